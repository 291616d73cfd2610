#include "collection/standing.hpp"

#include <utility>

#include "collection/other_treaties.hpp"
#include "signatures/participant.hpp"

namespace servanda::collection {

using engine::Result;
using signatures::ParticipantTable;
using signatures::Question;

namespace {

const std::vector<signatures::Event>& events_of(const Inquiry& inquiry) {
  return inquiry.events != nullptr ? *inquiry.events : inquiry.dossier.events;
}

// Asks status() or force(), which take the same.
template <typename Answer>
Result<Answer> ask(const Inquiry& inquiry,
                   Answer (*function)(std::span<const signatures::Event>,
                                      const signatures::FinalClauses&, const ParticipantTable&,
                                      const Question&)) {
  const auto& events = events_of(inquiry);
  auto day = inquiry.as_at;
  if (!day) {
    const auto known = signatures::effective_events(events, inquiry.known_on);
    const auto found = inquiry.collection.as_at(inquiry.dossier.treaty, known);
    if (!found) return tl::make_unexpected(found.error());
    day = *found;
  }
  const OtherTreatiesHere others(inquiry.collection, inquiry.book, inquiry.known_on);
  return function(events, inquiry.dossier.clauses, ParticipantTable::built_in(),
                  {*day, inquiry.known_on, &others.answers()});
}

}  // namespace

Result<Dossier> open_dossier(const Collection& collection, const signatures::Register& book,
                             std::string_view name, engine::Diagnostics& findings) {
  auto treaty = collection.treaty(name, findings);
  if (!treaty) return tl::make_unexpected(treaty.error());
  auto clauses = collection.clauses(*treaty, findings);
  if (!clauses) return tl::make_unexpected(clauses.error());
  auto events = book.events(treaty->id.str());
  if (!events) return tl::make_unexpected(events.error());
  return Dossier{*std::move(treaty), *std::move(clauses), *std::move(events)};
}

Result<signatures::Status> status_of(const Inquiry& inquiry) {
  return ask<signatures::Status>(inquiry, signatures::status);
}

Result<signatures::Force> force_of(const Inquiry& inquiry) {
  return ask<signatures::Force>(inquiry, signatures::force);
}

Result<Standing> standing_of(const Inquiry& inquiry) {
  auto status = status_of(inquiry);
  if (!status) return tl::make_unexpected(status.error());
  auto force = force_of(inquiry);
  if (!force) return tl::make_unexpected(force.error());
  return Standing{*std::move(status), *std::move(force)};
}

}  // namespace servanda::collection
