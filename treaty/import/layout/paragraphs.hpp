#pragma once
// Lines of pages put together to the paragraphs that they were: what Word would have told outright
// is read from gaps, indents, short lines and numbers. Nothing is decided here about what a
// paragraph is in the treaty.

#include <vector>

#include "treaty/import/block.hpp"
#include "treaty/import/language_rules.hpp"
#include "treaty/import/layout/text_line.hpp"

namespace servanda::treaty {

// `rules` of the text's language help to see where a heading stands in a line of its own; null
// where the language is not known.
[[nodiscard]] std::vector<Block> join_paragraphs(const TextLines& lines,
                                                 const LanguageRules* rules);

}  // namespace servanda::treaty
