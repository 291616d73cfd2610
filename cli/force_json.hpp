#pragma once
// The machine form of entry into force, as the command line's contract has it.

#include <vector>

#include "cli/json.hpp"
#include "collection/standing.hpp"
#include "signatures/event.hpp"

namespace servanda::cli {

// `supposed` are the acts that are reckoned with and not recorded.
[[nodiscard]] Json json_of(const collection::Dossier& dossier, const collection::Standing& standing,
                           const std::vector<signatures::Act>& supposed);

}  // namespace servanda::cli
