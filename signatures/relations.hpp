#pragma once
// What is in force between two participants on one day, and why (VCLT 2(1)(g), 20–23, 30(4), 40):
// the treaty itself, the reservations of each toward the other, and the amendments that bind both.
// "The text between X and Y" is the treaty with those amendments and reservations.

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/civil_date.hpp"
#include "signatures/clauses.hpp"
#include "signatures/event.hpp"
#include "signatures/participant.hpp"
#include "signatures/reservation_effect.hpp"
#include "signatures/status.hpp"

namespace servanda::signatures {

// An amendment is a treaty of its own, whose [parent] is this one. All outlive the call.
struct Amendment {
  std::string treaty;  // its folder
  const FinalClauses& clauses;
  const Status& status;  // as at the same day
  std::span<const Event> events;
};

struct AmendmentBetween {
  std::string treaty;
  bool in_force = false;  // between the two
  std::string why;
};

struct RelationReason {
  std::string words;
  std::string article;  // an eId; empty where the reason is a fact or general law
};

struct Relations {
  ParticipantCode x, y;
  bool in_force = false;
  bool provisional = false;                // only provisionally, for one or both
  std::optional<engine::CivilDate> since;  // where in force
  std::vector<RelationReason> reasons;
  struct Reserved {
    ParticipantCode by;
    ReservationBetween effect;
  };
  std::vector<Reserved> reservations;  // those of x, then those of y
  std::vector<AmendmentBetween> amendments;
};

// `status` is as at the day and made from these effective events, which outlive the result.
[[nodiscard]] Relations relations(std::span<const Event> events, const FinalClauses& clauses,
                                  const ParticipantTable& participants, const Status& status,
                                  std::span<const Amendment> amendments, ParticipantCode x,
                                  ParticipantCode y);

}  // namespace servanda::signatures
