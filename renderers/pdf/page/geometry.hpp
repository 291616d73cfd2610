#pragma once
// The sheet and what is printed where on it. Lengths from the top left corner, downward.

#include <cstddef>

#include "renderers/pdf/length.hpp"
#include "renderers/pdf/pdf.hpp"

namespace servanda::renderers::pdf {

struct PageGeometry {
  Length width = 0, height = 0;
  Length left = 0, top = 0;  // of the text's area
  Length text_width = 0, text_height = 0;
  Length header_baseline = 0, footer_baseline = 0;
  Length column_gap = 0;  // where there are several columns

  [[nodiscard]] Length bottom() const { return top + text_height; }
};

[[nodiscard]] constexpr PageGeometry geometry_of(PaperSize paper, std::size_t columns) {
  const bool is_landscape = columns > 2;
  Length width = paper == PaperSize::a4 ? 595.276_pt : 612_pt;
  Length height = paper == PaperSize::a4 ? 841.89_pt : 792_pt;
  if (is_landscape) {
    const Length turned = width;
    width = height;
    height = turned;
  }
  const Length side = columns > 1 ? 51_pt : 79_pt;
  const Length top = is_landscape ? 62_pt : 82_pt;
  const Length foot = is_landscape ? 58_pt : 82_pt;
  return {width,
          height,
          side,
          top,
          width - 2 * side,
          height - top - foot,
          is_landscape ? 40_pt : 54_pt,
          height - (is_landscape ? 32_pt : 46_pt),
          columns > 2 ? 20_pt : 24_pt};
}

}  // namespace servanda::renderers::pdf
