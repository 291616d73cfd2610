#pragma once
// Running heads, page numbers and the like: what repeats at the edges of the pages and is no part
// of the text.

#include <string>
#include <vector>

#include "treaty/import/layout/text_line.hpp"

namespace servanda::treaty {

// Takes them out of the lines and gives what they were, one for each line.
[[nodiscard]] std::vector<std::string> take_furniture(TextLines& lines);

// Where a text has no page breaks but its page numbers stand in it ("- 12 -" by itself, one after
// the other through the text), they make the pages. Sets `page` and `top`.
void find_pages(TextLines& lines);

}  // namespace servanda::treaty
