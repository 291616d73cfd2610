#include "engine/numeral.hpp"

#include <algorithm>

#include "engine/numerals/systems.hpp"
#include "engine/text/unicode.hpp"

namespace servanda::engine {
namespace {

using enum NumeralStyle;

constexpr std::size_t longest_numeral = 64;  // bytes, marks and controls included

bool does_not_count(char32_t c) {
  return is_bidi_control(c) || is_arabic_mark(c);
}

// Roman numbers of one character: Ⅳ is nothing but IV, and never the letters.
struct RomanCharacters {
  char32_t first;
  NumeralStyle style;
};
constexpr RomanCharacters roman_characters[] = {{U'Ⅰ', upper_roman}, {U'ⅰ', lower_roman}};
constexpr std::u32string_view roman_values[] = {U"i",   U"ii",   U"iii", U"iv", U"v",  U"vi",
                                                U"vii", U"viii", U"ix",  U"x",  U"xi", U"xii",
                                                U"l",   U"c",    U"d",   U"m"};

// Full-width forms (Ａ, １) as plain ones.
char32_t plain_width(char32_t c) {
  return c >= U'！' && c <= U'～' ? c - (U'！' - U'!') : c;
}

std::u32string clean(std::string_view bare) {
  std::u32string out;
  for (const char32_t c : to_utf32(trim(bare))) {
    if (!does_not_count(c)) out += plain_width(c);
  }
  return out;
}

char32_t to_lower(char32_t c) {
  const bool latin = c >= U'A' && c <= U'Z';
  const bool cyrillic_letter = c >= U'А' && c <= U'Я';
  return latin || cyrillic_letter ? c + 0x20 : c;
}

enum class Case { lower, upper };

// The text in lower case and the case it had; nothing where the two are mixed.
std::optional<Case> lower_case(std::u32string& text) {
  std::optional<Case> found;
  for (char32_t& c : text) {
    const char32_t lower = to_lower(c);
    const Case own = lower == c ? Case::lower : Case::upper;
    if (found && found != own) return std::nullopt;
    found = own;
    c = lower;
  }
  return found;
}

// Beyond xxxix a roman number in a list is rarer than the letter that looks like it: c), d), l).
bool is_likely_roman(std::u32string_view lower) {
  return lower.find_first_not_of(U"ivx") == std::u32string_view::npos;
}

void add_letters(std::vector<Numeral>& readings, std::u32string text) {
  const std::optional<Case> text_case = lower_case(text);
  if (!text_case) return;
  const bool upper = text_case == Case::upper;
  const auto add = [&readings](NumeralStyle style, const auto& values) {
    for (const std::uint32_t value : values) readings.push_back({style, value});
  };
  std::vector<std::uint32_t> roman;
  if (const auto value = numerals::read_roman(text)) roman.push_back(*value);
  const NumeralStyle roman_style = upper ? upper_roman : lower_roman;
  const bool is_cyrillic = !text.empty() && text[0] >= U'а' && text[0] <= U'я';
  if (is_likely_roman(text)) add(roman_style, roman);
  if (is_cyrillic) add(cyrillic, numerals::read_cyrillic(text));
  add(upper ? upper_latin : lower_latin, numerals::read_latin(text));
  if (!is_likely_roman(text)) add(roman_style, roman);
  if (!is_cyrillic) add(cyrillic, numerals::read_cyrillic(text));
}

// The letters that the characters stand for; empty where one of them is no roman character.
std::u32string roman_letters(std::u32string_view text, char32_t first) {
  std::u32string letters;
  for (const char32_t c : text) {
    if (c < first || c - first >= std::size(roman_values)) return {};
    letters += roman_values[c - first];
  }
  return letters;
}

void add_roman_characters(std::vector<Numeral>& readings, std::u32string_view text) {
  for (const RomanCharacters& row : roman_characters) {
    const auto value = numerals::read_roman(roman_letters(text, row.first));
    if (value) readings.push_back({row.style, *value});
  }
}

void add(std::vector<Numeral>& readings, NumeralStyle style, std::optional<std::uint32_t> value) {
  if (value) readings.push_back({style, *value});
}

std::string upper_case(std::string text) {
  for (char& c : text) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - ('a' - 'A')) : c;
  return text;
}

std::string print_in_style(std::uint32_t value, NumeralStyle style) {
  switch (style) {
    case decimal:
      return {};
    case lower_roman:
      return numerals::print_roman(value);
    case upper_roman:
      return upper_case(numerals::print_roman(value));
    case lower_latin:
      return numerals::print_latin(value);
    case upper_latin:
      return upper_case(numerals::print_latin(value));
    case cyrillic:
      return numerals::print_cyrillic(value);
    case abjad:
      return numerals::print_abjad(value);
    case chinese:
      return numerals::print_chinese(value);
    case circled:
      return numerals::print_circled(value);
    case parenthesised:
      return numerals::print_parenthesised(value);
    case stem:
      return numerals::print_stem(value);
    case branch:
      return numerals::print_branch(value);
  }
  return {};
}

}  // namespace

std::vector<Numeral> read_numeral(std::string_view bare) {
  if (bare.size() > longest_numeral) return {};
  const std::u32string text = clean(bare);
  if (text.empty()) return {};
  if (text.size() == 1) {
    if (auto framed = numerals::read_framed(text[0]); !framed.empty()) return framed;
  }
  std::vector<Numeral> readings;
  add(readings, decimal, numerals::read_digits(text));
  add_roman_characters(readings, text);
  add(readings, chinese, numerals::read_chinese(text));
  add(readings, stem, numerals::read_stem(text));
  add(readings, branch, numerals::read_branch(text));
  add_letters(readings, text);
  for (const std::uint32_t value : numerals::read_abjad(text)) readings.push_back({abjad, value});
  add(readings, decimal, numerals::read_arabic_ordinal(text));
  return readings;
}

std::optional<std::uint32_t> read_number(std::string_view text) {
  if (text.size() > longest_numeral) return std::nullopt;
  const std::u32string number = clean(text);
  if (const auto digits = numerals::read_digits(number)) return digits;
  return numerals::read_chinese(number);
}

std::string print_numeral(std::uint32_t value, NumeralStyle style) {
  std::string text = print_in_style(value, style);
  return text.empty() ? std::to_string(value) : text;
}

}  // namespace servanda::engine
