#pragma once
// Numbers in every form that treaties number with. A marker such as "(iv)", "c)", "㈢", "(十一)",
// "’2‘" or "ثانيا" is read into all the numerals it may be: "(i)" is the ninth letter or the roman
// one; which of them it is follows from the sequence, never from the glyph.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace servanda::engine {

enum class NumeralStyle {
  decimal,      // 12, ١٢ (Arabic-Indic), １２ (full width)
  lower_roman,  // iv
  upper_roman,  // IV
  lower_latin,  // c; after z: aa, bb (or aa, ab: both are read)
  upper_latin,  // C
  cyrillic,     // в, В; ё, й, ъ, ы, ь are skipped as lists do
  abjad,  // ج of أ ب ج د ه و ز ح ط ي ك ل م ن س ع ف ص ق ر ش ت ث خ ذ ض ظ غ
  chinese,        // 十一, 二十三, 一百零二, 廿, 两; also 二〇
  circled,        // ① ⑫
  parenthesised,  // ㈠ ㈩, ⑴; the digit or ideograph with its brackets in one character
  stem,   // 丙 of 甲 乙 丙 丁 戊 己 庚 辛 壬 癸: the "letters" of older Chinese texts
  branch  // 寅 of 子 丑 寅 卯 辰 巳 午 未 申 酉 戌 亥: their second level
};

inline constexpr std::size_t numeral_styles = 12;

struct Numeral {
  NumeralStyle style;
  std::uint32_t value;  // from 1
  friend bool operator==(const Numeral&, const Numeral&) = default;
};

// Every reading of a bare numeral (no brackets, no full stop), likeliest style first; empty where
// there is none. Bidi controls, Arabic vowel signs and tatweel do not count: ه and هـ are one
// letter.
[[nodiscard]] std::vector<Numeral> read_numeral(std::string_view bare);

// A number above zero in plain decimal, Arabic-Indic or Chinese writing; nullopt where it is none
// or above 999,999.
[[nodiscard]] std::optional<std::uint32_t> read_number(std::string_view text);

// The value in one style, for eIds and for renumbering: print_numeral(3, lower_roman) is "iii". In
// decimal where the style cannot write it: letters beyond four rounds, roman beyond 3999, circled
// beyond 50. Parenthesised ends at ㈩ and goes on as 十一, which the caller puts in brackets.
[[nodiscard]] std::string print_numeral(std::uint32_t value, NumeralStyle style);

}  // namespace servanda::engine
