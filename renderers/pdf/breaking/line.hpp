#pragma once
// One line of a paragraph, ready to be drawn: glyphs from left to right, justified, with the text
// that each of them shows. A line owns all it needs; the paragraph behind it may be forgotten.

#include <cstdint>
#include <string>
#include <vector>

#include "renderers/pdf/fonts/face.hpp"
#include "renderers/pdf/length.hpp"
#include "renderers/pdf/shaping/styled_text.hpp"

namespace servanda::renderers::pdf {

struct LineGlyph {
  GlyphId id = 0;
  Em advance = 0;  // as drawn, spaces stretched or shrunk
  Em dx = 0, dy = 0;
  std::uint32_t text = 0;         // what it shows, in the line's text;
  std::uint32_t text_length = 0;  // 0: a further glyph of the cluster before it
};

// Glyphs side by side in one font, size and colour that belong to one element.
struct LinePiece {
  const FontFace* font = nullptr;
  Length size = 0;
  Length rise = 0;
  ElementId owner = 0;
  Length x = 0, width = 0;           // from the line's left edge
  std::uint32_t begin = 0, end = 0;  // in the line's glyphs
  std::uint32_t order = 0;           // its place when read
};

struct Line {
  std::u16string text;
  std::vector<LineGlyph> glyphs;
  std::vector<LinePiece> pieces;  // from left to right
  Length width = 0;               // without the space at its end
  Length excess = 0;              // by which it is too wide; 0 for a good line
};

}  // namespace servanda::renderers::pdf
