#pragma once
// The table of a status: one row per participant, columns for signature, consent, entry into force
// and all other acts; notes of the register as footnotes. Columns that nobody fills are left out.

#include <functional>
#include <string>
#include <vector>

#include "renderers/document.hpp"
#include "renderers/messages.hpp"
#include "renderers/participant_order.hpp"

namespace servanda::renderers {

struct StatusTable {
  Block table;
  Block footnotes;           // no children where the register has no notes
  std::vector<Block> texts;  // reservations, declarations and their like in full
};

// The page of a participant; empty, or giving nothing: its name stands unlinked.
using ParticipantAddress = std::function<std::string(signatures::ParticipantCode)>;

[[nodiscard]] StatusTable status_table(const std::vector<NamedParticipant>& participants,
                                       const Messages& messages,
                                       const ParticipantAddress& address = {});

}  // namespace servanda::renderers
