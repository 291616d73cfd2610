#pragma once
// How much of a threshold is met on one day: which instruments count, which do not and why, and
// each condition with what it has and what it needs. Internal to signatures.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/civil_date.hpp"
#include "signatures/clauses.hpp"
#include "signatures/participation.hpp"
#include "signatures/presumed.hpp"
#include "signatures/status.hpp"

namespace servanda::signatures {

struct Condition {
  enum class Kind { count, category, all_of, weight, share };
  Kind kind = Kind::count;
  std::int64_t have = 0;
  std::int64_t need = 0;  // 0 where what it needs is not known
  bool met = false;
  std::string label = {};                     // of what
  std::vector<ParticipantCode> missing = {};  // of all_of
};

// A consent that does not count, and the reason.
struct NotCounted {
  enum class Reason {
    act,  // not of a kind that counts
    not_signatory,
    not_listed,
    succession,
    not_notified,
    protocols,
    organization,     // organizations do not count
    members_counted,  // of the organization: nothing in addition to them
    members_unknown
  };
  ParticipantCode code;
  Reason reason;
};

struct Tally {
  std::vector<ParticipantCode> counted;  // by code, presumed ones among them
  std::vector<NotCounted> left_out;
  std::vector<Condition> conditions;

  [[nodiscard]] bool met() const;
};

// The facts that a tally is made from; all outlive it.
struct TallyFacts {
  const FinalClauses& clauses;
  const ParticipantTable& participants;
  const OtherTreaties* others;
  std::span<const Participation> participations;
  std::span<const Presumed> presumed;
};

[[nodiscard]] Tally tally(const TallyFacts& facts, const Threshold& threshold,
                          engine::CivilDate day);

}  // namespace servanda::signatures
