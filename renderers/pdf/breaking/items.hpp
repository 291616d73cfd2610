#pragma once
// A paragraph as total-fit line breaking sees it (Knuth and Plass, "Breaking Paragraphs into
// Lines", 1981): boxes that are as wide as they are, glue that gives way, penalties where a line
// may end.

#include <cstdint>

#include "renderers/pdf/length.hpp"

namespace servanda::renderers::pdf {

struct Item {
  enum class Kind : std::uint8_t { box, glue, penalty };
  Kind kind = Kind::box;
  bool flagged = false;              // a penalty that ends the line with a hyphen
  std::int16_t cost = 0;             // of a break at a penalty; `never` and `always` are absolute
  std::uint32_t word = 0;            // what it stands for: a word of the paragraph,
  std::uint32_t begin = 0, end = 0;  // and a part of the paragraph's text (UTF-16)
  Length width = 0;                  // of a penalty: what a break there adds
  Length stretch = 0, shrink = 0;

  static constexpr std::int16_t never = 10000;
  static constexpr std::int16_t always = -10000;
};

}  // namespace servanda::renderers::pdf
