#pragma once
// A text and what is attached to it, one behind the other: where each begins, and which of them is
// the treaty. Annex headings part them, and documents that the source itself attaches.

#include <cstddef>
#include <vector>

#include "treaty/import/article_chain.hpp"
#include "treaty/import/line.hpp"

namespace servanda::treaty {

struct Segment {
  std::size_t begin = 0;  // the annex heading where there is one
  std::size_t end = 0;
  bool has_label = false;
  ArticleChain chain;
};

struct Segments {
  std::vector<Segment> all;
  std::size_t main = 0;  // the treaty: the segment whose articles are surest
};

[[nodiscard]] Segments split_segments(const std::vector<Line>& lines, const LineMarks& marks);

}  // namespace servanda::treaty
