#pragma once
// A line as it stands on a page: what plain text and PDF have instead of paragraphs. Distances go
// in reading direction, so that Arabic is no special case: columns of a text file (a wide character
// takes two), points of a PDF page.

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace servanda::treaty {

struct TextLine {
  std::string text;        // in logical order, not empty, without white space at its ends
  std::size_t page = 1;    // from 1
  std::size_t source = 1;  // Block::line: the line of a text file, the page of a PDF
  double start = 0;        // where its first character begins
  double end = 0;          // where its last one ends
  double first_word = 0;   // how wide its first word is, with a space before it
  double top = 0;          // from the page's upper edge; columns of a page stand one below another
  double size = 1;         // height of its letters
  std::size_t underlined = 0;  // the rule that makes it a heading, from 1; 0: none
  bool follows_rule = false;   // a line drawn across the page stands above it
  std::vector<std::pair<std::size_t, std::size_t>> raised;  // bytes of superscripts: begin, end
};

using TextLines = std::vector<TextLine>;

}  // namespace servanda::treaty
