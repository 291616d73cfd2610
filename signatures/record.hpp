#pragma once
// Taking an act into the register. The depositary draws attention to what is irregular and does not
// refuse it (VCLT 77): a warning with the clause, and the act is recorded. Refused is only what
// cannot be: an unknown participant, an effect before the treaty was adopted, a reference to no
// event.

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/diagnostic.hpp"
#include "engine/result.hpp"
#include "signatures/clauses.hpp"
#include "signatures/event.hpp"
#include "signatures/participant.hpp"
#include "signatures/register.hpp"
#include "signatures/status.hpp"

namespace servanda::signatures {

// Against what an act is held. All outlive the call.
struct Rules {
  const FinalClauses& clauses;
  const ParticipantTable& participants;
  engine::CivilDate today;  // the caller's: an act of tomorrow is a warning
  const OtherTreaties* others = nullptr;
};

// Warnings into `findings`; a failure where the act is impossible. `events` are those of the
// treaty.
[[nodiscard]] engine::Result<void> examine(const Act& act, std::string_view treaty,
                                           std::span<const Event> events, const Rules& rules,
                                           engine::Diagnostics& findings);

// What an act sets off, in words and as figures before and after.
struct Effects {
  std::size_t signatories_before = 0, signatories_after = 0;
  std::size_t parties_before = 0, parties_after = 0;
  std::size_t counted_before = 0, counted_after = 0, threshold = 0;
  std::optional<engine::CivilDate> in_force_before, in_force_after;  // of the treaty
  std::vector<std::string> words;                                    // "signatories: 73, now 74"
};

struct Recorded {
  std::vector<Event> events;  // with the ids they have, or would have
  Effects effects;
  bool written = false;
};

enum class Mode { write, dry_run };

// Examines and appends, all or nothing, in one transaction: what was examined is what the register
// holds. One failure names every act that is impossible; `findings` then has them all.
[[nodiscard]] engine::Result<Recorded> record(Register& book, std::string_view treaty,
                                              std::span<const Act> acts, const Stamp& stamp,
                                              const Rules& rules, Mode mode,
                                              engine::Diagnostics& findings);

// The correction of an event: only what differs is kept as its changes. `why` is required.
[[nodiscard]] engine::Result<Act> make_correction(const Event& corrected,
                                                  const Act& as_it_should_be, engine::CivilDate on,
                                                  std::string why);
// A correction that strikes the event out of the status; it stays in the book.
[[nodiscard]] engine::Result<Act> make_cancellation(const Event& cancelled, engine::CivilDate on,
                                                    std::string why);

// Many acts from a CSV table (docs/formats/ledger.md): a heading row names the fields. Every fault
// is in `findings` with its line; acts only where there is none.
[[nodiscard]] engine::Result<std::vector<Act>> read_acts_csv(std::string_view csv,
                                                             const std::string& file,
                                                             const ParticipantTable& participants,
                                                             engine::Diagnostics& findings);

}  // namespace servanda::signatures
