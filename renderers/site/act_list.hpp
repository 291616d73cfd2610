#pragma once
// Acts as lists beyond one treaty's table: the latest of the collection, all of one participant.

#include <map>
#include <vector>

#include "renderers/site/loaded_treaty.hpp"
#include "signatures/event.hpp"
#include "signatures/participant.hpp"

namespace servanda::renderers {

// An act and the treaty that it belongs to; corrections worked in.
struct ActOfTreaty {
  signatures::Event event;
  const LoadedTreaty* treaty;
};

// Up to the day of each treaty's status. Latest date first; on one day the order in which they were
// recorded, treaty by treaty.
[[nodiscard]] std::vector<ActOfTreaty> latest_acts(const std::vector<LoadedTreaty>& treaties);
[[nodiscard]] std::vector<ActOfTreaty> latest_acts(const LoadedTreaty& treaty);

// The same by participant.
[[nodiscard]] std::map<signatures::ParticipantCode, std::vector<ActOfTreaty>> acts_by_participant(
    const std::vector<LoadedTreaty>& treaties);

}  // namespace servanda::renderers
