#pragma once
// The status of a treaty as JSON, with the keys of `servanda status --json`, and the acts it is
// made from (docs/formats/data.md).

#include <span>
#include <string>
#include <string_view>

#include "engine/language_tag.hpp"
#include "renderers/status_document.hpp"
#include "signatures/event.hpp"

namespace servanda::renderers {

// Names of participants in `language`.
[[nodiscard]] std::string status_json(std::string_view treaty_id, const StatusFacts& facts,
                                      const engine::LanguageTag& language);

// A list of the events in their canonical form (signatures/ledger.hpp), one a line.
[[nodiscard]] std::string events_json(std::span<const signatures::Event> events);

}  // namespace servanda::renderers
