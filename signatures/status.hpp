#pragma once
// The status of a treaty: who has done what, and for whom it is in force, as at one day and as
// known on one day. A pure function of events, final clauses and participants; nothing here reads a
// clock. Words as in VCLT 2(1): a contracting State has consented, a Party is one for which it is
// in force.

#include <cstddef>
#include <functional>
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

// What a clause may ask of other treaties: when a parent entered into force, who was bound by it. A
// collection answers; without one the clause says what it misses.
struct OtherTreaties {
  std::function<std::optional<engine::CivilDate>(std::string_view treaty)> entry_into_force;
  std::function<std::vector<ParticipantCode>(std::string_view treaty, engine::CivilDate on)>
      parties;
  // The first day on which the participant had consented to the treaty, in force or not.
  std::function<std::optional<engine::CivilDate>(std::string_view treaty, ParticipantCode)>
      consented;
  // The first day on which it was bound no longer; none while it is.
  std::function<std::optional<engine::CivilDate>(std::string_view treaty, ParticipantCode)> ceased;
};

struct Question {
  engine::CivilDate as_at;
  std::optional<engine::CivilDate> known_on = {};  // none: all that is recorded
  const OtherTreaties* others = nullptr;           // outlives the call
};

// The treaty in force for one participant; no `from` where consent is given and the treaty, or the
// period that the clause sets, is still to come. `until` is the first day no longer bound.
struct Interval {
  std::optional<engine::CivilDate> from;
  std::optional<engine::CivilDate> until;
  EventId consent;
  bool provisional = false;
};

struct ActShown {
  Event event;
  // From when it has effect: as stated by the event, else by the clauses; none where it has none
  // yet.
  std::optional<engine::CivilDate> effective;
};

struct ParticipantStatus {
  ParticipantCode code;
  std::vector<ActShown> actions;    // up to the day, by date
  std::vector<Interval> intervals;  // in order; a State that left and returned has two
  bool signatory = false;
  bool contracting = false;  // consent given and not ended
  bool in_force = false;     // on the day
  bool provisional = false;  // applied provisionally on the day
  // Of the interval that the day is in, else of the next, else of the last.
  [[nodiscard]] std::optional<engine::CivilDate> in_force_from() const;
  [[nodiscard]] std::optional<engine::CivilDate> in_force_until() const;
  engine::CivilDate day;  // as at
};

struct TreatyInForce {
  std::optional<engine::CivilDate> date;      // computed
  std::optional<engine::CivilDate> declared;  // by the depositary
  std::string article;
  std::string explanation;                      // one sentence
  std::optional<engine::CivilDate> ended = {};  // by its own clauses; may lie after the day
  // The date to show: what the depositary declared, else what was computed.
  [[nodiscard]] std::optional<engine::CivilDate> shown() const {
    return declared ? declared : date;
  }
};

struct Status {
  engine::CivilDate as_at;
  std::optional<engine::CivilDate> known_on = {};
  std::optional<engine::CivilDate> latest_act = {};  // the last day on which an act is known
  std::size_t signatories = 0;
  std::size_t parties = 0;           // consent given and not ended
  std::size_t parties_in_force = 0;  // on the day
  // None where the threshold is not met by acts up to the day; may lie after the day.
  std::optional<TreatyInForce> entry_into_force = {};
  std::vector<ParticipantStatus> participants = {};  // by code

  [[nodiscard]] const ParticipantStatus* find(ParticipantCode code) const;
};

[[nodiscard]] Status status(std::span<const Event> events, const FinalClauses& clauses,
                            const ParticipantTable& participants, const Question& question);

// The last day on which an act is known: what "as at" is where nobody says. Corrections worked in.
[[nodiscard]] std::optional<engine::CivilDate> latest_act(std::span<const Event> events);

}  // namespace servanda::signatures
