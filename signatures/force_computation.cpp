#include "signatures/force_computation.hpp"

#include <algorithm>

namespace servanda::signatures {
namespace {

using engine::CivilDate;
using Reason = Start::Reason;

}  // namespace

ForceComputation::ForceComputation(std::span<const Event> events, const FinalClauses& clauses,
                                   const ParticipantTable& participants, const Question& question)
    : clauses_(clauses), participants_(participants), question_(question) {
  const auto later = std::ranges::upper_bound(events, question.as_at, {},
                                              [](const Event& event) { return event.act.date; });
  const auto up_to_the_day = events.first(static_cast<std::size_t>(later - events.begin()));
  participations_ = signatures::participations(up_to_the_day, clauses, {});
  const EntryIntoForceRule* main = main_rule();
  if (main == nullptr) return;
  presumed_ = presumed_instruments(events, participants);
  applied_ = apply(*main);
  for (const EntryIntoForceRule& other : main->alternatives) {
    Applied applied = apply(other);
    const bool earlier = applied.date && (!applied_.date || *applied.date < *applied_.date);
    if (earlier) applied_ = applied;
  }
  const bool known = main->declared && (applied_.crossed || *main->declared <= question.as_at);
  if (known) declared_ = main->declared;
  if (applied_.crossed) {
    participations_ =
        signatures::participations(up_to_the_day, clauses, {applied_.crossed, date()});
  }
}

const EntryIntoForceRule* ForceComputation::main_rule() const {
  return clauses_.entry_into_force ? &*clauses_.entry_into_force : nullptr;
}

std::optional<CivilDate> ForceComputation::date() const {
  return declared_ ? declared_ : applied_.date;
}

Tally ForceComputation::tally_on(CivilDate day) const {
  const EntryIntoForceRule* rule = applied_.rule != nullptr ? applied_.rule : main_rule();
  if (rule == nullptr) return {};
  return tally({clauses_, participants_, question_.others, participations_, presumed_},
               rule->threshold, day);
}

// The threshold can be met only on a day on which something changes.
std::vector<CivilDate> ForceComputation::days_to_try(const Threshold& threshold) const {
  std::vector<CivilDate> days;
  for (const Participation& one : participations_) {
    for (const Event* act : one.acts) days.push_back(act->act.date);
    for (const Consent& consent : one.consents) {
      if (consent.end) days.push_back(*consent.end);
    }
  }
  for (const Presumed& presumed : presumed_) days.push_back(presumed.from);
  for (const Share& share : threshold.shares) {
    if (share.of != Share::Of::members) continue;
    for (const Membership& membership : participants_.memberships()) {
      if (membership.organization != share.organization) continue;
      if (membership.period.from) days.push_back(*membership.period.from);
      if (membership.period.until) days.push_back(*membership.period.until);
    }
  }
  std::erase_if(days, [&](CivilDate day) { return day > question_.as_at; });
  std::ranges::sort(days);
  days.erase(std::unique(days.begin(), days.end()), days.end());
  return days;
}

std::optional<CivilDate> ForceComputation::crossing(const Threshold& threshold) const {
  const TallyFacts facts{clauses_, participants_, question_.others, participations_, presumed_};
  std::vector<CivilDate> consents;
  for (const Presumed& presumed : presumed_) consents.push_back(presumed.from);
  for (const Participation& one : participations_) {
    for (const Consent& consent : one.consents) consents.push_back(consent.date());
  }
  std::ranges::sort(consents);
  const std::size_t fewest = threshold.count.value_or(1);
  if (consents.size() < fewest || fewest == 0) return std::nullopt;
  for (const CivilDate day : days_to_try(threshold)) {
    if (day < consents[fewest - 1]) continue;  // too few instruments, whichever count
    const Tally found = tally(facts, threshold, day);
    if (threshold.each_alone ? !found.counted.empty() : found.met()) return day;
  }
  return std::nullopt;
}

Applied ForceComputation::apply(const EntryIntoForceRule& rule) const {
  Applied applied{&rule};
  if (rule.threshold.by_decision && !rule.threshold.has_condition()) return applied;
  applied.crossed = crossing(rule.threshold);
  if (!applied.crossed) return applied;
  const bool in_time = rule.fixed && *applied.crossed <= *rule.deadline;
  applied.after_delay = in_time ? *rule.fixed : rule.delay.from(*applied.crossed);
  CivilDate date = *applied.after_delay;
  for (const NotBefore& not_before : rule.not_before) {
    const auto day = floor(not_before);
    if (!day) {
      applied.unknown_floor = &not_before;
      return applied;
    }
    date = std::max(date, *day);
  }
  if (!rule.threshold.by_decision) applied.date = date;
  return applied;
}

std::optional<CivilDate> ForceComputation::floor(const NotBefore& floor) const {
  std::optional<CivilDate> base;
  switch (floor.base) {
    case NotBefore::Base::day:
      base = floor.day;
      break;
    case NotBefore::Base::opening:
      base = clauses_.opening();
      break;
    case NotBefore::Base::adoption:
      base = clauses_.adopted;
      break;
    case NotBefore::Base::entry_into_force:
    case NotBefore::Base::own_entry_into_force:
      if (floor.treaty.empty()) {
        base = date();
      } else if (question_.others != nullptr && question_.others->entry_into_force) {
        base = question_.others->entry_into_force(floor.treaty);
      }
      break;
  }
  return base ? std::optional(floor.after.from(*base)) : std::nullopt;
}

// Who joins by the main rule: who had consented when the threshold was met, or before the treaty
// was in force, as the rule for the others has it.
bool ForceComputation::follows_main_rule(const Act& act, CivilDate from) const {
  const LaterRule* later = main_rule()->later_for(act.action);
  const bool from_force = later != nullptr && later->from == LaterRule::From::entry_into_force;
  if (from_force) return from < *date();
  if (applied_.crossed) return from <= *applied_.crossed;
  return main_rule()->threshold.by_decision && from <= *date();
}

std::optional<CivilDate> ForceComputation::later_date(const Act& act, CivilDate from) const {
  const LaterRule* later = main_rule()->later_for(act.action);
  if (later == nullptr) return main_rule()->delay.from(from);
  const bool notified = later->counted_from_notification && act.notified;
  CivilDate day = later->delay.from(notified ? *act.notified : from);
  for (const NotBefore& not_before : later->not_before) {
    const auto lowest = floor(not_before);
    if (!lowest) return std::nullopt;
    day = std::max(day, *lowest);
  }
  return day;
}

Start ForceComputation::start_by_rule(const Consent& consent, CivilDate from) const {
  if (main_rule()->threshold.each_alone) {
    CivilDate day = main_rule()->delay.from(from);
    for (const NotBefore& not_before : main_rule()->not_before) {
      if (const auto lowest = floor(not_before)) day = std::max(day, *lowest);
    }
    return {day, Reason::alone, from};
  }
  const CivilDate general = *date();
  const Act& act = consent.given->act;
  if (follows_main_rule(act, from)) return {general, Reason::with_treaty, from};
  if (act.action == Action::succession) {
    return {std::max(from, general), Reason::succession, from};
  }
  const auto day = later_date(act, from);
  if (!day) return {std::nullopt, Reason::waiting, from};
  return *day < general ? Start{general, Reason::later_floor, from}
                        : Start{day, Reason::later, from};
}

Start ForceComputation::start(const Consent& consent) const {
  Start start{std::nullopt, Reason::waiting, consent.date()};
  const auto general = date();
  if (main_rule() != nullptr && !general) {
    return start;
  } else if (consent.given->act.effective) {
    start.date =
        general ? std::max(*consent.given->act.effective, *general) : *consent.given->act.effective;
    start.reason = Reason::stated;
  } else if (main_rule() == nullptr) {
    return start;
  } else if (!main_rule()->threshold.notified.empty() && consent.date() < *general &&
             consent.notified == nullptr) {
    start.reason = Reason::not_notified;
    return start;
  } else {
    const bool by_notification = consent.notified != nullptr && consent.date() < *general;
    start = start_by_rule(consent, by_notification ? consent.notified->act.date : consent.date());
  }
  if (start.date && consent.not_before && *start.date < *consent.not_before) {
    start.date = consent.not_before;
    start.reason = Reason::returned;
  }
  return start;
}

}  // namespace servanda::signatures
