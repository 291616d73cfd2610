#include "renderers/pdf/fonts/face.hpp"

#include <hb-ot.h>
#include <hb.h>

#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "engine/catalogue.hpp"
#include "renderers/pdf/fonts/tag.hpp"

namespace servanda::renderers::pdf {
namespace {

using engine::failure;
namespace ren = engine::ren_diagnostics;

constexpr int units_per_em = 1000;

// A table of the font file; the bytes live as long as the value.
class Table {
 public:
  Table(hb_face_t* face, const char (&name)[5]) : blob_(hb_face_reference_table(face, tag(name))) {}
  ~Table() { hb_blob_destroy(blob_); }
  Table(const Table&) = delete;
  Table& operator=(const Table&) = delete;

  [[nodiscard]] std::string_view bytes() const {
    unsigned length = 0;
    const char* data = hb_blob_get_data(blob_, &length);
    return {data, length};
  }
  [[nodiscard]] bool is_there() const { return hb_blob_get_length(blob_) > 0; }
  // Big-endian; 0 where the table is too short.
  [[nodiscard]] std::uint16_t u16(std::size_t offset) const {
    const auto all = bytes();
    if (offset + 2 > all.size()) return 0;
    return static_cast<std::uint16_t>(static_cast<unsigned char>(all[offset]) << 8 |
                                      static_cast<unsigned char>(all[offset + 1]));
  }
  [[nodiscard]] std::int16_t i16(std::size_t offset) const {
    return static_cast<std::int16_t>(u16(offset));
  }

 private:
  hb_blob_t* blob_;
};

// OS/2.fsType (OpenType): bit 1 alone is "restricted licence embedding", bit 9 "bitmaps only".
bool forbids_embedding(hb_face_t* face) {
  const Table os2(face, "OS/2");
  const std::uint16_t type = os2.u16(8);
  return (type & 0x000F) == 0x0002 || (type & 0x0200) != 0;
}

std::optional<FontFace::Outlines> outlines_of(hb_face_t* face, const CffCharset& charset) {
  if (Table(face, "fvar").is_there()) return std::nullopt;
  if (Table(face, "glyf").is_there()) return FontFace::Outlines::true_type;
  if (!Table(face, "CFF ").is_there()) return std::nullopt;
  return charset.is_cid_keyed() ? FontFace::Outlines::cff_by_cid : FontFace::Outlines::cff_by_glyph;
}

Em metric(hb_font_t* font, hb_ot_metrics_tag_t tag, Em fallback) {
  hb_position_t position = 0;
  return hb_ot_metrics_get_position(font, tag, &position) ? position : fallback;
}

FontMetrics metrics_of(hb_face_t* face, hb_font_t* font) {
  FontMetrics metrics;
  metrics.ascent = metric(font, HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER, 800);
  metrics.descent = metric(font, HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER, -200);
  metrics.cap_height = metric(font, HB_OT_METRICS_TAG_CAP_HEIGHT, 700);
  metrics.x_height = metric(font, HB_OT_METRICS_TAG_X_HEIGHT, 500);
  const Table head(face, "head");
  const int upem = static_cast<int>(hb_face_get_upem(face));
  for (std::size_t i = 0; i < 4; ++i) {
    metrics.box[i] = head.i16(36 + 2 * i) * units_per_em / upem;
  }
  const Table post(face, "post");
  metrics.italic_angle = post.i16(4) + post.u16(6) / 65536.0;
  metrics.is_fixed_pitch = (post.u16(12) | post.u16(14)) != 0;
  metrics.is_bold = (head.u16(44) & 1) != 0;
  return metrics;
}

// Regular characters of a PDF name only; a font without a name is called so.
std::string postscript_name_of(hb_face_t* face) {
  std::array<char, 128> buffer{};
  auto size = static_cast<unsigned>(buffer.size());
  hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME, hb_language_t{}, &size, buffer.data());
  std::string name(buffer.data(), size);
  std::erase_if(name, [](char c) {
    return c <= ' ' || c > '~' || std::string_view("()<>[]{}/%#").find(c) != std::string_view::npos;
  });
  return name.empty() ? "Unnamed" : name;
}

}  // namespace

void FontFace::Release::operator()(hb_face_t* face) const {
  hb_face_destroy(face);
}
void FontFace::Release::operator()(hb_font_t* font) const {
  hb_font_destroy(font);
}

FontFace::FontFace(hb_face_t* face, Outlines outlines, CffCharset charset)
    : face_(face), font_(hb_font_create(face)), outlines_(outlines), charset_(std::move(charset)) {
  hb_font_set_scale(font_.get(), units_per_em, units_per_em);
  metrics_ = metrics_of(face, font_.get());
  postscript_name_ = postscript_name_of(face);
  hb_font_make_immutable(font_.get());
}

engine::Result<std::unique_ptr<const FontFace>> FontFace::open(const FontSource& source) {
  hb_blob_t* blob = hb_blob_create_from_file_or_fail(source.path.c_str());
  if (blob == nullptr) return failure(ren::font_unusable, {}, source.path, "it cannot be read");
  std::unique_ptr<hb_face_t, Release> face(hb_face_create(blob, source.index));
  hb_blob_destroy(blob);
  if (hb_face_get_glyph_count(face.get()) == 0) {
    return failure(ren::font_unusable, {}, source.path, "it is no OpenType font");
  }
  if (forbids_embedding(face.get())) {
    return failure(ren::font_unusable, {}, source.path, "its licence forbids embedding");
  }
  CffCharset charset(Table(face.get(), "CFF ").bytes());
  const auto outlines = outlines_of(face.get(), charset);
  if (!outlines) {
    return failure(ren::font_unusable, {}, source.path, "it has no static outlines");
  }
  return std::unique_ptr<const FontFace>(
      new FontFace(face.release(), *outlines, std::move(charset)));
}

GlyphId FontFace::glyph(char32_t character) const {
  hb_codepoint_t glyph = 0;
  return hb_font_get_nominal_glyph(font_.get(), character, &glyph) ? glyph : 0;
}

Em FontFace::advance(GlyphId glyph) const {
  return hb_font_get_glyph_h_advance(font_.get(), glyph);
}

FontFace::Ink FontFace::ink(GlyphId glyph) const {
  hb_glyph_extents_t extents{};
  if (!hb_font_get_glyph_extents(font_.get(), glyph, &extents)) return {};
  return {extents.x_bearing, extents.x_bearing + extents.width};
}

}  // namespace servanda::renderers::pdf
