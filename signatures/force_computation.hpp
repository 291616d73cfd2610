#pragma once
// The dates: when the threshold was met, when the treaty enters into force, when it does so for
// each that consented. What force() explains and status() shows; the one place where it is
// computed. Internal to signatures.

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/civil_date.hpp"
#include "signatures/clauses.hpp"
#include "signatures/participation.hpp"
#include "signatures/status.hpp"
#include "signatures/tally.hpp"

namespace servanda::signatures {

// A rule applied to the acts: the day on which its threshold was met, and what follows.
struct Applied {
  const EntryIntoForceRule* rule = nullptr;
  std::optional<engine::CivilDate> crossed = {};
  std::optional<engine::CivilDate> after_delay = {};
  std::optional<engine::CivilDate> date =
      {};  // with floors; none where one of them is not known yet
  const NotBefore* unknown_floor = nullptr;
};

// From when the treaty is in force for one consent.
struct Start {
  enum class Reason {
    waiting,       // the treaty is not in force, and no date is known
    not_notified,  // the separate notification is missing
    stated,        // by the record of the act
    with_treaty,   // consent given up to the threshold
    alone,         // each on its own instrument
    later,         // by the rule for who joins later
    later_floor,   // that rule's date lies before the treaty's own
    succession,    // on the day of the notification, or with the treaty
    returned       // not before the earlier membership ended
  };
  std::optional<engine::CivilDate> date;
  Reason reason = Reason::waiting;
  engine::CivilDate counted_from;  // deposit, or the notification
};

class ForceComputation {
 public:
  // `events` are all effective events, by date; all arguments outlive this.
  ForceComputation(std::span<const Event> events, const FinalClauses& clauses,
                   const ParticipantTable& participants, const Question& question);

  [[nodiscard]] const EntryIntoForceRule* main_rule() const;
  // The rule that decided, where the threshold was met, else the main one; rule is null without
  // one.
  [[nodiscard]] const Applied& applied() const { return applied_; }
  [[nodiscard]] std::optional<engine::CivilDate> declared() const { return declared_; }
  // The date that counts: the declared one, else the computed one.
  [[nodiscard]] std::optional<engine::CivilDate> date() const;

  [[nodiscard]] std::span<const Participation> participations() const { return participations_; }
  [[nodiscard]] std::span<const Presumed> presumed() const { return presumed_; }
  [[nodiscard]] Tally tally_on(engine::CivilDate day) const;
  [[nodiscard]] Start start(const Consent& consent) const;
  // Nothing where it names a treaty of which nothing is known.
  [[nodiscard]] std::optional<engine::CivilDate> floor(const NotBefore& floor) const;

 private:
  [[nodiscard]] std::vector<engine::CivilDate> days_to_try(const Threshold& threshold) const;
  [[nodiscard]] std::optional<engine::CivilDate> crossing(const Threshold& threshold) const;
  [[nodiscard]] Applied apply(const EntryIntoForceRule& rule) const;
  [[nodiscard]] Start start_by_rule(const Consent& consent, engine::CivilDate from) const;
  [[nodiscard]] std::optional<engine::CivilDate> later_date(const Act& act,
                                                            engine::CivilDate from) const;
  [[nodiscard]] bool follows_main_rule(const Act& act, engine::CivilDate from) const;

  const FinalClauses& clauses_;
  const ParticipantTable& participants_;
  const Question& question_;
  std::vector<Participation> participations_;  // up to the day
  std::vector<Presumed> presumed_;
  Applied applied_;
  std::optional<engine::CivilDate> declared_;
};

}  // namespace servanda::signatures
