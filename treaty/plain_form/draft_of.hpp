#pragma once
// A stored text taken apart again: the tree that the importer had before it wrote Akoma Ntoso
// (import/draft.hpp). References and defined terms are not in it: an import finds them anew. Words
// of elements that the importer does not write are kept as paragraphs.

#include "treaty/import/draft.hpp"
#include "treaty/text.hpp"

namespace servanda::treaty {

// Every provision has the eId that it has in the text.
[[nodiscard]] TreatyDraft draft_of(const TreatyText& text);

}  // namespace servanda::treaty
