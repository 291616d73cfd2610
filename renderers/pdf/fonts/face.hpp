#pragma once
// A font file, mapped into memory and ready to shape with: TrueType or CFF outlines in an OpenType
// file or collection. Immutable, so that threads may share it. What cannot be embedded in PDF/A-3
// (a licence that forbids it, bitmap or variable outlines, type 1) is refused on opening.

#include <compare>
#include <cstdint>
#include <memory>
#include <string>

#include "engine/result.hpp"
#include "renderers/pdf/fonts/cff.hpp"
#include "renderers/pdf/length.hpp"

struct hb_face_t;
struct hb_font_t;

namespace servanda::renderers::pdf {

using GlyphId = std::uint32_t;

struct FontSource {
  std::string path;
  unsigned index = 0;  // in a collection
  friend auto operator<=>(const FontSource&, const FontSource&) = default;
};

// In thousandths of an em; descent and the underline's offset count downward as negative numbers.
struct FontMetrics {
  Em ascent = 0, descent = 0, cap_height = 0, x_height = 0;
  Em box[4] = {};           // left, bottom, right, top over all glyphs
  double italic_angle = 0;  // degrees, negative to the right
  bool is_fixed_pitch = false;
  bool is_bold = false;
};

class FontFace {
 public:
  [[nodiscard]] static engine::Result<std::unique_ptr<const FontFace>> open(
      const FontSource& source);

  // How the outlines are addressed once embedded (ISO 32000-1, 9.7.4.2): a TrueType font through a
  // map of our own, a CID-keyed CFF font by its own CIDs, another CFF font by glyph number.
  enum class Outlines { true_type, cff_by_cid, cff_by_glyph };

  [[nodiscard]] const std::string& postscript_name() const { return postscript_name_; }
  [[nodiscard]] Outlines outlines() const { return outlines_; }
  [[nodiscard]] const FontMetrics& metrics() const { return metrics_; }
  // 0 where the font has none.
  [[nodiscard]] GlyphId glyph(char32_t character) const;
  [[nodiscard]] Em advance(GlyphId glyph) const;
  // The left and right edge of the ink from the glyph's origin.
  struct Ink {
    Em left = 0, right = 0;
  };
  [[nodiscard]] Ink ink(GlyphId glyph) const;

  // For fonts addressed by CID.
  [[nodiscard]] std::uint16_t cid(GlyphId glyph) const { return charset_.cid(glyph); }

  [[nodiscard]] hb_face_t* face() const { return face_.get(); }
  [[nodiscard]] hb_font_t* font() const { return font_.get(); }  // scaled to 1000 units an em

 private:
  struct Release {
    void operator()(hb_face_t* face) const;
    void operator()(hb_font_t* font) const;
  };
  FontFace(hb_face_t* face, Outlines outlines, CffCharset charset);

  std::unique_ptr<hb_face_t, Release> face_;
  std::unique_ptr<hb_font_t, Release> font_;
  Outlines outlines_;
  CffCharset charset_;
  FontMetrics metrics_;
  std::string postscript_name_;
};

}  // namespace servanda::renderers::pdf
