#pragma once
// Instruments that the record presupposes. Status tables show the successors of a State that is no
// more and leave its own deposit to a footnote; yet that deposit counts towards entry into force.
// A succession to the treaty is possible only where the former State had consented, so where its
// own act is not recorded it is presumed, and said to be. Internal to signatures.

#include <span>
#include <vector>

#include "engine/civil_date.hpp"
#include "signatures/event.hpp"
#include "signatures/participant.hpp"

namespace servanda::signatures {

struct Presumed {
  ParticipantCode code;    // the former State
  engine::CivilDate from;  // the day it ended: its instrument is older
  const Event* because;    // a successor's succession
};

// By code. `events` are all effective events, those after the day in question too: they tell of the
// past. Pointers are into them.
[[nodiscard]] std::vector<Presumed> presumed_instruments(std::span<const Event> events,
                                                         const ParticipantTable& participants);

}  // namespace servanda::signatures
