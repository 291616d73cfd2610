#pragma once
// The status of a treaty as JSON, with the keys of `servanda status --json`, and the acts it is
// made from (docs/formats/data.md).

#include <span>
#include <string>
#include <string_view>

#include "engine/language_tag.hpp"
#include "renderers/data/json_values.hpp"
#include "renderers/status_document.hpp"
#include "signatures/event.hpp"
#include "signatures/participant.hpp"
#include "signatures/status.hpp"
#include "treaty/instrument.hpp"

namespace servanda::renderers {

// As values, for answers that say more. Names of participants in `language`.
[[nodiscard]] Json status_value(std::string_view treaty_id, const treaty::Instrument& instrument,
                                const signatures::Status& status,
                                const signatures::ParticipantTable& participants,
                                const engine::LanguageTag& language);
[[nodiscard]] Json participant_value(const signatures::ParticipantStatus& one,
                                     const signatures::ParticipantTable& participants,
                                     const engine::LanguageTag& language);

// Names of participants in `language`.
[[nodiscard]] std::string status_json(std::string_view treaty_id, const StatusFacts& facts,
                                      const engine::LanguageTag& language);

// A list of the events in their canonical form (signatures/ledger.hpp), one a line.
[[nodiscard]] std::string events_json(std::span<const signatures::Event> events);

}  // namespace servanda::renderers
