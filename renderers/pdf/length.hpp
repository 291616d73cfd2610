#pragma once
// Lengths on the page: thousandths of a PDF point (1/72 inch), whole numbers, so that the same text
// gives the same page on every machine. Inside a font lengths are in thousandths of an em, as PDF
// counts glyph widths (ISO 32000-1, 9.2.4).

#include <cstdint>

namespace servanda::renderers::pdf {

using Length = std::int64_t;  // 1/1000 pt
using Em = std::int32_t;      // 1/1000 of the font size

[[nodiscard]] consteval Length operator""_pt(long double points) {
  return static_cast<Length>(points * 1000 + 0.5L);
}
[[nodiscard]] consteval Length operator""_pt(unsigned long long points) {
  return static_cast<Length>(points) * 1000;
}

struct Point {
  Length x = 0, y = 0;
};

// What `em` thousandths measure at a font size.
[[nodiscard]] constexpr Length at_size(std::int64_t em, Length size) {
  return em * size / 1000;
}

}  // namespace servanda::renderers::pdf
