#pragma once
// How a language is set: its fonts, the room between its lines, its hyphenation and spacing, its
// digits. One row a language; what is not listed is set like English without hyphenation.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "engine/language_tag.hpp"
#include "renderers/pdf/breaking/hyphenator.hpp"
#include "renderers/pdf/breaking/itemizer.hpp"
#include "renderers/pdf/length.hpp"

namespace servanda::renderers::pdf {

struct Typography {
  std::string_view language;                 // BCP 47, the primary subtag
  std::array<std::string_view, 3> families;  // in order of preference
  Em leading;                                // from baseline to baseline
  Em first_indent;                           // of a paragraph without a number
  bool has_italics;
  char32_t zero;  // of the digits that number pages
  HyphenationRules hyphenation;
  Spacing spacing;
};

[[nodiscard]] const Typography& typography_of(const engine::LanguageTag& language);

// In the language's digits.
[[nodiscard]] std::string page_number(std::size_t number, const Typography& typography);

}  // namespace servanda::renderers::pdf
