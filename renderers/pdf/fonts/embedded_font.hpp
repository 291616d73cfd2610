#pragma once
// A font as one PDF file holds it (ISO 32000-1, 9.7): composite, Identity-H, embedded as the subset
// of the glyphs that were drawn, with a Unicode map. Codes are given out while pages are written;
// the program itself is cut at the end.
//
// With TrueType outlines a code stands for a glyph *and* the text that it showed: a hyphen that
// breaks a word has another code than one that was written. CFF outlines have one code a glyph;
// where such a glyph stands for another text than at first, `says_text` is false and the caller
// gives the text as ActualText (14.9.4).

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/result.hpp"
#include "renderers/pdf/fonts/face.hpp"
#include "renderers/pdf/writer/object_writer.hpp"

namespace servanda::renderers::pdf {

class EmbeddedFont {
 public:
  EmbeddedFont(const FontFace& face, ObjectId id, std::string resource);

  struct Code {
    std::uint16_t value = 0;
    bool says_text = true;
  };
  // `text` is UTF-16 and not empty.
  [[nodiscard]] Code code(GlyphId glyph, std::u16string_view text);

  [[nodiscard]] const FontFace& face() const { return *face_; }
  [[nodiscard]] ObjectId id() const { return id_; }
  [[nodiscard]] const std::string& resource() const { return resource_; }  // "F1"
  [[nodiscard]] Em width(GlyphId glyph);

  [[nodiscard]] engine::Result<void> write(ObjectWriter& out) const;

 private:
  static constexpr std::uint32_t none = 0xFFFFFFFF;
  struct Assigned {
    std::uint16_t code = 0;
    GlyphId glyph = 0;
    std::u16string text;
    std::uint32_t next = none;  // of the same glyph, in assigned_
  };
  [[nodiscard]] Code assign(GlyphId glyph, std::u16string_view text);
  [[nodiscard]] std::vector<const Assigned*> by_code() const;
  void write_descendant(ObjectWriter& out, ObjectId id, ObjectId program, const std::string& name,
                        const std::string& glyph_map) const;

  const FontFace* face_;
  ObjectId id_;
  std::string resource_;
  std::vector<Assigned> assigned_;
  std::vector<std::uint32_t> first_;  // by glyph, in assigned_
  std::vector<Em> widths_;            // by glyph; below zero: not asked yet
};

}  // namespace servanda::renderers::pdf
