#pragma once
// The words that one language counts time by: treaty/concordance/units/*.toml, folded so that case
// and accents do not count. Arabic has a dual that says "two" by itself, and prefixes.

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/language_tag.hpp"
#include "treaty/concordance/quantity.hpp"

namespace servanda::treaty {

struct UnitWords {
  using Table = std::unordered_map<std::string, TimeUnit>;

  Table units;
  Table duals;
  std::vector<std::string> idle;  // words in which a numeral counts nothing
  bool no_spaces = false;         // Chinese: a unit is where its characters begin

  // The unit that the text begins with.
  [[nodiscard]] std::optional<TimeUnit> unit_that_begins(std::string_view text) const;
};

// Read once for each process; empty for a language without a file. Safe in any thread.
[[nodiscard]] const UnitWords& unit_words(const engine::LanguageTag& language);

}  // namespace servanda::treaty
