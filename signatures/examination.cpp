#include "signatures/examination.hpp"

#include <algorithm>

#include "signatures/act_fields.hpp"
#include "signatures/english.hpp"
#include "signatures/references.hpp"

namespace servanda::signatures {
namespace {

namespace sig = engine::sig_diagnostics;
using engine::CivilDate;
using engine::Result;

}  // namespace

Examination::Examination(const Act& act, std::string_view treaty, std::span<const Event> events,
                         const Rules& rules, engine::Diagnostics& findings)
    : act_(act),
      treaty_(treaty),
      events_(events),
      rules_(rules),
      clauses_(rules.clauses),
      findings_(findings),
      question_{act.date, std::nullopt, rules.others},
      computation_(events, rules.clauses, rules.participants, question_) {}

Result<void> Examination::run() {
  if (auto possible = check_possible(); !possible) return possible;
  check_dates();
  if (act_.action == Action::correction) return check_correction();
  check_existence();
  check_reference();
  if (is_signature(act_.action)) check_signature();
  if (gives_consent(act_, clauses_)) check_consent();
  check_organization();
  if (act_.action == Action::reservation) check_reservation();
  if (act_.action == Action::denunciation) check_denunciation();
  if (act_.action == Action::rescission) check_rescission();
  if (act_.action == Action::provisional_application) check_provisional();
  check_party_only();
  return {};
}

std::string Examination::name() const {
  return std::string(rules_.participants.name(act_.participant, "en", act_.date));
}

const Participation* Examination::own() const {
  const auto all = computation_.participations();
  const auto found = std::ranges::find(all, act_.participant, &Participation::code);
  return found != all.end() ? &*found : nullptr;
}

const Consent* Examination::current_consent() const {
  const Participation* one = own();
  return one != nullptr ? one->consent_on(act_.date) : nullptr;
}

bool Examination::has_signed_before() const {
  const Participation* one = own();
  return one != nullptr && one->signed_on;
}

bool Examination::is_organization() const {
  const Participant* known = rules_.participants.find(act_.participant);
  return known != nullptr && known->kind == ParticipantKind::organization;
}

std::optional<CivilDate> Examination::in_force_on() const {
  return computation_.date();
}

// --- What cannot be ---

Result<void> Examination::check_possible() const {
  if (rules_.participants.find(act_.participant) == nullptr) {
    return engine::failure(sig::unknown_participant, {}, act_.participant.str(), "");
  }
  if (clauses_.adopted) {
    for (const auto& date : {std::optional(act_.date), act_.effective}) {
      if (!date || *date >= *clauses_.adopted) continue;
      return engine::failure(sig::before_adoption, {}, name(), date->iso(),
                             clauses_.adopted->iso());
    }
  }
  if (!act_.refers) return {};
  if (act_.refers->treaty != treaty_) {
    return engine::failure(sig::other_treatys_event, {}, act_.refers->str(), treaty_);
  }
  // A correction may name what was cancelled before, or another correction: record() knows those.
  const bool known = act_.action == Action::correction ||
                     std::ranges::find(events_, *act_.refers, &Event::id) != events_.end();
  if (!known) return engine::failure(sig::no_such_event, {}, act_.refers->str());
  return {};
}

Result<void> Examination::check_correction() const {
  if (!act_.refers) return engine::failure(sig::correction_of_nothing, {});
  if (act_.changes.empty() == !act_.cancels) return engine::failure(sig::empty_correction, {});
  if (act_.note.empty()) return engine::failure(sig::correction_without_reason, {});
  Act trial = act_;
  for (const Change& change : act_.changes) {
    if (auto set = set_field(trial, change); !set) return set;
  }
  if (rules_.participants.find(trial.participant) == nullptr) {
    return engine::failure(sig::unknown_participant, {}, trial.participant.str(), "");
  }
  return {};
}

// --- Dates ---

void Examination::check_dates() {
  if (act_.date > rules_.today) {
    findings_.add(engine::diagnostic(sig::future_act, {}, act_.date.iso(), rules_.today.iso()));
  }
  if (act_.signed_on && *act_.signed_on > act_.date) {
    findings_.add(
        engine::diagnostic(sig::signed_later, {}, act_.signed_on->iso(), act_.date.iso()));
  }
  if (act_.notified && *act_.notified < act_.date) {
    findings_.add(
        engine::diagnostic(sig::notified_earlier, {}, act_.notified->iso(), act_.date.iso()));
  }
  const bool may_go_back =
      act_.action == Action::succession || act_.action == Action::succession_to_signature ||
      act_.action == Action::provisional_application || act_.action == Action::correction;
  if (act_.effective && *act_.effective < act_.date && !may_go_back) {
    findings_.add(
        engine::diagnostic(sig::effective_earlier, {}, act_.effective->iso(), act_.date.iso()));
  }
}

void Examination::check_existence() {
  const Participant* known = rules_.participants.find(act_.participant);
  const Period& existence = known->existence;
  if (existence.until && act_.date >= *existence.until) {
    std::vector<std::string> heirs;
    for (const Succession& succession : rules_.participants.successors(act_.participant)) {
      heirs.emplace_back(rules_.participants.name(succession.successor, "en", act_.date));
    }
    findings_.add(engine::diagnostic(sig::no_longer_exists, {}, name(), existence.until->iso(),
                                     heirs.empty() ? "" : "; see " + english::list(heirs, "or")));
  } else if (existence.from && act_.date < *existence.from) {
    findings_.add(engine::diagnostic(sig::not_yet_there, {}, name(), existence.from->iso()));
  }
}

// --- References ---

void Examination::check_reference() {
  if (!needs_reference(act_.action) && !act_.refers) return;
  const Event* earlier = referred(act_, events_);
  if (earlier == nullptr) {
    findings_.add(engine::diagnostic(sig::names_no_act, {}, action_name(act_.action),
                                     referred_kind(act_.action)));
    return;
  }
  const bool foreign = own_act_only(act_.action) && earlier->act.participant != act_.participant;
  if (!can_refer(act_.action, *earlier) || foreign) {
    findings_.add(engine::diagnostic(sig::names_wrong_act, {}, action_name(act_.action),
                                     earlier->id.str(), referred_kind(act_.action),
                                     foreign ? " of its own" : ""));
  }
}

}  // namespace servanda::signatures
