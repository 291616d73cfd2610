#include "signatures/status.hpp"

#include <algorithm>

#include "signatures/english.hpp"
#include "signatures/force_computation.hpp"
#include "signatures/force_words.hpp"
#include "signatures/register.hpp"
#include "signatures/termination.hpp"

namespace servanda::signatures {
namespace {

using engine::CivilDate;
using Date = std::optional<CivilDate>;

Date earlier(const Date& a, const Date& b) {
  if (!a || !b) return a ? a : b;
  return std::min(*a, *b);
}

// Makes the status of one participant after another from the computation.
class StatusMaker {
 public:
  StatusMaker(const ForceComputation& computation, const FinalClauses& clauses,
              const ParticipantTable& participants, const Question& question)
      : computation_(computation),
        clauses_(clauses),
        participants_(participants),
        question_(question) {}

  [[nodiscard]] ParticipantStatus make(const Participation& one) const {
    ParticipantStatus status{one.code, {}, {}, false, false, false, false, question_.as_at};
    const Participant* known = participants_.find(one.code);
    // A State that is no more is bound no more. An organization stays in the depositary's list
    // until the record says what became of it.
    const bool is_former = known != nullptr && known->kind == ParticipantKind::former;
    const Date gone = is_former ? known->existence.until : std::nullopt;
    const bool exists = !gone || question_.as_at < *gone;
    status.signatory = exists && std::ranges::any_of(one.acts, [](const Event* act) {
                         return makes_signatory(act->act.action);
                       });
    for (const Consent& consent : one.consents) {
      status.intervals.push_back(interval(one.code, consent, gone));
      status.contracting = status.contracting || (exists && consent.holds_on(question_.as_at));
    }
    add_provisional(one, gone, status);
    mark_in_force(status);
    for (const Event* act : one.acts) status.actions.push_back({*act, effect(one, *act)});
    return status;
  }

 private:
  [[nodiscard]] Interval interval(ParticipantCode code, const Consent& consent,
                                  const Date& gone) const {
    Interval interval{computation_.start(consent).date, earlier(consent.end, gone),
                      consent.given->id, false};
    interval.until = earlier(interval.until, left_with_parent(code));
    // What ended before it could begin was never in force.
    if (interval.from && interval.until && *interval.until < *interval.from) {
      interval.until = consent.end;
      interval.from = std::nullopt;
    }
    return interval;
  }

  [[nodiscard]] Date left_with_parent(ParticipantCode code) const {
    const bool follows = clauses_.parent && clauses_.parent->ends_with_parent;
    if (!follows || question_.others == nullptr || !question_.others->ceased) return std::nullopt;
    return question_.others->ceased(clauses_.parent->treaty, code);
  }

  void add_provisional(const Participation& one, const Date& gone,
                       ParticipantStatus& status) const {
    for (const Provisional& provisional : one.provisional) {
      Interval interval{start_of(*provisional.begun), gone, provisional.begun->id, true};
      if (provisional.ended_by != nullptr) {
        const Act& end = provisional.ended_by->act;
        interval.until = earlier(interval.until, end.effective.value_or(end.date));
      }
      for (const Interval& definitive : status.intervals) {
        if (!definitive.provisional) interval.until = earlier(interval.until, definitive.from);
      }
      if (interval.until && *interval.until <= *interval.from) continue;
      status.intervals.push_back(interval);
    }
    std::ranges::stable_sort(status.intervals, [](const Interval& a, const Interval& b) {
      return a.from && (!b.from || *a.from < *b.from);
    });
  }

  [[nodiscard]] CivilDate start_of(const Event& provisional) const {
    const Act& act = provisional.act;
    if (act.effective) return *act.effective;
    return clauses_.provisional ? clauses_.provisional->delay.from(act.date) : act.date;
  }

  void mark_in_force(ParticipantStatus& status) const {
    for (const Interval& interval : status.intervals) {
      const bool on_the_day = interval.from && *interval.from <= question_.as_at &&
                              (!interval.until || question_.as_at < *interval.until);
      if (on_the_day) (interval.provisional ? status.provisional : status.in_force) = true;
    }
  }

  // From when an act has effect, where that can be told.
  [[nodiscard]] Date effect(const Participation& one, const Event& event) const {
    for (const Consent& consent : one.consents) {
      if (consent.given == &event) return computation_.start(consent).date;
      if (consent.ended_by == &event) return consent.end;
    }
    const Act& act = event.act;
    if (act.effective) return act.effective;
    if (act.action == Action::provisional_application) return start_of(event);
    if (act.action == Action::territorial_application && clauses_.territories) {
      return clauses_.territories->delay.from(act.date);
    }
    return std::nullopt;
  }

