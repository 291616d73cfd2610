#include "renderers/pdf/fonts/library.hpp"

#include <fontconfig/fontconfig.h>

#include <string_view>

namespace servanda::renderers::pdf {
namespace {

struct ReleasePattern {
  void operator()(FcPattern* pattern) const { FcPatternDestroy(pattern); }
};
using Pattern = std::unique_ptr<FcPattern, ReleasePattern>;

const FcChar8* fc_string(const char* text) {
  return reinterpret_cast<const FcChar8*>(text);
}

Pattern wanted(FontStyle style) {
  Pattern pattern(FcPatternCreate());
  FcPatternAddBool(pattern.get(), FC_OUTLINE, FcTrue);
  FcPatternAddBool(pattern.get(), FC_VARIABLE, FcFalse);
  FcPatternAddInteger(pattern.get(), FC_WEIGHT, style.bold ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR);
  FcPatternAddInteger(pattern.get(), FC_SLANT, style.italic ? FC_SLANT_ITALIC : FC_SLANT_ROMAN);
  return pattern;
}

Pattern best_match(FcPattern* pattern) {
  FcConfigSubstitute(nullptr, pattern, FcMatchPattern);
  FcDefaultSubstitute(pattern);
  FcResult result = FcResultMatch;
  return Pattern(FcFontMatch(nullptr, pattern, &result));
}

std::optional<FontSource> source_of(FcPattern* match) {
  FcChar8* file = nullptr;
  int index = 0;
  if (FcPatternGetString(match, FC_FILE, 0, &file) != FcResultMatch) return std::nullopt;
  FcPatternGetInteger(match, FC_INDEX, 0, &index);
  // The upper half names an instance of a variable font, which is refused on opening anyway.
  return FontSource{reinterpret_cast<const char*>(file), static_cast<unsigned>(index) & 0xFFFFU};
}

// Fontconfig always answers with something; only the family that was asked for counts.
bool is_of_family(FcPattern* match, const std::string& name) {
  FcChar8* family = nullptr;
  for (int i = 0; FcPatternGetString(match, FC_FAMILY, i, &family) == FcResultMatch; ++i) {
    if (FcStrCmpIgnoreCase(family, fc_string(name.c_str())) == 0) return true;
  }
  return false;
}

std::optional<FontSource> find_family(const std::string& name, FontStyle style) {
  const Pattern pattern = wanted(style);
  FcPatternAddString(pattern.get(), FC_FAMILY, fc_string(name.c_str()));
  const Pattern match = best_match(pattern.get());
  if (!match || !is_of_family(match.get(), name)) return std::nullopt;
  return source_of(match.get());
}

std::optional<FontSource> find_covering(char32_t character, FontStyle style) {
  const Pattern pattern = wanted(style);
  FcCharSet* characters = FcCharSetCreate();
  FcCharSetAddChar(characters, character);
  FcPatternAddCharSet(pattern.get(), FC_CHARSET, characters);
  FcCharSetDestroy(characters);
  const Pattern match = best_match(pattern.get());
  FcCharSet* covered = nullptr;
  if (!match || FcPatternGetCharSet(match.get(), FC_CHARSET, 0, &covered) != FcResultMatch ||
      !FcCharSetHasChar(covered, character)) {
    return std::nullopt;
  }
  return source_of(match.get());
}

}  // namespace

FontLibrary& FontLibrary::of_machine() {
  static FontLibrary library;
  return library;
}

const FontFace* FontLibrary::family(const std::string& name, FontStyle style) {
  const std::lock_guard lock(mutex_);
  const auto [known, is_new] = families_.try_emplace({name, style});
  if (is_new) known->second = open(find_family(name, style));
  return known->second;
}

const FontFace* FontLibrary::covering(char32_t character, FontStyle style) {
  const std::lock_guard lock(mutex_);
  const FontFace* face = open(find_covering(character, style));
  return face != nullptr && face->glyph(character) != 0 ? face : nullptr;
}

const FontFace* FontLibrary::open(const std::optional<FontSource>& source) {
  if (!source) return nullptr;
  const auto [known, is_new] = faces_.try_emplace(*source);
  if (is_new) {
    if (auto face = FontFace::open(*source)) known->second = std::move(*face);
  }
  return known->second.get();
}

std::string package_of(const std::string& family) {
  if (!family.starts_with("Noto ")) return {};
  return family.find("CJK") == std::string::npos ? "fonts-noto-core" : "fonts-noto-cjk";
}

}  // namespace servanda::renderers::pdf
