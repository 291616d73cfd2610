#pragma once
// Footnotes of pages: taken from the foot, where they are set smaller or below a rule, and put
// where their mark stands in the text. Notes gathered at the end ("[1] …") find their marks the
// same way.

#include <cstddef>
#include <string>
#include <vector>

#include "treaty/import/block.hpp"
#include "treaty/import/layout/text_line.hpp"

namespace servanda::treaty {

struct PageNote {
  std::size_t source = 1;       // as Block::line
  std::size_t last_source = 1;  // of the page's last line of text
  std::string mark;             // "1", "*"
  std::vector<TextLine> lines;
};
using PageNotes = std::vector<PageNote>;

// Takes them out of the lines.
[[nodiscard]] PageNotes take_notes(TextLines& lines);

// What finds no mark in the text stays, as paragraphs of its own at the end.
void place_notes(const PageNotes& notes, std::vector<Block>& blocks);

}  // namespace servanda::treaty
