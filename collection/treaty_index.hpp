#pragma once
// A list of treaties beside a folder of status tables: CSV with the file's name first and the title
// second, which may end with the place and date of the treaty's conclusion: "Convention on X.
// New York, 21 November 1947".

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "engine/civil_date.hpp"
#include "engine/result.hpp"

namespace servanda::collection {

struct TitledTreaty {
  std::string title;
  std::string place;
  std::optional<engine::CivilDate> concluded;
};

// "Convention on X. New York, 21 November 1947", or a title alone.
[[nodiscard]] TitledTreaty read_title(std::string_view text);
// "New York, 24 December 2024".
void read_conclusion(std::string_view text, TitledTreaty& treaty);

// By the file's name without its extension.
using TreatyIndex = std::map<std::string, TitledTreaty, std::less<>>;
[[nodiscard]] engine::Result<TreatyIndex> read_treaty_index(std::string_view csv,
                                                            const std::string& file);

}  // namespace servanda::collection
