#include "signatures/relations.hpp"

#include <algorithm>

#include "signatures/english.hpp"
#include "signatures/references.hpp"

namespace servanda::signatures {
namespace {

using engine::CivilDate;
using Date = std::optional<CivilDate>;

// The interval of a participant that the day is in, definitive ones first.
const Interval* current_interval(const ParticipantStatus* status, CivilDate day) {
  const Interval* found = nullptr;
  if (status == nullptr) return found;
  for (const Interval& interval : status->intervals) {
    const bool now =
        interval.from && *interval.from <= day && (!interval.until || day < *interval.until);
    if (now && (found == nullptr || found->provisional)) found = &interval;
  }
  return found;
}

Date consented_on(const ParticipantStatus* status) {
  if (status == nullptr) return std::nullopt;
  Date last;
  for (const Interval& interval : status->intervals) {
    if (interval.provisional) continue;
    for (const ActShown& act : status->actions) {
      if (act.event.id == interval.consent) last = act.event.act.date;
    }
  }
  return last;
}

class RelationsMaker {
 public:
  RelationsMaker(std::span<const Event> events, const FinalClauses& clauses,
                 const ParticipantTable& participants, const Status& status, ParticipantCode x,
                 ParticipantCode y)
      : events_(events),
        clauses_(clauses),
        participants_(participants),
        status_(status),
        out_{x, y, false, false, {}, {}, {}, {}} {}

  Relations make(std::span<const Amendment> amendments) {
    const Interval* x = side(out_.x);
    const Interval* y = side(out_.y);
    out_.in_force = x != nullptr && y != nullptr;
    if (out_.in_force) {
      out_.since = std::max(*x->from, *y->from);
      out_.provisional = x->provisional || y->provisional;
    }
    add_reservations(out_.x, out_.y);
    add_reservations(out_.y, out_.x);
    if (x != nullptr) refuse_if_objected(*x, out_.x, out_.y);
    if (y != nullptr) refuse_if_objected(*y, out_.y, out_.x);
    if (out_.in_force) say("in force between the two since " + english::date(*out_.since));
    if (!out_.in_force) out_.since = std::nullopt;
    for (const Amendment& amendment : amendments) out_.amendments.push_back(judge(amendment));
    return std::move(out_);
  }

 private:
  void say(std::string words, std::string article = {}) {
    out_.reasons.push_back({std::move(words), std::move(article)});
  }

  [[nodiscard]] std::string name(ParticipantCode code) const {
    return std::string(participants_.name(code, "en", status_.as_at));
  }

  const Interval* side(ParticipantCode code) {
    const ParticipantStatus* status = status_.find(code);
    const Interval* now = current_interval(status, status_.as_at);
    const std::string who = name(code);
    const std::string article = clauses_.entry_into_force ? clauses_.entry_into_force->article : "";
    if (now != nullptr) {
      say(who + (now->provisional ? " applies it provisionally since " : ": in force since ") +
              english::date(*now->from),
          article);
    } else if (status == nullptr || status->intervals.empty()) {
      say(who + " has not consented to be bound");
    } else {
      say(who + absent(*status), article);
    }
    return now;
  }

  [[nodiscard]] std::string absent(const ParticipantStatus& status) const {
    const auto from = status.in_force_from();
    const auto until = status.in_force_until();
    if (until && *until <= status_.as_at) return ": no longer bound since " + english::date(*until);
    if (from && *from > status_.as_at) return ": in force only from " + english::date(*from);
    return " has consented; the treaty is not in force for it yet";
  }

  void add_reservations(ParticipantCode by, ParticipantCode other) {
    const Contracting reserving{by, consented_on(status_.find(by))};
    const Contracting facing{other, consented_on(status_.find(other))};
    for (ReservationBetween& one :
         reservations_between(events_, clauses_, reserving, facing, status_.as_at)) {
      if (one.state == ReservationState::precluded && out_.in_force) {
        out_.in_force = false;
        say("not in force between the two: " + name(other) + " objects to the reservation " +
            one.reservation->id.str() + " of " + name(by) + ", and " + one.why);
      }
      out_.reservations.push_back({by, std::move(one)});
    }
  }

