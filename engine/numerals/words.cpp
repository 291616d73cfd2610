#include <unicode/uchar.h>

#include <algorithm>

#include "engine/numerals/systems.hpp"

namespace servanda::engine::numerals {
namespace {

// In the order of their value, without vowel signs.
constexpr std::u32string_view ordinals[] = {
    U"أولا",     U"ثانيا",    U"ثالثا",    U"رابعا",    U"خامسا",    U"سادسا",    U"سابعا",
    U"ثامنا",    U"تاسعا",    U"عاشرا",    U"حادي عشر", U"ثاني عشر", U"ثالث عشر", U"رابع عشر",
    U"خامس عشر", U"سادس عشر", U"سابع عشر", U"ثامن عشر", U"تاسع عشر", U"عشرون"};

constexpr std::size_t most_digits = 6;

}  // namespace

std::optional<std::uint32_t> read_digits(std::u32string_view text) {
  if (text.empty() || text.size() > most_digits) return std::nullopt;
  std::uint32_t value = 0;
  char32_t zero = 0;
  for (const char32_t c : text) {
    const std::int32_t digit = u_charDigitValue(static_cast<UChar32>(c));
    if (digit < 0) return std::nullopt;
    const char32_t own_zero = c - static_cast<char32_t>(digit);
    if (zero != 0 && own_zero != zero) return std::nullopt;
    zero = own_zero;
    value = value * 10 + static_cast<std::uint32_t>(digit);
  }
  return value == 0 ? std::nullopt : std::optional(value);
}

std::optional<std::uint32_t> read_arabic_ordinal(std::u32string_view text) {
  // The hamza of the first is often left out.
  if (text == U"اولا") return 1;
  const auto* found = std::find(std::begin(ordinals), std::end(ordinals), text);
  if (found == std::end(ordinals)) return std::nullopt;
  return static_cast<std::uint32_t>(found - std::begin(ordinals)) + 1;
}

}  // namespace servanda::engine::numerals
