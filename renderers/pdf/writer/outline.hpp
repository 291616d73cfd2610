#pragma once
// Bookmarks (ISO 32000-1, 12.3.3): the headings as a tree, each to the named destination of its
// provision. Branches are closed, so that a treaty of a hundred articles opens as its chapters.

#include <string>
#include <vector>

#include "renderers/pdf/writer/object_writer.hpp"

namespace servanda::renderers::pdf {

struct OutlineEntry {
  int level = 1;  // 1 is the outermost; one deeper than its parent
  std::string title;
  std::string destination;  // a name
};

// Gives the outline's root, or 0 where there are no entries.
[[nodiscard]] ObjectId write_outline(ObjectWriter& out, const std::vector<OutlineEntry>& entries);

}  // namespace servanda::renderers::pdf
