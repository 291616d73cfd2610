#pragma once
// How a treaty of the collection stands on one day: its status, its entry into force. The day,
// where nobody says it, and what the clauses ask of other treaties, follow from the collection.

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "collection/collection.hpp"
#include "signatures/clauses.hpp"
#include "signatures/event.hpp"
#include "signatures/force.hpp"
#include "signatures/register.hpp"
#include "signatures/status.hpp"

namespace servanda::collection {

// A treaty with what the register knows of it.
struct Dossier {
  Treaty treaty;
  signatures::FinalClauses clauses;
  std::vector<signatures::Event> events;  // all that are recorded, corrections among them
};

// What treaty.toml deserves to be told goes to `findings`.
[[nodiscard]] engine::Result<Dossier> open_dossier(const Collection& collection,
                                                   const signatures::Register& book,
                                                   std::string_view treaty,
                                                   engine::Diagnostics& findings);

// What is asked. All references outlive the call.
struct Inquiry {
  const Collection& collection;
  const signatures::Register& book;
  const Dossier& dossier;
  std::optional<engine::CivilDate> as_at = {};  // else as Collection::as_at has it
  std::optional<engine::CivilDate> known_on = {};
  // Instead of the dossier's events: those with supposed acts behind them.
  const std::vector<signatures::Event>* events = nullptr;
};

// A failure only where nothing says the day.
[[nodiscard]] engine::Result<signatures::Status> status_of(const Inquiry& inquiry);
[[nodiscard]] engine::Result<signatures::Force> force_of(const Inquiry& inquiry);

// Both sides of "what holds, and why".
struct Standing {
  signatures::Status status;
  signatures::Force force;
};
[[nodiscard]] engine::Result<Standing> standing_of(const Inquiry& inquiry);

}  // namespace servanda::collection
