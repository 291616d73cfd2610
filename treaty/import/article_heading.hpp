#pragma once
// Where the title of an article stands: behind its number, on the next line, on the line before, or
// nowhere. One treaty does it in one way throughout, so the lines whose look says nothing follow
// the majority of those that are clear.

#include <cstddef>
#include <vector>

#include "treaty/import/article_chain.hpp"
#include "treaty/import/line.hpp"

namespace servanda::treaty {

enum class HeadingPlace { nowhere, after_number, before_number };

[[nodiscard]] HeadingPlace find_heading_place(const std::vector<Line>& lines,
                                              const LineMarks& marks, std::size_t begin,
                                              std::size_t end, const ArticleChain& chain);

// A part of a line, or all of it.
struct LinePart {
  std::size_t line = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
};

struct ArticleHeading {
  std::vector<LinePart> headings;     // the first is the title, the others its second lines
  std::vector<LinePart> repetitions;  // the number, or the title, once more
  LinePart text;  // words of the article on the line of its number; empty where there are none
  std::size_t next = 0;  // the first line that is not of the heading
};

// The heading of the division whose mark is on lines[at]; its words end before `end`.
[[nodiscard]] ArticleHeading read_article_heading(const std::vector<Line>& lines,
                                                  const LineMarks& marks, std::size_t at,
                                                  std::size_t end, HeadingPlace place);

// True where the line before an article's number may be its title: it reads like one, and is not
// the title of the chapter whose number stands above it.
[[nodiscard]] bool may_be_title_before(const std::vector<Line>& lines, const LineMarks& marks,
                                       std::size_t number_line);

// True for a line that may be part of a heading, by its look or else by its wording.
[[nodiscard]] bool may_be_heading(const Line& line);

}  // namespace servanda::treaty