  const ForceComputation& computation_;
  const FinalClauses& clauses_;
  const ParticipantTable& participants_;
  const Question& question_;
};

std::optional<TreatyInForce> treaty_in_force(const ForceComputation& computation,
                                             const ParticipantTable& participants,
                                             const Question& question) {
  if (!computation.date()) return std::nullopt;
  const ForceWords words(computation, participants, question);
  const Applied& applied = computation.applied();
  return TreatyInForce{applied.date, computation.declared(), applied.rule->article,
                       words.explanation(computation.tally_on(question.as_at))};
}

// An organization leaves when the last of its members that were Parties has (Hanoi form: a clause).
void end_organizations(Status& status, const FinalClauses& clauses,
                       const ParticipantTable& participants) {
  if (clauses.organizations.cease.empty()) return;
  for (ParticipantStatus& one : status.participants) {
    const Participant* known = participants.find(one.code);
    const bool organization = known != nullptr && known->kind == ParticipantKind::organization;
    if (!organization || !one.contracting) continue;
    Date last;
    bool one_stays = false;
    bool any = false;
    for (const ParticipantStatus& other : status.participants) {
      if (!participants.is_member(one.code, other.code, status.as_at)) continue;
      if (other.intervals.empty()) continue;
      any = true;
      one_stays = one_stays || other.contracting;
      const auto until = other.in_force_until();
      if (until && (!last || *last < *until)) last = until;
    }
    if (!any || one_stays || !last) continue;
    for (Interval& interval : one.intervals) interval.until = earlier(interval.until, last);
    one.contracting = one.in_force = false;
  }
}

void tell_end(TreatyInForce& in_force, CivilDate ended, CivilDate as_at,
              const std::string& article) {
  in_force.ended = ended;
  in_force.explanation.pop_back();  // its full stop
  in_force.explanation += (ended <= as_at ? "; ended on " : "; ends on ") + english::date(ended) +
                          (article.empty() ? "" : " (" + article_words(article) + ")") + ".";
}

void count(Status& status) {
  for (const ParticipantStatus& one : status.participants) {
    status.signatories += one.signatory ? 1 : 0;
    status.parties += one.contracting ? 1 : 0;
    status.parties_in_force += one.in_force ? 1 : 0;
  }
}

// The interval that the day is in, else the next, else the last; definitive ones before
// provisional.
const Interval* chosen_interval(const ParticipantStatus& status) {
  const Interval* chosen = nullptr;
  for (const Interval& interval : status.intervals) {
    if (interval.provisional) continue;
    chosen = &interval;
    if (!interval.until || status.day < *interval.until) break;
  }
  return chosen;
}

}  // namespace

std::optional<CivilDate> ParticipantStatus::in_force_from() const {
  const Interval* chosen = chosen_interval(*this);
  return chosen != nullptr ? chosen->from : std::nullopt;
}

std::optional<CivilDate> ParticipantStatus::in_force_until() const {
  const Interval* chosen = chosen_interval(*this);
  return chosen != nullptr ? chosen->until : std::nullopt;
}

const ParticipantStatus* Status::find(ParticipantCode code) const {
  const auto found = std::ranges::lower_bound(participants, code, {}, &ParticipantStatus::code);
  return found != participants.end() && found->code == code ? &*found : nullptr;
}

Status status(std::span<const Event> recorded, const FinalClauses& clauses,
              const ParticipantTable& participants, const Question& question) {
  const std::vector<Event> events = effective_events(recorded, question.known_on);
  Status status{question.as_at, question.known_on};
  if (!events.empty()) status.latest_act = events.back().act.date;
  const ForceComputation computation(events, clauses, participants, question);
  const StatusMaker maker(computation, clauses, participants, question);
  for (const Participation& one : computation.participations()) {
    status.participants.push_back(maker.make(one));
  }
  end_organizations(status, clauses, participants);
  status.entry_into_force = treaty_in_force(computation, participants, question);
  if (const Date ended = terminated_on(status, clauses, computation)) {
    end_all(status, *ended);
    tell_end(*status.entry_into_force, *ended, status.as_at, clauses.termination->article);
  }
  count(status);
  return status;
}

std::optional<CivilDate> latest_act(std::span<const Event> events) {
  const std::vector<Event> effective = effective_events(events);
  if (effective.empty()) return std::nullopt;
  return effective.back().act.date;
}

}  // namespace servanda::signatures
