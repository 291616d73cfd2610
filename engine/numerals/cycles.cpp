#include "engine/numerals/systems.hpp"
#include "engine/text/unicode.hpp"

namespace servanda::engine::numerals {
namespace {

constexpr std::u32string_view stems = U"甲乙丙丁戊己庚辛壬癸";
constexpr std::u32string_view branches = U"子丑寅卯辰巳午未申酉戌亥";

std::optional<std::uint32_t> read_one_of(std::u32string_view text, std::u32string_view cycle) {
  const std::size_t at = text.size() == 1 ? cycle.find(text[0]) : cycle.npos;
  if (at == cycle.npos) return std::nullopt;
  return static_cast<std::uint32_t>(at) + 1;
}

std::string print_one_of(std::uint32_t value, std::u32string_view cycle) {
  if (value == 0 || value > cycle.size()) return {};
  return to_utf8(cycle.substr(value - 1, 1));
}

}  // namespace

std::optional<std::uint32_t> read_stem(std::u32string_view text) {
  return read_one_of(text, stems);
}

std::optional<std::uint32_t> read_branch(std::u32string_view text) {
  return read_one_of(text, branches);
}

std::string print_stem(std::uint32_t value) {
  return print_one_of(value, stems);
}

std::string print_branch(std::uint32_t value) {
  return print_one_of(value, branches);
}

}  // namespace servanda::engine::numerals
