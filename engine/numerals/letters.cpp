#include <algorithm>

#include "engine/numerals/systems.hpp"
#include "engine/text/unicode.hpp"

namespace servanda::engine::numerals {
namespace {

// After the last letter lists go on with doubled ones; four times through is longer than any list.
constexpr std::size_t most_repeats = 4;

constexpr std::u32string_view latin = U"abcdefghijklmnopqrstuvwxyz";
// Russian lists leave out ё, й, ъ, ы and ь. Some count й as the tenth letter; then those behind it
// come one later.
constexpr std::u32string_view cyrillic = U"абвгдежзиклмнопрстуфхцчшщэюя";
constexpr std::u32string_view cyrillic_with_short_i = U"абвгдежзийклмнопрстуфхцчшщэюя";
constexpr std::u32string_view abjad = U"ابجدهوزحطيكلمنسعفصقرشتثخذضظغ";

// Letters typed on the wrong keyboard: to the eye the same, to the machine another script.
struct Lookalike {
  char32_t latin, cyrillic;
};
constexpr Lookalike lookalikes[] = {{U'a', U'а'}, {U'c', U'с'}, {U'e', U'е'},
                                    {U'k', U'к'}, {U'm', U'м'}, {U'o', U'о'},
                                    {U'p', U'р'}, {U'x', U'х'}, {U'y', U'у'}};

bool is_one_letter_repeated(std::u32string_view text) {
  return !text.empty() && text.find_first_not_of(text[0]) == std::u32string_view::npos;
}

// "c" is 3, "cc" 29: once more through the alphabet.
std::optional<std::uint32_t> read_repeated(std::u32string_view text, std::u32string_view alphabet) {
  if (!is_one_letter_repeated(text) || text.size() > most_repeats) return std::nullopt;
  const std::size_t index = alphabet.find(text[0]);
  if (index == std::u32string_view::npos) return std::nullopt;
  return static_cast<std::uint32_t>((text.size() - 1) * alphabet.size() + index + 1);
}

// "ab" is 28: counting on with two letters.
std::optional<std::uint32_t> read_counted_on(std::u32string_view text) {
  if (text.size() != 2) return std::nullopt;
  const std::size_t tens = latin.find(text[0]);
  const std::size_t ones = latin.find(text[1]);
  if (tens >= most_repeats - 1 || ones == std::u32string_view::npos) return std::nullopt;
  return static_cast<std::uint32_t>((tens + 1) * latin.size() + ones + 1);
}

void add_new(std::vector<std::uint32_t>& values, std::optional<std::uint32_t> value) {
  const bool known = value && std::find(values.begin(), values.end(), *value) != values.end();
  if (value && !known) values.push_back(*value);
}

// The letter of the other script that a single one was perhaps meant to be; 0 where there is none.
char32_t meant_letter(std::u32string_view text, char32_t Lookalike::*from,
                      char32_t Lookalike::*to) {
  if (text.size() != 1) return 0;
  for (const Lookalike& pair : lookalikes) {
    if (pair.*from == text[0]) return pair.*to;
  }
  return 0;
}

char32_t plain_arabic_letter(char32_t c) {
  if (c == U'أ' || c == U'إ' || c == U'آ' || c == U'ٱ') return U'ا';
  if (c == U'ى' || c == U'ی') return U'ي';
  return c == U'ک' ? U'ك' : c;
}

std::string print_repeated(std::uint32_t value, std::u32string_view alphabet) {
  if (value == 0 || value > alphabet.size() * most_repeats) return {};
  const std::size_t index = (value - 1) % alphabet.size();
  return to_utf8(std::u32string((value - 1) / alphabet.size() + 1, alphabet[index]));
}

}  // namespace

std::vector<std::uint32_t> read_latin(std::u32string_view lower) {
  std::vector<std::uint32_t> values;
  add_new(values, read_repeated(lower, latin));
  add_new(values, read_counted_on(lower));
  const char32_t meant = meant_letter(lower, &Lookalike::cyrillic, &Lookalike::latin);
  add_new(values, read_repeated({&meant, 1}, latin));
  return values;
}

std::vector<std::uint32_t> read_cyrillic(std::u32string_view lower) {
  std::vector<std::uint32_t> values;
  add_new(values, read_repeated(lower, cyrillic));
  add_new(values, read_repeated(lower, cyrillic_with_short_i));
  const char32_t meant = meant_letter(lower, &Lookalike::latin, &Lookalike::cyrillic);
  add_new(values, read_repeated({&meant, 1}, cyrillic));
  return values;
}

std::vector<std::uint32_t> read_abjad(std::u32string_view text) {
  std::u32string letters;
  for (const char32_t c : text) {
    if (!is_space(c)) letters += plain_arabic_letter(c);
  }
  std::vector<std::uint32_t> values;
  add_new(values, read_repeated(letters, abjad));
  return values;
}

std::string print_latin(std::uint32_t value) {
  return print_repeated(value, latin);
}
std::string print_cyrillic(std::uint32_t value) {
  return print_repeated(value, cyrillic);
}

std::string print_abjad(std::uint32_t value) {
  // The first letter of a list carries its hamza: (أ).
  const std::string letters = print_repeated(value, abjad);
  const bool is_alef = (value - 1) % abjad.size() == 0;
  if (letters.empty() || !is_alef) return letters;
  return to_utf8(std::u32string(to_utf32(letters).size(), U'أ'));
}

}  // namespace servanda::engine::numerals
