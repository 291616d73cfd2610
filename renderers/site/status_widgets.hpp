#pragma once
// What the status page has for readers with scripts: the day of the status, the filter of the
// table, the simulation. They are hidden until the script shows them. And the map with its key.

#include <string>

#include "renderers/messages.hpp"
#include "renderers/status_document.hpp"

namespace servanda::renderers {

[[nodiscard]] std::string as_at_form(const StatusFacts& facts, const Messages& messages);
[[nodiscard]] std::string table_filter(const Messages& messages);

// Empty where the treaty is in force, or where its rule is no bare number of instruments.
[[nodiscard]] std::string simulation_form(const StatusFacts& facts, const Messages& messages);

// `map` is the address of the picture.
[[nodiscard]] std::string map_figure(const std::string& map, const Messages& messages);

}  // namespace servanda::renderers
