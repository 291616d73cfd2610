#pragma once
// Numbers in running text, in digits or words, with the unit of time that they count: "ninety
// days", « le quatre-vingt-dixième jour », 九十天, "(90)". What a language calls its units is data:
// treaty/concordance/units/*.toml.

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/language_tag.hpp"

namespace servanda::treaty {

enum class TimeUnit : std::uint8_t { none, hour, day, week, month, year };

[[nodiscard]] std::string_view unit_name(TimeUnit unit);  // "day"; empty for none

struct Quantity {
  std::size_t begin = 0;  // bytes, unit included
  std::size_t end = 0;
  std::uint32_t value = 0;
  TimeUnit unit = TimeUnit::none;
};

// In order, not overlapping. Linear in the length of the text. In a language without a file of its
// own, digits are read and no units.
[[nodiscard]] std::vector<Quantity> find_quantities(std::string_view text,
                                                    const engine::LanguageTag& language);

}  // namespace servanda::treaty
