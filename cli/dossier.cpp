#include "cli/dossier.hpp"

#include <utility>

namespace servanda::cli {

using engine::Result;

Result<Dossier> open_dossier(Context& context, const collection::Collection& collection,
                             const signatures::Register& book, std::string_view name) {
  auto treaty = collection.treaty(name, context.findings);
  if (!treaty) return tl::make_unexpected(treaty.error());
  auto clauses = collection.clauses(*treaty, context.findings);
  if (!clauses) return tl::make_unexpected(clauses.error());
  auto events = book.events(treaty->id.str());
  if (!events) return tl::make_unexpected(events.error());
  return Dossier{*std::move(treaty), *std::move(clauses), *std::move(events)};
}

Result<Standing> standing(const collection::Collection& collection,
                          const signatures::Register& book, const Dossier& dossier,
                          const std::vector<signatures::Event>& events,
                          std::optional<engine::CivilDate> as_at,
                          std::optional<engine::CivilDate> known_on) {
  const auto known = signatures::effective_events(events, known_on);
  const auto day = collection.as_at(dossier.treaty, known, as_at);
  if (!day) return tl::make_unexpected(day.error());
  const collection::OtherTreatiesHere others(collection, book, known_on);
  const auto& participants = signatures::ParticipantTable::built_in();
  const signatures::Question question{*day, known_on, &others.answers()};
  return Standing{signatures::status(events, dossier.clauses, participants, question),
                  signatures::force(events, dossier.clauses, participants, question)};
}

}  // namespace servanda::cli
