#include "engine/numerals/systems.hpp"

namespace servanda::engine::numerals {
namespace {

struct Sign {
  std::uint32_t value;
  std::string_view letters;
};
// By falling value: taking the first that fits, as often as it fits, writes a number.
constexpr Sign signs[] = {{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"},
                          {90, "xc"},  {50, "l"},   {40, "xl"}, {10, "x"},   {9, "ix"},
                          {5, "v"},    {4, "iv"},   {1, "i"}};
constexpr std::uint32_t largest_roman = 3999;
constexpr std::size_t longest_roman = 15;  // mmmdccclxxxviii

}  // namespace

std::optional<std::uint32_t> read_roman(std::u32string_view lower) {
  if (lower.empty() || lower.size() > longest_roman) return std::nullopt;
  std::string letters;
  for (const char32_t c : lower) {
    if (c < U'a' || c > U'z') return std::nullopt;
    letters += static_cast<char>(c);
  }
  std::uint32_t value = 0;
  std::string_view rest = letters;
  for (const Sign& sign : signs) {
    while (rest.substr(0, sign.letters.size()) == sign.letters) {
      value += sign.value;
      rest.remove_prefix(sign.letters.size());
    }
  }
  // Only what would be written so is read so: no iiii, no vix.
  if (!rest.empty() || print_roman(value) != letters) return std::nullopt;
  return value;
}

std::string print_roman(std::uint32_t value) {
  if (value == 0 || value > largest_roman) return {};
  std::string out;
  for (const Sign& sign : signs) {
    for (; value >= sign.value; value -= sign.value) out += sign.letters;
  }
  return out;
}

}  // namespace servanda::engine::numerals
