#pragma once
// The measures of a page, taken from the lines themselves: how far a full line goes, how far apart
// the lines of one paragraph stand, how large the letters of the body are.

#include "treaty/import/layout/text_line.hpp"

namespace servanda::treaty {

struct PageMeasure {
  double width = 0;  // where full lines end; 0: there is no such place, each line is a paragraph
  double edge = 0;   // where the outermost lines begin
  double pitch = 1;  // between the lines of a paragraph
  double size = 1;   // of the body's letters

  // Lines of one paragraph may stand so far apart, not further.
  [[nodiscard]] double largest_pitch() const { return pitch * 1.35; }
};

[[nodiscard]] PageMeasure measure(const TextLines& lines);

// The second line comes next below the first: on the same page and in the same column.
[[nodiscard]] bool is_below(const TextLine& upper, const TextLine& lower);

}  // namespace servanda::treaty
