#pragma once
// Marks of Markdown that a converter left in the text: "####Scope", or "### Article 4" behind a
// line break. They said that a heading begins; they are no words of the treaty.

#include <vector>

#include "treaty/import/block.hpp"

namespace servanda::treaty {

// A line that begins with one to six "#" before a letter becomes a heading of its own.
void read_stray_marks(std::vector<Block>& blocks);

}  // namespace servanda::treaty
