#include "renderers/pdf/fonts/font_book.hpp"

#include <fmt/format.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <utility>

#include "engine/catalogue.hpp"

namespace servanda::renderers::pdf {
namespace {

constexpr std::size_t basic_plane = 0x10000;

std::size_t style_index(FontStyle style) {
  return (style.bold ? 1 : 0) + (style.italic ? 2 : 0);
}

struct OpticalScale {
  std::string_view family;
  std::int64_t scale;
};
constexpr OpticalScale optical_scales[] = {{"Noto Naskh Arabic", 1230}};

std::int64_t scale_of(std::string_view family) {
  for (const auto& [name, scale] : optical_scales) {
    if (name == family) return scale;
  }
  return 1000;
}

// Draws nothing by itself: a font need not have it.
bool is_invisible(char32_t c) {
  return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
}

bool has_all(const FontFace& face, std::u32string_view cluster) {
  return std::all_of(cluster.begin(), cluster.end(),
                     [&](char32_t c) { return face.glyph(c) != 0 || is_invisible(c); });
}

}  // namespace

FontBook::FontBook(FontLibrary& library, std::vector<std::string> families,
                   engine::Diagnostics& findings)
    : library_(library) {
  for (const std::string& family : families) {
    if (library_.family(family, {}) == nullptr) {
      const std::string package = package_of(family);
      findings.add(engine::diagnostic(engine::ren_diagnostics::font_missing, {}, family,
                                      package.empty() ? "" : " (package " + package + ")"));
      continue;
    }
    for (const bool italic : {false, true}) {
      for (const bool bold : {false, true}) {
        const FontStyle style{bold, italic};
        const FontFace* face = library_.family(family, style);
        if (face != nullptr) families_[style_index(style)].push_back(add(face, scale_of(family)));
      }
    }
  }
}

FontBook::Index FontBook::choose(std::u32string_view cluster, FontStyle style) {
  Index& place = known(cluster.front(), style);
  if (cluster.size() > 1) return find(cluster, style);
  if (place == unknown) place = find(cluster, style);
  return place;
}

FontBook::Index& FontBook::known(char32_t character, FontStyle style) {
  auto& table = known_[style_index(style)];
  if (table.empty()) table.assign(basic_plane, unknown);
  if (character < basic_plane) return table[character];
  return beyond_ = unknown;
}

FontBook::Index FontBook::find(std::u32string_view cluster, FontStyle style) {
  const auto& families = families_[style_index(style)];
  for (const Index index : families) {
    if (has_all(*faces_[index].face, cluster)) return index;
  }
  if (cluster.size() > 1) return choose(cluster.substr(0, 1), style);
  if (const FontFace* face = library_.covering(cluster.front(), style)) return add(face, 1000);
  missing_.insert(cluster.front());
  return none;
}

FontBook::Index FontBook::add(const FontFace* face, std::int64_t scale) {
  const auto found = std::find_if(faces_.begin(), faces_.end(),
                                  [&](const Entry& entry) { return entry.face == face; });
  if (found == faces_.end()) {
    faces_.push_back({face, scale});
    return static_cast<Index>(faces_.size() - 1);
  }
  return static_cast<Index>(found - faces_.begin());
}

}  // namespace servanda::renderers::pdf
