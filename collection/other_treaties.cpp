#include "collection/other_treaties.hpp"

#include <utility>

namespace servanda::collection {

using engine::CivilDate;
using signatures::ParticipantCode;

namespace {

// Later than every act: a treaty's entry into force is asked for whenever it may be.
CivilDate end_of_time() {
  return CivilDate::of(9999, 12, 31);
}

}  // namespace

OtherTreatiesHere::OtherTreatiesHere(const Collection& collection, const signatures::Register& book,
                                     std::optional<CivilDate> known_on)
    : collection_(collection), book_(book), known_on_(known_on) {
  answers_.entry_into_force = [this](std::string_view treaty) -> std::optional<CivilDate> {
    const auto* status = status_in_the_end(treaty);
    return status != nullptr && status->entry_into_force ? status->entry_into_force->shown()
                                                         : std::nullopt;
  };
  answers_.parties = [this](std::string_view treaty, CivilDate on) {
    std::vector<ParticipantCode> parties;
    const auto status = status_of(treaty, on);
    if (!status) return parties;
    for (const auto& one : status->participants) {
      if (one.in_force) parties.push_back(one.code);
    }
    return parties;
  };
  answers_.consented = [this](std::string_view treaty, ParticipantCode participant) {
    return first_consent(treaty, participant);
  };
  answers_.ceased = [this](std::string_view treaty, ParticipantCode participant) {
    const auto* status = status_in_the_end(treaty);
    const auto* one = status != nullptr ? status->find(participant) : nullptr;
    return one == nullptr || one->intervals.empty() ? std::nullopt : one->intervals.back().until;
  };
}

OtherTreatiesHere::Facts* OtherTreatiesHere::facts(std::string_view treaty) {
  auto found = known_.find(treaty);
  if (found == known_.end()) {
    found = known_.emplace(std::string(treaty), std::nullopt).first;
    engine::Diagnostics ignored;  // they are for `check` to tell
    const auto one = collection_.treaty(treaty, ignored);
    if (!one) return nullptr;
    auto clauses = collection_.clauses(*one, ignored);
    auto events = book_.events(treaty);
    if (clauses && events)
      found->second = Facts{*std::move(clauses), *std::move(events), std::nullopt};
  }
  return found->second ? &*found->second : nullptr;
}

std::optional<signatures::Status> OtherTreatiesHere::status_of(std::string_view treaty,
                                                               CivilDate as_at) {
  const Facts* known = facts(treaty);
  if (known == nullptr || !asked_.emplace(treaty).second) return std::nullopt;
  auto status =
      signatures::status(known->events, known->clauses, signatures::ParticipantTable::built_in(),
                         {as_at, known_on_, &answers_});
  asked_.erase(asked_.find(treaty));
  return status;
}

// Kept, because every participant is asked about; but not what was made inside a circle.
const signatures::Status* OtherTreatiesHere::status_in_the_end(std::string_view treaty) {
  Facts* known = facts(treaty);
  if (known == nullptr) return nullptr;
  if (!known->in_the_end || !asked_.empty()) known->in_the_end = status_of(treaty, end_of_time());
  return known->in_the_end ? &*known->in_the_end : nullptr;
}

std::optional<CivilDate> OtherTreatiesHere::first_consent(std::string_view treaty,
                                                          ParticipantCode participant) {
  const Facts* known = facts(treaty);
  if (known == nullptr) return std::nullopt;
  for (const auto& event : signatures::effective_events(known->events, known_on_)) {
    if (event.act.participant == participant && signatures::is_consent(event.act.action)) {
      return event.act.date;
    }
  }
  return std::nullopt;
}

}  // namespace servanda::collection
