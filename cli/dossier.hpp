#pragma once
// A treaty with what the register knows of it: what status, force, record and render start from.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/context.hpp"
#include "collection/collection.hpp"
#include "collection/other_treaties.hpp"
#include "signatures/clauses.hpp"
#include "signatures/event.hpp"
#include "signatures/force.hpp"
#include "signatures/register.hpp"
#include "signatures/status.hpp"

namespace servanda::cli {

struct Dossier {
  collection::Treaty treaty;
  signatures::FinalClauses clauses;
  std::vector<signatures::Event> events;  // all that are recorded
};

// What treaty.toml deserves to be told goes to the context's findings.
[[nodiscard]] engine::Result<Dossier> open_dossier(Context& context,
                                                   const collection::Collection& collection,
                                                   const signatures::Register& book,
                                                   std::string_view treaty);

// Both sides of the question "what holds, and why", for one day.
struct Standing {
  signatures::Status status;
  signatures::Force force;
};

// `events` are the dossier's, or those with supposed acts behind them. `as_at` and `known_on` as
// the user gave them; what was not given follows from the collection.
[[nodiscard]] engine::Result<Standing> standing(const collection::Collection& collection,
                                                const signatures::Register& book,
                                                const Dossier& dossier,
                                                const std::vector<signatures::Event>& events,
                                                std::optional<engine::CivilDate> as_at,
                                                std::optional<engine::CivilDate> known_on);

}  // namespace servanda::cli
