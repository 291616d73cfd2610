#include "renderers/pdf/fonts/embedded_font.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "renderers/pdf/fonts/subset.hpp"
#include "renderers/pdf/writer/values.hpp"

namespace servanda::renderers::pdf {
namespace {

constexpr Em default_width = 1000;  // Chinese has hardly another
constexpr std::size_t most_codes = 0xFFFF;
constexpr std::size_t rows_in_a_block = 100;  // of a CMap (Adobe technote 5014)

// FontDescriptor flags (9.8.2): symbolic, since the codes are the font's own; italic.
constexpr unsigned flag_fixed_pitch = 1, flag_symbolic = 4, flag_italic = 64;

// Six capitals that name the subset (9.6.4), from the glyphs in it.
std::string subset_tag(const std::vector<GlyphId>& glyphs) {
  std::uint64_t hash = 14695981039346656037U;
  for (const GlyphId glyph : glyphs) hash = (hash ^ glyph) * 1099511628211U;
  std::string tag;
  for (int i = 0; i < 6; ++i, hash /= 26) tag += static_cast<char>('A' + hash % 26);
  return tag;
}

std::string descriptor(const FontFace& face, const std::string& name, ObjectId program) {
  const FontMetrics& m = face.metrics();
  const unsigned flags = flag_symbolic | (m.is_fixed_pitch ? flag_fixed_pitch : 0) |
                         (m.italic_angle != 0 ? flag_italic : 0);
  const bool is_cff = face.outlines() != FontFace::Outlines::true_type;
  return fmt::format(
      "<</Type/FontDescriptor/FontName{}/Flags {}/FontBBox[{} {} {} {}]/ItalicAngle {}"
      "/Ascent {}/Descent {}/CapHeight {}/StemV {}/FontFile{} {}>>",
      pdf::name(name), flags, m.box[0], m.box[1], m.box[2], m.box[3], std::lround(m.italic_angle),
      m.ascent, m.descent, m.cap_height, m.is_bold ? 140 : 80, is_cff ? 3 : 2, reference(program));
}

constexpr std::string_view unicode_map_head =
    "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
    "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
    "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
    "1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n";
constexpr std::string_view unicode_map_foot =
    "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";

}  // namespace

EmbeddedFont::EmbeddedFont(const FontFace& face, ObjectId id, std::string resource)
    : face_(&face), id_(id), resource_(std::move(resource)) {}

Em EmbeddedFont::width(GlyphId glyph) {
  if (glyph >= widths_.size()) widths_.resize(glyph + 1, -1);
  if (widths_[glyph] < 0) widths_[glyph] = std::max<Em>(0, face_->advance(glyph));
  return widths_[glyph];
}

EmbeddedFont::Code EmbeddedFont::code(GlyphId glyph, std::u16string_view text) {
  if (glyph >= first_.size()) first_.resize(glyph + 1, none);
  for (std::uint32_t at = first_[glyph]; at != none; at = assigned_[at].next) {
    if (assigned_[at].text == text) return {assigned_[at].code, true};
  }
  const bool can_double = face_->outlines() == FontFace::Outlines::true_type;
  if (first_[glyph] != none && (!can_double || assigned_.size() >= most_codes)) {
    return {assigned_[first_[glyph]].code, false};
  }
  return assign(glyph, text);
}

EmbeddedFont::Code EmbeddedFont::assign(GlyphId glyph, std::u16string_view text) {
  std::uint16_t code = static_cast<std::uint16_t>(assigned_.size() + 1);
  if (face_->outlines() == FontFace::Outlines::cff_by_cid) code = face_->cid(glyph);
  if (face_->outlines() == FontFace::Outlines::cff_by_glyph) {
    code = static_cast<std::uint16_t>(glyph);
  }
  assigned_.push_back({code, glyph, std::u16string(text), first_[glyph]});
  first_[glyph] = static_cast<std::uint32_t>(assigned_.size() - 1);
  return {code, true};
}

std::vector<const EmbeddedFont::Assigned*> EmbeddedFont::by_code() const {
  std::vector<const Assigned*> rows;
  for (const Assigned& row : assigned_) rows.push_back(&row);
  std::sort(rows.begin(), rows.end(), [](auto a, auto b) { return a->code < b->code; });
  return rows;
}

namespace {

template <typename Rows>
std::vector<GlyphId> glyphs_of(const Rows& rows) {
  std::vector<GlyphId> glyphs;
  for (const auto* row : rows) glyphs.push_back(row->glyph);
  std::sort(glyphs.begin(), glyphs.end());
  glyphs.erase(std::unique(glyphs.begin(), glyphs.end()), glyphs.end());
  return glyphs;
}

// "[1[556 278]9[500]]": runs of neighbouring codes (9.7.4.3).
template <typename Rows>
std::string widths_of(const Rows& rows, const FontFace& face) {
  std::string out = "[";
  int next = -1;
  for (const auto* row : rows) {
    if (face.advance(row->glyph) == default_width) continue;
    if (row->code != next) out += fmt::format("{}{}[", next < 0 ? "" : "]", row->code);
    fmt::format_to(std::back_inserter(out), "{}{}", row->code == next ? " " : "",
                   std::max<Em>(0, face.advance(row->glyph)));
    next = row->code + 1;
  }
  return out + (next < 0 ? "]" : "]]");
}

template <typename Rows>
std::string unicode_map_of(const Rows& rows) {
  std::string out(unicode_map_head);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (i % rows_in_a_block == 0) {
      out += fmt::format("{} beginbfchar\n", std::min(rows_in_a_block, rows.size() - i));
    }
    fmt::format_to(std::back_inserter(out), "<{:04X}><", rows[i]->code);
    append_utf16_hex(out, rows[i]->text);
    out += ">\n";
    if (i % rows_in_a_block == rows_in_a_block - 1 || i + 1 == rows.size()) out += "endbfchar\n";
  }
  return out.append(unicode_map_foot);
}

// CIDToGIDMap (9.7.4.2): two bytes a code from 0 on.
template <typename Rows>
std::string glyph_map_of(const Rows& rows, const std::vector<GlyphId>& glyphs,
                         const std::vector<GlyphId>& new_glyphs) {
  std::string out(rows.empty() ? 2 : 2 * (rows.back()->code + std::size_t{1}), '\0');
  for (const auto* row : rows) {
    const auto at = std::lower_bound(glyphs.begin(), glyphs.end(), row->glyph) - glyphs.begin();
    const GlyphId glyph = new_glyphs[static_cast<std::size_t>(at)];
    out[2 * row->code] = static_cast<char>(glyph >> 8);
    out[2 * row->code + 1] = static_cast<char>(glyph & 0xFF);
  }
  return out;
}

}  // namespace

