#pragma once
// What each participant has done, in order: its signatures, its consents and what ended them. The
// first reading of the acts, before anything is known of entry into force. Internal to signatures.

#include <optional>
#include <span>
#include <vector>

#include "engine/civil_date.hpp"
#include "signatures/clauses.hpp"
#include "signatures/event.hpp"

namespace servanda::signatures {

// From one expression of consent to its end. Pointers are into the events given.
struct Consent {
  const Event* given = nullptr;
  const Event* ended_by = nullptr;              // a denunciation that was not rescinded in time
  std::optional<engine::CivilDate> end;         // the first day without it
  std::optional<engine::CivilDate> not_before;  // the end of the consent before, where one returned
  const Event* notified = nullptr;  // the separate notification that the clause asks for

  [[nodiscard]] engine::CivilDate date() const { return given->act.date; }
  [[nodiscard]] bool holds_on(engine::CivilDate day) const;
};

// Application pending entry into force (VCLT 25).
struct Provisional {
  const Event* begun = nullptr;
  const Event* ended_by = nullptr;
};

struct Participation {
  ParticipantCode code;
  std::vector<const Event*> acts;
  std::vector<Consent> consents;
  std::vector<Provisional> provisional;
  std::optional<engine::CivilDate> signed_on;  // first signature of any kind

  // The consent that holds on that day; nullptr where there is none.
  [[nodiscard]] const Consent* consent_on(engine::CivilDate day) const;
};

// The treaty's own dates, which decide from when a denunciation works; none where not known.
struct Milestones {
  std::optional<engine::CivilDate> crossed = {};   // the threshold was met
  std::optional<engine::CivilDate> in_force = {};  // the treaty is in force
};

// `events` as effective_events() gives them, up to the day in question. Before the threshold was
// met a withdrawal ends a consent at once; from then on after the notice, or at the end of the
// term, that the clauses set (VCLT 54, 56, 67). Sorted by code.
[[nodiscard]] std::vector<Participation> participations(std::span<const Event> events,
                                                        const FinalClauses& clauses,
                                                        const Milestones& milestones);

// True for an act that expresses consent under these clauses: those of VCLT 11, and the
// notification that a clause puts in their place.
[[nodiscard]] bool gives_consent(const Act& act, const FinalClauses& clauses);

}  // namespace servanda::signatures
