#include "signatures/reservation_effect.hpp"

#include <algorithm>

#include "signatures/english.hpp"
#include "signatures/references.hpp"

namespace servanda::signatures {
namespace {

using engine::CivilDate;

constexpr std::string_view unnotified =
    " (no notification is recorded; its own day is taken for it)";

// The day on which others had notice of the act.
CivilDate notice(const Act& act) {
  return act.notified.value_or(act.date);
}

std::string notice_remark(const Act& act) {
  return act.notified ? std::string() : std::string(unnotified);
}

class Between {
 public:
  Between(std::span<const Event> events, const FinalClauses& clauses, const Contracting& reserving,
          const Contracting& other, CivilDate as_at)
      : events_(events), clauses_(clauses), reserving_(reserving), other_(other), as_at_(as_at) {}

  [[nodiscard]] std::vector<ReservationBetween> all() const {
    std::vector<ReservationBetween> out;
    for (const Event& event : events_) {
      const Act& act = event.act;
      const bool meant = act.action == Action::reservation && act.participant == reserving_.code &&
                         act.date <= as_at_ && !is_confirmation(event);
      if (meant) out.push_back(judge(event));
    }
    return out;
  }

 private:
  // A reservation that names an earlier one confirms it; the earlier one is told.
  [[nodiscard]] bool is_confirmation(const Event& event) const {
    const Event* earlier = event.act.refers ? referred(event.act, events_) : nullptr;
    return earlier != nullptr && can_refer(Action::reservation, *earlier);
  }

  [[nodiscard]] ReservationBetween judge(const Event& reservation) const {
    ReservationBetween out{&reservation, nullptr, ReservationState::open, {}, {}};
    const Event* confirmed = confirmation(reservation);
    if (must_be_confirmed(reservation) && confirmed == nullptr) {
      out.state = ReservationState::unconfirmed;
      out.why = "made when signing and not confirmed on consent (VCLT 23(2)): it does not count";
      return out;
    }
    if (is_withdrawn(reservation, out)) return out;
    if (is_objected(reservation, out)) return out;
    judge_silence(confirmed != nullptr ? *confirmed : reservation, out);
    return out;
  }

  [[nodiscard]] bool must_be_confirmed(const Event& reservation) const {
    const bool needed = !clauses_.reservations || clauses_.reservations->confirmed_at_consent;
    return needed && reserving_.consented && reservation.act.date < *reserving_.consented;
  }

  [[nodiscard]] const Event* confirmation(const Event& reservation) const {
    return find([&](const Event& event) {
      return event.act.action == Action::reservation && event.act.refers == reservation.id;
    });
  }

  const Event* find(const auto& holds) const {
    const auto found = std::ranges::find_if(
        events_, [&](const Event& event) { return event.act.date <= as_at_ && holds(event); });
    return found == events_.end() ? nullptr : &*found;
  }

  // What takes back that act: a withdrawal that names it, or that can only mean it.
  [[nodiscard]] const Event* withdrawal(const Event& of, Action kind) const {
    return find([&](const Event& event) {
      return event.act.action == kind && event.act.participant == of.act.participant &&
             referred(event.act, events_) == &of;
    });
  }

  bool is_withdrawn(const Event& reservation, ReservationBetween& out) const {
    const Event* taken_back = withdrawal(reservation, Action::withdrawal_of_reservation);
    if (taken_back == nullptr) return false;
    const CivilDate from = taken_back->act.effective.value_or(notice(taken_back->act));
    if (from > as_at_) return false;
    out.state = ReservationState::withdrawn;
    out.since = from;
    out.why = "withdrawn; the other side had notice on " + english::date(from) +
              (taken_back->act.effective ? "" : notice_remark(taken_back->act)) + " (VCLT 22(3))";
    return true;
  }

  // Of the other, against this reservation, and not withdrawn with notice to the reserving State.
  [[nodiscard]] const Event* standing_objection(const Event& reservation) const {
    return find([&](const Event& event) {
      if (event.act.action != Action::objection || event.act.participant != other_.code) {
        return false;
      }
      if (referred(event.act, events_) != &reservation) return false;
      const Event* taken_back = withdrawal(event, Action::withdrawal_of_objection);
      return taken_back == nullptr || notice(taken_back->act) > as_at_;
    });
  }

  // The last day on which the other may object: silence for the period, or its own consent where
  // that is later (VCLT 20(5)).
  [[nodiscard]] CivilDate last_day_to_object(const Act& reservation) const {
    const Delay period =
        clauses_.reservations ? clauses_.reservations->acceptance : ReservationRule{}.acceptance;
    const CivilDate end = period.from(notice(reservation));
    return other_.consented ? std::max(end, *other_.consented) : end;
  }

  bool is_objected(const Event& reservation, ReservationBetween& out) const {
    const Event* objection = standing_objection(reservation);
    if (objection == nullptr) return false;
    const CivilDate last = last_day_to_object(reservation.act);
    if (objection->act.date > last) {
      out.state = ReservationState::accepted;
      out.since = last;
      out.why = "accepted by silence on " + english::date(last) + "; the objection of " +
                english::date(objection->act.date) + " came too late (VCLT 20(5))";
      return true;
    }
    out.objection = objection;
    out.since = objection->act.date;
    const bool precludes = objection->act.precludes_entry_into_force;
    out.state = precludes ? ReservationState::precluded : ReservationState::objected;
    out.why = precludes ? "the objection keeps the treaty from entering into force between the two "
                          "(VCLT 20(4)(b))"
                        : "the provisions that the reservation is about do not apply between the "
                          "two to its extent (VCLT 21(3))";
    return true;
  }

  void judge_silence(const Event& reservation, ReservationBetween& out) const {
    const CivilDate last = last_day_to_object(reservation.act);
    out.since = last;
    if (is_expressly_permitted(reservation.act)) {
      out.state = ReservationState::accepted;
      out.since = reservation.act.date;
      out.why = "permitted by " + article_words(clauses_.reservations->article) +
                ", so it needs no acceptance (VCLT 20(1))";
    } else if (as_at_ > last) {
      out.state = ReservationState::accepted;
      out.why = "accepted by silence: no objection up to " + english::date(last) +
                notice_remark(reservation.act) + " (VCLT 20(5))";
    } else {
      out.why = "not yet accepted: an objection is possible until " + english::date(last) +
                notice_remark(reservation.act) + " (VCLT 20(5))";
    }
  }

  [[nodiscard]] bool is_expressly_permitted(const Act& reservation) const {
    if (!clauses_.reservations) return false;
    const ReservationRule& rule = *clauses_.reservations;
    return rule.permitted == ReservationRule::Permitted::listed && !rule.article.empty() &&
           std::ranges::find(rule.provisions, reservation.article) != rule.provisions.end();
  }

  std::span<const Event> events_;
  const FinalClauses& clauses_;
  const Contracting& reserving_;
  const Contracting& other_;
  CivilDate as_at_;
};

}  // namespace

std::string_view state_name(ReservationState state) {
  switch (state) {
    case ReservationState::unconfirmed:
      return "unconfirmed";
    case ReservationState::withdrawn:
      return "withdrawn";
    case ReservationState::accepted:
      return "accepted";
    case ReservationState::open:
      return "open";
    case ReservationState::objected:
      return "objected";
    default:
      return "precluded";
  }
}

std::vector<ReservationBetween> reservations_between(std::span<const Event> events,
                                                     const FinalClauses& clauses,
                                                     const Contracting& reserving,
                                                     const Contracting& other, CivilDate as_at) {
  return Between(events, clauses, reserving, other, as_at).all();
}

}  // namespace servanda::signatures
