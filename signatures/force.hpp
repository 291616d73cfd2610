#pragma once
// Entry into force (VCLT 24), computed and explained: what the clause asks, what has been
// deposited, when the threshold was crossed, what follows and for whom. Every step says its
// article, so that a lawyer can follow it without the program. Agrees with status() by
// construction: that calls this.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/civil_date.hpp"
#include "signatures/clauses.hpp"
#include "signatures/event.hpp"
#include "signatures/participant.hpp"
#include "signatures/status.hpp"

namespace servanda::signatures {

// One step of the reasoning. `words` is English; the other members say the same as data, for
// whoever writes it in another language.
struct ForceStep {
  enum class Kind {
    asked,      // what the clause waits for; number = instruments
    counted,    // number = instruments that count
    presumed,   // who = a former State whose instrument is not recorded but counts
    left_out,   // who = consents that do not count; label = why, in English
    condition,  // a condition beside the number; label, number = what it has
    crossed,    // who deposited on the day on which the threshold was met; number = the last one's
                // rank
    delay,      // date = what the delay gives
    floor,      // date = not before
    fixed,      // date = the fixed day
    declared,   // date = the depositary's
    differs,    // the declared date is not the computed one; date = the computed one
    missing,    // number = instruments; label = what else
    waiting     // for a decision, or for another treaty (label)
  };
  Kind kind = Kind::asked;
  std::string words = {};    // "40th instrument: Viet Nam, deposited on 3 March 2026"
  std::string article = {};  // an eId; empty where the step is a fact
  std::optional<engine::CivilDate> date = {};
  std::int64_t number = 0;
  std::vector<ParticipantCode> who = {};
  std::string label = {};
};

struct ForceForOne {
  ParticipantCode code;
  std::optional<engine::CivilDate> date;  // none: consent given, no date yet
  std::string why;
};

struct Force {
  std::size_t threshold =
      0;  // instruments asked for; 0 where each counts alone or a decision is needed
  std::size_t counted = 0;  // instruments that count, up to the day
  std::size_t missing = 0;
  std::vector<std::string> conditions_missing;  // beyond a bare number: "2 of the 3 from …"
  std::optional<engine::CivilDate> crossed;     // the day on which the threshold was met
  std::optional<engine::CivilDate> date;        // computed
  std::optional<engine::CivilDate> declared;    // by the depositary
  std::string article;
  std::string explanation;  // one sentence
  std::vector<ForceStep> steps;
  std::vector<ForceForOne> per_participant;  // by date, then code
};

[[nodiscard]] Force force(std::span<const Event> events, const FinalClauses& clauses,
                          const ParticipantTable& participants, const Question& question);

// "ratification:DZA:2026-01-31", as `--suppose` gives it. The act has no number and no record.
[[nodiscard]] engine::Result<Act> parse_supposition(std::string_view text,
                                                    const ParticipantTable& participants);
// The events with supposed acts behind them, numbered on from the last.
[[nodiscard]] std::vector<Event> suppose(std::span<const Event> events, std::string_view treaty,
                                         std::span<const Act> acts);

}  // namespace servanda::signatures
