#pragma once
// The status of a treaty on every day, as JSON (docs/formats/data.md): the acts, and for the treaty
// and each participant the steps in which what follows from them changes. A status is a step
// function of the day, so that whoever has the steps has every status, by whatever clause, exactly
// as the engine computes it.

#include <string>

#include "renderers/data/json_values.hpp"
#include "signatures/clauses.hpp"
#include "signatures/event.hpp"
#include "signatures/participant.hpp"
#include "signatures/status.hpp"

namespace servanda::renderers {

struct TimelineSource {
  std::string treaty_id;
  std::span<const signatures::Event> events;  // as recorded, all of them
  const signatures::FinalClauses& clauses;
  const signatures::ParticipantTable& participants;
  const signatures::OtherTreaties* others;  // may be null
  engine::CivilDate as_at;                  // acts of later days are left out
};

[[nodiscard]] std::string timeline_json(const TimelineSource& source);

// True where the clauses ask about other treaties, which only a collection can answer.
[[nodiscard]] bool asks_others(const signatures::FinalClauses& clauses);

}  // namespace servanda::renderers
