#include "renderers/data/json_values.hpp"

#include <nlohmann/json.hpp>

namespace servanda::renderers {

Json text_or_null(const std::string& text) {
  return text.empty() ? Json() : Json(text);
}

Json date_or_null(const std::optional<engine::CivilDate>& date) {
  return date ? Json(date->iso()) : Json();
}

std::string print_json(const Json& value) {
  return value.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace servanda::renderers
