#include "renderers/pdf/page/typography.hpp"

#include "engine/text/unicode.hpp"

namespace servanda::renderers::pdf {
namespace {

constexpr std::string_view serif = "Noto Serif";
constexpr std::string_view naskh = "Noto Naskh Arabic";
constexpr std::string_view song = "Noto Serif CJK SC";

constexpr std::array<std::string_view, 3> latin_first = {serif, naskh, song};
constexpr std::array<std::string_view, 3> arabic_first = {naskh, serif, song};
constexpr std::array<std::string_view, 3> chinese_first = {song, serif, naskh};

constexpr Spacing latin_spacing = {};
// Words are short and few to a line, and letters must not be drawn out: the spaces give more.
constexpr Spacing arabic_spacing = {700, 300, 60, 80, 250};
constexpr Spacing chinese_spacing = {400, 250, 50, 60, 250};

constexpr std::array typographies = {
    Typography{
        "en", latin_first, 1430, 0, true, U'0', {"en_US", "hyphen-en-us", 2, 3}, latin_spacing},
    Typography{"fr", latin_first, 1430, 0, true, U'0', {"fr", "hyphen-fr", 2, 3}, latin_spacing},
    Typography{"es", latin_first, 1430, 0, true, U'0', {"es_ES", "hyphen-es", 2, 3}, latin_spacing},
    Typography{"ru", latin_first, 1430, 0, true, U'0', {"ru_RU", "hyphen-ru", 2, 3}, latin_spacing},
    Typography{"vi", latin_first, 1480, 0, true, U'0', {}, latin_spacing},
    Typography{"ar", arabic_first, 1860, 0, false, U'\u0660', {}, arabic_spacing},
    Typography{"fa", arabic_first, 1860, 0, false, U'\u06F0', {}, arabic_spacing},
    Typography{"zh", chinese_first, 1680, 2000, false, U'0', {}, chinese_spacing},
};
constexpr Typography others = {"", latin_first, 1480, 0, true, U'0', {}, latin_spacing};

}  // namespace

const Typography& typography_of(const engine::LanguageTag& language) {
  const std::string& tag = language.bcp47();
  const std::string_view primary = std::string_view(tag).substr(0, tag.find('-'));
  for (const Typography& typography : typographies) {
    if (typography.language == primary) return typography;
  }
  return others;
}

std::string page_number(std::size_t number, const Typography& typography) {
  std::string out;
  for (const char digit : std::to_string(number)) {
    engine::append_utf8(out, typography.zero + static_cast<char32_t>(digit - '0'));
  }
  return out;
}

}  // namespace servanda::renderers::pdf
