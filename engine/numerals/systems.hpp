#pragma once
// The systems of writing numbers behind engine/numeral.hpp, each a reader and its printer. Readers
// take a cleaned numeral (no bidi controls, vowel signs or tatweel; full-width forms made plain)
// and give every value it may have, likeliest first; nothing where it is none of theirs. Values
// count from 1. Printers give an empty text for a value that their system cannot write.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/numeral.hpp"

namespace servanda::engine::numerals {

inline constexpr std::uint32_t largest = 999'999;

// 12, ١٢, ۱۲: digits of one script.
[[nodiscard]] std::optional<std::uint32_t> read_digits(std::u32string_view text);

// Strict: iv but not iiii, vx or iV. 1 to 3999, from lower-case letters.
[[nodiscard]] std::optional<std::uint32_t> read_roman(std::u32string_view lower);
[[nodiscard]] std::string print_roman(std::uint32_t value);

// a to z, then aa, bb, … and also aa, ab, …; Cyrillic and Arabic letters, doubled after the last.
[[nodiscard]] std::vector<std::uint32_t> read_latin(std::u32string_view lower);
[[nodiscard]] std::vector<std::uint32_t> read_cyrillic(std::u32string_view lower);
[[nodiscard]] std::vector<std::uint32_t> read_abjad(std::u32string_view text);
[[nodiscard]] std::string print_latin(std::uint32_t value);
[[nodiscard]] std::string print_cyrillic(std::uint32_t value);
[[nodiscard]] std::string print_abjad(std::uint32_t value);

// "Firstly" as a marker of its own: أولا, ثانيا … عشرون.
[[nodiscard]] std::optional<std::uint32_t> read_arabic_ordinal(std::u32string_view text);

// 十一, 一百零二, 廿三, 两千, 二〇二四.
[[nodiscard]] std::optional<std::uint32_t> read_chinese(std::u32string_view text);
[[nodiscard]] std::string print_chinese(std::uint32_t value);

// The cycles of ten and of twelve: 甲 and 子 are one.
[[nodiscard]] std::optional<std::uint32_t> read_stem(std::u32string_view text);
[[nodiscard]] std::optional<std::uint32_t> read_branch(std::u32string_view text);
[[nodiscard]] std::string print_stem(std::uint32_t value);
[[nodiscard]] std::string print_branch(std::uint32_t value);

// One character that holds a number and its frame: ①, ㈠, ⑴, ⒈, ⒜.
[[nodiscard]] std::vector<Numeral> read_framed(char32_t character);
[[nodiscard]] std::string print_circled(std::uint32_t value);
[[nodiscard]] std::string print_parenthesised(std::uint32_t value);

}  // namespace servanda::engine::numerals
