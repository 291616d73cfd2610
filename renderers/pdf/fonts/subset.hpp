#pragma once
// The part of a font file that draws some of its glyphs, through hb-subset: what PDF embeds. Hints,
// layout tables and names are left out; PDF needs none of them (ISO 32000-1, 9.9).

#include <span>
#include <string>
#include <vector>

#include "engine/result.hpp"
#include "renderers/pdf/fonts/face.hpp"

namespace servanda::renderers::pdf {

struct FontSubset {
  std::string program;              // a TrueType file, or a bare CFF table
  std::vector<GlyphId> new_glyphs;  // for each glyph asked for, its number in the program
};

// `glyphs` in rising order.
[[nodiscard]] engine::Result<FontSubset> subset_font(const FontFace& face,
                                                     std::span<const GlyphId> glyphs);

}  // namespace servanda::renderers::pdf
