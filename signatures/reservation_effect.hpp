#pragma once
// What the reservations of one State are worth toward one other (VCLT 19–23): whether each counts,
// whether the other accepted it, objected to it, or kept the treaty out of force by its objection.
// Notice decides: twelve months of silence run from it, a withdrawal works from it. Where no
// notification of an act is recorded, the day of the act stands in its place, and the reason says
// so.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/civil_date.hpp"
#include "signatures/clauses.hpp"
#include "signatures/event.hpp"
#include "signatures/participant.hpp"

namespace servanda::signatures {

enum class ReservationState {
  unconfirmed,  // made when signing, not confirmed on consent: does not count (23(2))
  withdrawn,    // no longer works toward the other (22(3)(a))
  accepted,     // expressly, by silence, or because the clause permits it (20(1), 20(5))
  open,         // the other may still object
  objected,     // the treaty is in force without the provisions concerned (21(3))
  precluded     // the objection keeps the treaty out of force between the two (20(4)(b))
};

[[nodiscard]] std::string_view state_name(ReservationState state);

struct ReservationBetween {
  const Event* reservation = nullptr;  // of the events given
  const Event* objection = nullptr;    // of the other, not withdrawn
  ReservationState state = ReservationState::open;
  std::optional<engine::CivilDate> since;  // of the state; for `open`, when it will end
  std::string why;
};

// Two contracting States; `consented` is the day of each one's consent.
struct Contracting {
  ParticipantCode code;
  std::optional<engine::CivilDate> consented;
};

// `events` are effective events of the treaty, and outlive the result. In the order of their dates.
[[nodiscard]] std::vector<ReservationBetween> reservations_between(std::span<const Event> events,
                                                                   const FinalClauses& clauses,
                                                                   const Contracting& reserving,
                                                                   const Contracting& other,
                                                                   engine::CivilDate as_at);

}  // namespace servanda::signatures
