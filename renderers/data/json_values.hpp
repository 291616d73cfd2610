#pragma once
// How the data files say things (docs/formats/data.md): keys in a fixed order, dates as YYYY-MM-DD,
// languages as BCP 47, what is not known as null, two spaces, LF.

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <string>

#include "engine/civil_date.hpp"

namespace servanda::renderers {

using Json = nlohmann::ordered_json;

[[nodiscard]] Json text_or_null(const std::string& text);
[[nodiscard]] Json date_or_null(const std::optional<engine::CivilDate>& date);
[[nodiscard]] std::string print_json(const Json& value);

}  // namespace servanda::renderers
