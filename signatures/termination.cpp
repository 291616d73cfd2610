#include "signatures/termination.hpp"

#include <algorithm>
#include <set>

namespace servanda::signatures {
namespace {

using engine::CivilDate;
using Date = std::optional<CivilDate>;

bool is_party_on(const ParticipantStatus& one, CivilDate day) {
  return std::ranges::any_of(one.intervals, [&](const Interval& interval) {
    return !interval.provisional && interval.from && *interval.from <= day &&
           (!interval.until || day < *interval.until);
  });
}

// By their number: only a day on which one leaves can leave too few.
Date first_day_below(const Status& status, std::size_t needed, CivilDate in_force) {
  std::set<CivilDate> days;
  for (const ParticipantStatus& one : status.participants) {
    for (const Interval& interval : one.intervals) {
      if (interval.from && interval.until) days.insert(*interval.until);
    }
  }
  for (const CivilDate day : days) {
    const auto parties = std::ranges::count_if(
        status.participants, [&](const ParticipantStatus& one) { return is_party_on(one, day); });
    if (day >= in_force && static_cast<std::size_t>(parties) < needed) return day;
  }
  return std::nullopt;
}

// The latest of what the clause names; none while one of them is not known.
Date day_named(const TerminationRule& rule, const ForceComputation& computation) {
  Date last;
  for (const NotBefore& named : rule.on) {
    const Date day = computation.floor(named);
    if (!day) return std::nullopt;
    last = last ? std::max(*last, *day) : *day;
  }
  return last;
}

void end(ParticipantStatus& one, CivilDate ended) {
  for (Interval& interval : one.intervals) {
    interval.until = interval.until ? std::min(*interval.until, ended) : ended;
    if (interval.from && *interval.until <= *interval.from) interval.from = std::nullopt;
  }
  if (one.day >= ended) one.contracting = one.in_force = one.provisional = false;
}

}  // namespace

Date terminated_on(const Status& status, const FinalClauses& clauses,
                   const ForceComputation& computation) {
  const Date in_force = computation.date();
  if (!clauses.termination || !in_force) return std::nullopt;
  const Date named = day_named(*clauses.termination, computation);
  const Date below = first_day_below(status, clauses.termination->below, *in_force);
  return named && below ? std::min(*named, *below) : (named ? named : below);
}

void end_all(Status& status, CivilDate ended) {
  for (ParticipantStatus& one : status.participants) end(one, ended);
}

}  // namespace servanda::signatures
