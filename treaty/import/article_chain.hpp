#pragma once
// Which lines are the headings of articles. Many lines begin like one ("Article 23, paragraphs 2 to
// 4, apply…", a table of contents, a note on article 2); the articles are those that, taken
// together, count up from one, stand by themselves and have text behind them. The chain with the
// most evidence wins; it is found in one pass, in time linear in the number of lines.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "treaty/import/division_mark.hpp"
#include "treaty/import/line.hpp"

namespace servanda::treaty {

// The divisions' marks of the lines, in the same order; none where a line begins like no division.
using LineMarks = std::vector<std::optional<DivisionMark>>;
[[nodiscard]] LineMarks read_marks(const std::vector<Line>& lines, const LanguageRules& rules);

struct ChainLink {
  std::size_t line = 0;
  std::uint32_t value = 0;
  std::string suffix;
};

struct ArticleChain {
  std::vector<ChainLink> links;
  int evidence = 0;  // to compare two texts; the higher, the surer

  // At least two articles, counted from one.
  [[nodiscard]] bool makes_treaty() const {
    return evidence > 0 && links.size() >= 2 && links.front().value == 1;
  }
};

// Looks at lines[begin, end) only. No links where there are no articles.
[[nodiscard]] ArticleChain find_articles(const std::vector<Line>& lines, const LineMarks& marks,
                                         std::size_t begin, std::size_t end);

// How much the line looks like the heading of its division by itself: 0 for not at all.
[[nodiscard]] int heading_evidence(const Line& line, const DivisionMark& mark);

}  // namespace servanda::treaty
