#pragma once
// Where the lines of a paragraph end, so that the paragraph as a whole is best: the least sum of
// demerits over all ways to break it (Knuth and Plass, 1981). Time grows with the items times the
// breaks that fit into one line; a paragraph that fits no way is broken all the same, at the places
// that do least harm, and the caller sees it in the ratios.

#include <cstddef>
#include <span>
#include <vector>

#include "renderers/pdf/breaking/items.hpp"

namespace servanda::renderers::pdf {

struct FitSettings {
  Length width = 0;        // of every line
  double tolerance = 1.3;  // the largest ratio of stretching that counts as a good line
  Length slack = 0;        // stretch that every line has beside its glue: ragged or emergency
  double line_cost = 10;
  double hyphens_in_a_row = 4000;
  double hyphen_before_last = 4000;
  double unlike_neighbours = 3000;  // a tight line beside a loose one
  double short_last_line = 12000;   // a last line under a tenth of the width
};

struct LineEnd {
  std::size_t item = 0;  // the glue or penalty that ends the line
  double ratio = 0;    // of glue: 1 is full stretch, -1 full shrink; below -1 the line is overfull
  Length natural = 0;  // its width without stretching
};

// Empty where `items` cannot be broken within the tolerance and `force` is false. The items end
// with glue that fills the last line and a penalty `always`.
[[nodiscard]] std::vector<LineEnd> total_fit(std::span<const Item> items,
                                             const FitSettings& settings, bool force);

}  // namespace servanda::renderers::pdf
