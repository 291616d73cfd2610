#pragma once
// The machine form of the follow-up report, as the command line's contract has it.

#include "cli/json.hpp"
#include "collection/standing.hpp"
#include "signatures/report.hpp"

namespace servanda::cli {

[[nodiscard]] Json json_of(const collection::Dossier& dossier, const signatures::Status& status,
                           const signatures::Report& report);

}  // namespace servanda::cli
