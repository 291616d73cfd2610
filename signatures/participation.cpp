#include "signatures/participation.hpp"

#include <algorithm>
#include <map>

#include "treaty/eid.hpp"

namespace servanda::signatures {
namespace {

using engine::CivilDate;

// True for a notification under the provision whose notifications the clause counts.
bool is_counted_notification(const Act& act, const FinalClauses& clauses) {
  if (act.action != Action::notification || !clauses.entry_into_force) return false;
  const std::string& provision = clauses.entry_into_force->threshold.notified;
  if (provision.empty() || act.article.empty()) return false;
  const auto wanted = treaty::EId::parse(provision);
  const auto given = treaty::EId::parse(act.article);
  return wanted && given && wanted->contains(*given);
}

// Builds the participation of one, act by act in the order of their dates.
class Reading {
 public:
  Reading(Participation& one, const FinalClauses& clauses, const Milestones& milestones)
      : one_(one), clauses_(clauses), milestones_(milestones) {}

  void read(const Event& event) {
    const Action action = event.act.action;
    one_.acts.push_back(&event);
    if (is_signature(action) && !one_.signed_on) one_.signed_on = event.act.date;
    if (is_consent(action)) {
      give(event);
    } else if (is_counted_notification(event.act, clauses_)) {
      notify(event);
    } else if (action == Action::provisional_application) {
      one_.provisional.push_back({&event, nullptr});
    } else if (action == Action::denunciation) {
      denounce(event);
    } else if (action == Action::rescission) {
      rescind(event);
    }
  }

 private:
  [[nodiscard]] bool active() const {
    return !one_.consents.empty() && one_.consents.back().ended_by == nullptr;
  }

  // A second consent while the first holds changes nothing.
  void give(const Event& event) {
    if (active()) return;
    Consent consent{&event, nullptr, std::nullopt, std::nullopt, nullptr};
    if (!one_.consents.empty()) consent.not_before = one_.consents.back().end;
    one_.consents.push_back(consent);
  }

  void notify(const Event& event) {
    if (!active()) give(event);
    if (one_.consents.back().notified == nullptr) one_.consents.back().notified = &event;
  }

  void denounce(const Event& event) {
    if (event.act.refers && end_provisional(event)) return;
    if (!active()) {
      end_provisional_without_consent(event);
      return;
    }
    one_.consents.back().ended_by = &event;
    one_.consents.back().end = end_of(event);
  }

  bool end_provisional(const Event& event) {
    for (Provisional& provisional : one_.provisional) {
      if (provisional.begun->id != *event.act.refers) continue;
      provisional.ended_by = &event;
      return true;
    }
    return false;
  }

  void end_provisional_without_consent(const Event& event) {
    if (!one_.provisional.empty() && one_.provisional.back().ended_by == nullptr) {
      one_.provisional.back().ended_by = &event;
    }
  }

  [[nodiscard]] CivilDate end_of(const Event& denunciation) const {
    const Act& act = denunciation.act;
    if (act.effective) return *act.effective;
    if (!milestones_.crossed || act.date < *milestones_.crossed) return act.date;
    const DenunciationRule rule = clauses_.denunciation.value_or(DenunciationRule{});
    const CivilDate noticed = rule.delay.from(act.date);
    return rule.terms && milestones_.in_force ? rule.terms->end(*milestones_.in_force, noticed)
                                              : noticed;
  }

  // Only before the denunciation takes effect (VCLT 68), and only the one it names; one that names
  // none is about the one there is.
  void rescind(const Event& event) {
    if (one_.consents.empty()) return;
    Consent& last = one_.consents.back();
    if (last.ended_by == nullptr || !last.end || event.act.date >= *last.end) return;
    if (event.act.refers && *event.act.refers != last.ended_by->id) return;
    last.ended_by = nullptr;
    last.end = std::nullopt;
  }

  Participation& one_;
  const FinalClauses& clauses_;
  const Milestones& milestones_;
};

}  // namespace

bool Consent::holds_on(CivilDate day) const {
  return date() <= day && (!end || day < *end);
}

const Consent* Participation::consent_on(CivilDate day) const {
  for (const Consent& consent : consents) {
    if (consent.holds_on(day)) return &consent;
  }
  return nullptr;
}

std::vector<Participation> participations(std::span<const Event> events,
                                          const FinalClauses& clauses,
                                          const Milestones& milestones) {
  std::map<ParticipantCode, std::vector<const Event*>> acts;
  for (const Event& event : events) acts[event.act.participant].push_back(&event);
  std::vector<Participation> out;
  out.reserve(acts.size());
  for (const auto& [code, own] : acts) {
    Reading reading(out.emplace_back(Participation{code, {}, {}, {}, {}}), clauses, milestones);
    for (const Event* event : own) reading.read(*event);
  }
  return out;
}

bool gives_consent(const Act& act, const FinalClauses& clauses) {
  return is_consent(act.action) || is_counted_notification(act, clauses);
}

}  // namespace servanda::signatures