engine::Result<void> EmbeddedFont::write(ObjectWriter& out) const {
  const auto rows = by_code();
  const auto glyphs = glyphs_of(rows);
  auto subset = subset_font(*face_, glyphs);
  if (!subset) return tl::make_unexpected(std::move(subset.error()));

  const bool is_cff = face_->outlines() != FontFace::Outlines::true_type;
  const std::string name = subset_tag(glyphs) + "+" + face_->postscript_name();
  const ObjectId program = out.reserve(), map = out.reserve(), descendant = out.reserve();
  out.write_stream(
      program,
      is_cff ? "/Subtype/CIDFontType0C" : fmt::format("/Length1 {}", subset->program.size()),
      subset->program);
  out.write_stream(map, "", unicode_map_of(rows));
  write_descendant(out, descendant, program, name,
                   is_cff ? "" : glyph_map_of(rows, glyphs, subset->new_glyphs));
  out.write(id_, fmt::format("<</Type/Font/Subtype/Type0/BaseFont{}/Encoding/Identity-H"
                             "/DescendantFonts[{}]/ToUnicode {}>>",
                             pdf::name(is_cff ? name + "-Identity-H" : name), reference(descendant),
                             reference(map)));
  return {};
}

void EmbeddedFont::write_descendant(ObjectWriter& out, ObjectId id, ObjectId program,
                                    const std::string& name, const std::string& glyph_map) const {
  std::string map_entry;
  if (!glyph_map.empty()) {
    const ObjectId map = out.reserve();
    out.write_stream(map, "", glyph_map);
    map_entry = "/CIDToGIDMap " + reference(map);
  }
  out.write(id, fmt::format("<</Type/Font/Subtype/CIDFontType{}/BaseFont{}/CIDSystemInfo"
                            "<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
                            "/FontDescriptor {}/DW {}/W{}{}>>",
                            glyph_map.empty() ? 0 : 2, pdf::name(name),
                            reference(out.write(descriptor(*face_, name, program))), default_width,
                            widths_of(by_code(), *face_), map_entry));
}

}  // namespace servanda::renderers::pdf
