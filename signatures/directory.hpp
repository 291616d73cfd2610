#pragma once
// The directory of what Parties have told the depositary: authorities, points of contact, laws.
// What a treaty asks for stands in its [[notifications]]; what was told are the notifications of
// the register under those provisions, the latest of each participant and territory being the one
// that holds; those of who has left are not shown.

#include <span>
#include <string>
#include <vector>

#include "engine/civil_date.hpp"
#include "signatures/clauses.hpp"
#include "signatures/event.hpp"
#include "signatures/participant.hpp"
#include "signatures/status.hpp"

namespace servanda::signatures {

struct DirectorySection {
  std::string article;  // an eId
  std::string subject;  // "central authority for mutual legal assistance"; empty where unnamed
  std::vector<Event> entries;            // by participant, then territory
  std::vector<ParticipantCode> missing;  // consented to be bound and told nothing, by code
};

// As at the day of the status; `events` are effective. First the provisions of the clauses in their
// order, then others under which something was notified, by eId.
[[nodiscard]] std::vector<DirectorySection> directory(std::span<const Event> events,
                                                      const FinalClauses& clauses,
                                                      const Status& status);

}  // namespace servanda::signatures