  // An objection to the consent itself, as the Hague conventions provide for accessions.
  void refuse_if_objected(const Interval& now, ParticipantCode by, ParticipantCode other) {
    for (const Event& event : events_) {
      const Act& act = event.act;
      const bool meant = act.action == Action::objection && act.participant == other &&
                         act.refers == now.consent && act.precludes_entry_into_force &&
                         act.date <= status_.as_at;
      if (!meant || is_withdrawn(event)) continue;
      out_.in_force = false;
      say("not in force between the two: " + name(other) + " objects to the " +
          consent_words(now.consent) + " of " + name(by) + " (" + now.consent.str() + ")");
    }
  }

  [[nodiscard]] std::string consent_words(const EventId& id) const {
    const auto consent = std::ranges::find(events_, id, &Event::id);
    std::string words(action_name(consent->act.action));
    std::ranges::replace(words, '-', ' ');
    return words;
  }

  // With notice to the one objected to (VCLT 22(3)(b)).
  [[nodiscard]] bool is_withdrawn(const Event& objection) const {
    return std::ranges::any_of(events_, [&](const Event& event) {
      return event.act.action == Action::withdrawal_of_objection &&
             event.act.notified.value_or(event.act.date) <= status_.as_at &&
             referred(event.act, events_) == &objection;
    });
  }

  // Bound by the amendment: in force for it, or joined the treaty as amended (VCLT 40(5)).
  struct Bound {
    bool is = false;
    std::string why;
  };
  [[nodiscard]] Bound bound_by(const Amendment& amendment, ParticipantCode code) const {
    const auto& force = amendment.status.entry_into_force;
    const Date since = force ? force->shown() : std::nullopt;
    if (current_interval(amendment.status.find(code), status_.as_at) != nullptr) {
      return {true, name(code) + " has accepted it"};
    }
    const bool in_force = since && *since <= status_.as_at;
    const auto& parent = amendment.clauses.parent;
    if (in_force && parent && parent->binds == AmendmentRule::Binds::all) {
      return {true, "it binds all Parties"};
    }
    const Date joined = consented_on(status_.find(code));
    if (in_force && joined && *joined >= *since) {
      if (declared_otherwise(amendment, code)) {
        return {false, name(code) + " joined later and declared not to be bound by it"};
      }
      return {true, name(code) + " joined the treaty as amended (VCLT 40(5))"};
    }
    return {false, name(code) + " has not accepted it"};
  }

  // "Unless it expresses a different intention": a declaration that keeps the amendment away.
  static bool declared_otherwise(const Amendment& amendment, ParticipantCode code) {
    return std::ranges::any_of(amendment.events, [&](const Event& event) {
      return event.act.action == Action::declaration && event.act.participant == code &&
             event.act.precludes_entry_into_force;
    });
  }

  [[nodiscard]] AmendmentBetween judge(const Amendment& amendment) const {
    AmendmentBetween out{amendment.treaty, false, {}};
    const auto& force = amendment.status.entry_into_force;
    const bool began = amendment.status.parties_in_force > 0 ||
                       (force && force->shown() && *force->shown() <= status_.as_at);
    if (!began) {
      out.why = "not in force";
      return out;
    }
    const Bound x = bound_by(amendment, out_.x);
    const Bound y = bound_by(amendment, out_.y);
    out.in_force = out_.in_force && x.is && y.is;
    out.why = x.why == y.why ? x.why : x.why + "; " + y.why;
    if (!x.is || !y.is) out.why += ": the unamended text governs (VCLT 30(4)(b), 40(4))";
    if (x.is && y.is && !out_.in_force) out.why += ", but the treaty is not in force between them";
    return out;
  }

  std::span<const Event> events_;
  const FinalClauses& clauses_;
  const ParticipantTable& participants_;
  const Status& status_;
  Relations out_;
};

}  // namespace

Relations relations(std::span<const Event> events, const FinalClauses& clauses,
                    const ParticipantTable& participants, const Status& status,
                    std::span<const Amendment> amendments, ParticipantCode x, ParticipantCode y) {
  return RelationsMaker(events, clauses, participants, status, x, y).make(amendments);
}

}  // namespace servanda::signatures
