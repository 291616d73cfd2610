#include <optional>

#include "engine/numerals/systems.hpp"
#include "engine/text/unicode.hpp"

namespace servanda::engine::numerals {
namespace {

using enum NumeralStyle;

// A run of characters in Unicode that count up from `value`. Where a list runs on past the last
// framed character, it does so in the plain style of the second reading: ㈩ is followed by (十一).
struct Run {
  char32_t first, last;
  std::uint32_t value;
  NumeralStyle style;
  std::optional<NumeralStyle> plain;
};
constexpr Run runs[] = {
    {U'①', U'⑳', 1, circled, {}},
    {U'㉑', U'㉟', 21, circled, {}},
    {U'㊱', U'㊿', 36, circled, {}},
    {U'㊀', U'㊉', 1, circled, {}},
    {U'❶', U'❿', 1, circled, {}},
    {U'⓫', U'⓴', 11, circled, {}},
    {U'➀', U'➉', 1, circled, {}},
    {U'➊', U'➓', 1, circled, {}},
    {U'㈠', U'㈩', 1, parenthesised, chinese},
    {U'⑴', U'⒇', 1, parenthesised, decimal},
    {U'⒈', U'⒛', 1, decimal, {}},
    {U'⒜', U'⒵', 1, lower_latin, {}},
    {U'ⓐ', U'ⓩ', 1, lower_latin, {}},
    {U'Ⓐ', U'Ⓩ', 1, upper_latin, {}},
};

std::string print_in(NumeralStyle style, std::uint32_t value) {
  for (const Run& run : runs) {
    if (run.style != style || value < run.value) continue;
    const std::uint32_t steps = value - run.value;
    if (steps <= run.last - run.first) return to_utf8(std::u32string(1, run.first + steps));
  }
  return {};
}

}  // namespace

std::vector<Numeral> read_framed(char32_t character) {
  for (const Run& run : runs) {
    if (character < run.first || character > run.last) continue;
    const std::uint32_t value = run.value + (character - run.first);
    std::vector<Numeral> readings{{run.style, value}};
    if (run.plain) readings.push_back({*run.plain, value});
    return readings;
  }
  return {};
}

std::string print_circled(std::uint32_t value) {
  return print_in(circled, value);
}

std::string print_parenthesised(std::uint32_t value) {
  constexpr std::uint32_t last_ideograph = 10;
  return value <= last_ideograph ? print_in(parenthesised, value) : print_chinese(value);
}

}  // namespace servanda::engine::numerals
