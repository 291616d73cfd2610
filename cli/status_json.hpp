#pragma once
// The machine form of status and entry into force, as the command line's contract has it.

#include <optional>
#include <string>
#include <vector>

#include "cli/json.hpp"
#include "collection/standing.hpp"
#include "signatures/force.hpp"
#include "signatures/status.hpp"
#include "treaty/instrument.hpp"

namespace servanda::cli {

[[nodiscard]] Json json_of(const std::optional<treaty::Checked>& checked);
// Names in the language of the interface, as they were on the day of the status.
[[nodiscard]] Json json_of(const signatures::ParticipantStatus& participant,
                           const engine::LanguageTag& ui);
[[nodiscard]] Json json_of(const collection::Dossier& dossier, const signatures::Status& status,
                           const engine::LanguageTag& ui);
[[nodiscard]] Json json_of(const collection::Dossier& dossier, const collection::Standing& standing,
                           const std::vector<signatures::Act>& supposed);

}  // namespace servanda::cli
