#pragma once
// Status and acts as tables (RFC 4180: UTF-8, heading row, CRLF; docs/formats/data.md).
// Spreadsheets run a cell that begins with = + - @, a tab or a carriage return as a formula: free
// text that does gets an apostrophe in front. Codes, dates and counts cannot begin so and stand as
// they are.

#include <span>
#include <string>

#include "engine/language_tag.hpp"
#include "renderers/status_document.hpp"
#include "signatures/event.hpp"

namespace servanda::renderers {

// A row per participant: code, name, signature, consent, consentBy, inForceFrom, inForceUntil.
[[nodiscard]] std::string status_csv(const StatusFacts& facts, const engine::LanguageTag& language);

// A row per event: event, participant, name, action, date, then whatever fields the events have,
// by name. Names of participants as at the date of the act.
[[nodiscard]] std::string events_csv(std::span<const signatures::Event> events,
                                     const signatures::ParticipantTable& participants,
                                     const engine::LanguageTag& language);

}  // namespace servanda::renderers
