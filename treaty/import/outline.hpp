#pragma once
// The divisions of a text: parts, chapters and their like, and the articles in them. A division's
// heading is taken only where its number is the next one, or the first after a larger division has
// begun; which kind stands inside which is learnt from the text, for treaties nest them in every
// order.

#include <cstddef>
#include <string>
#include <vector>

#include "treaty/import/article_chain.hpp"
#include "treaty/import/article_heading.hpp"
#include "treaty/import/line.hpp"

namespace servanda::treaty {

// Where a division begins. Its words run to the next one.
struct DivisionStart {
  std::size_t line = 0;
  ProvisionKind kind = ProvisionKind::article;  // container: a heading without number
  std::uint32_t value = 0;
  std::string suffix;
  std::size_t depth = 0;       // among the groups; an article is one deeper than its group
  std::uint32_t expected = 0;  // not 0: the number is not the one that should stand here
};

// In the order of their lines. `chain` gives the articles.
[[nodiscard]] std::vector<DivisionStart> find_divisions(const std::vector<Line>& lines,
                                                        const LineMarks& marks, std::size_t begin,
                                                        std::size_t end, const ArticleChain& chain,
                                                        HeadingPlace place);

// Where the body begins: the first article, or the headings of the groups that lead to it.
[[nodiscard]] std::size_t body_begin(const std::vector<Line>& lines, const LineMarks& marks,
                                     std::size_t begin, const ArticleChain& chain);

}  // namespace servanda::treaty
