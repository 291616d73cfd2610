#pragma once
// Small words for English explanations: ordinals, lists, dates, numbers of things.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/civil_date.hpp"

namespace servanda::signatures::english {

[[nodiscard]] std::string ordinal(std::int64_t number);  // "40th"
[[nodiscard]] std::string date(engine::CivilDate day);   // "3 March 2026"
[[nodiscard]] std::string list(std::span<const std::string> words,
                               std::string_view last = "and");                // "a, b and c"
[[nodiscard]] std::string many(std::int64_t number, std::string_view thing);  // "1 instrument"
[[nodiscard]] std::string capital(std::string words);  // the first letter, where it is a-z
// "12.5" of 12500 thousandths.
[[nodiscard]] std::string thousandths(std::int64_t amount);

}  // namespace servanda::signatures::english
