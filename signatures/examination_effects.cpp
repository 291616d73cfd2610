#include <algorithm>

#include "signatures/english.hpp"
#include "signatures/examination.hpp"
#include "signatures/references.hpp"

namespace servanda::signatures {
namespace {

namespace sig = engine::sig_diagnostics;
using engine::CivilDate;

}  // namespace

// --- Reservations ---

void Examination::check_reservation() {
  if (clauses_.reservations) {
    const ReservationRule& rule = *clauses_.reservations;
    const bool listed = std::ranges::find(rule.provisions, act_.article) != rule.provisions.end();
    if (rule.permitted == ReservationRule::Permitted::none) {
      warn(sig::no_reservations, rule.article);
    } else if (rule.permitted == ReservationRule::Permitted::listed && !listed) {
      std::vector<std::string> provisions;
      for (const auto& provision : rule.provisions) provisions.push_back(article_words(provision));
      warn(sig::reservation_not_listed, rule.article, english::list(provisions));
    }
  }
  // When signing or consenting (VCLT 19); that act may still be on its way into the register.
  const Participation* one = own();
  if (one == nullptr) return;
  const bool in_time = std::ranges::any_of(one->acts, [&](const Event* event) {
    return event->act.date == act_.date &&
           (is_signature(event->act.action) || gives_consent(event->act, clauses_));
  });
  if (!in_time && !one->consents.empty()) warn(sig::late_reservation, "");
}

// At consent, a reservation made at signature must be confirmed (VCLT 23(2)).
void Examination::check_unconfirmed_reservations() {
  const bool needed = !clauses_.reservations || clauses_.reservations->confirmed_at_consent;
  const Participation* one = own();
  if (!needed || one == nullptr || !one->consents.empty()) return;
  for (const Event* event : one->acts) {
    if (event->act.action != Action::reservation || event->act.refers) continue;
    const bool done = std::ranges::any_of(
        one->acts, [&](const Event* later) { return later->act.refers == event->id; });
    if (!done && event->act.date < act_.date) warn(sig::unconfirmed, "", event->id.str());
  }
}

// --- Ends ---

void Examination::check_denunciation() {
  const Participation* one = own();
  const bool provisional =
      one != nullptr && !one->provisional.empty() && one->provisional.back().ended_by == nullptr;
  const Consent* consent = current_consent();
  if (consent == nullptr) {
    if (!provisional) warn(sig::nothing_to_end, "");
    return;
  }
  if (consent->ended_by != nullptr) warn(sig::second_denunciation, "", consent->end->iso());
  const auto in_force = computation_.start(*consent).date;
  if (!in_force || act_.date < *in_force) warn(sig::end_before_force, "");
  if (!clauses_.denunciation) return;
  const DenunciationRule& rule = *clauses_.denunciation;
  if (!rule.permitted) warn(sig::no_denunciation, rule.article);
  for (const NotBefore& floor : rule.not_before) {
    const bool own_start = floor.base == NotBefore::Base::own_entry_into_force;
    const auto day = own_start && in_force ? std::optional(floor.after.from(*in_force))
                                           : computation_.floor(floor);
    if (day && act_.date < *day) warn(sig::denunciation_too_early, rule.article, day->iso());
  }
}

void Examination::check_rescission() {
  const Consent* consent = current_consent();
  if (consent == nullptr || consent->ended_by == nullptr) warn(sig::rescission_too_late, "");
}

void Examination::check_provisional() {
  const bool clauses_known = clauses_.entry_into_force.has_value();
  if (clauses_known && !clauses_.provisional) warn(sig::no_provisional, "");
}

// Territories and authorities are matters of States that have consented.
void Examination::check_party_only() {
  if (act_.action != Action::territorial_application) return;
  if (current_consent() == nullptr && !has_signed_before()) warn(sig::not_a_party, "");
}

}  // namespace servanda::signatures
