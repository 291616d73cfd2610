#include "signatures/effects.hpp"

#include <algorithm>

#include "signatures/english.hpp"
#include "signatures/force.hpp"

namespace servanda::signatures {
namespace {

using engine::CivilDate;

std::string change_words(std::string_view what, std::size_t before, std::size_t after) {
  return std::string(what) + ": " + std::to_string(before) + ", now " + std::to_string(after);
}

std::string date_words(const std::optional<CivilDate>& date) {
  return date ? english::date(*date) : "none";
}

void add_words(Effects& effects) {
  auto& words = effects.words;
  if (effects.signatories_before != effects.signatories_after) {
    words.push_back(
        change_words("signatories", effects.signatories_before, effects.signatories_after));
  }
  if (effects.parties_before != effects.parties_after) {
    words.push_back(
        change_words("consents to be bound", effects.parties_before, effects.parties_after));
  }
  if (effects.counted_before != effects.counted_after && effects.threshold > 0) {
    words.push_back(change_words("instruments counted of " + std::to_string(effects.threshold),
                                 effects.counted_before, effects.counted_after));
  }
  if (effects.in_force_before != effects.in_force_after) {
    words.push_back("entry into force: " + date_words(effects.in_force_before) + ", now " +
                    date_words(effects.in_force_after));
  }
}

// For whom the acts set a date at which the treaty enters into force, or ceases to be.
void add_participants(const Status& before, const Status& after, const Rules& rules,
                      Effects& effects) {
  for (const ParticipantStatus& now : after.participants) {
    const ParticipantStatus* then = before.find(now.code);
    const auto from = now.in_force_from();
    const auto until = now.in_force_until();
    const std::string name(rules.participants.name(now.code, "en", after.as_at));
    if (from && (then == nullptr || then->in_force_from() != from)) {
      effects.words.push_back("in force for " + name + " from " + english::date(*from));
    }
    if (until && (then == nullptr || then->in_force_until() != until)) {
      effects.words.push_back("in force for " + name + " until " +
                              english::date(until->plus_days(-1)));
    }
  }
}

}  // namespace

Effects effects(std::span<const Event> before, std::span<const Event> after, const Rules& rules) {
  const CivilDate last = latest_act(after).value_or(rules.today);
  const Question question{std::max(last, rules.today), std::nullopt, rules.others};
  const Status then = status(before, rules.clauses, rules.participants, question);
  const Status now = status(after, rules.clauses, rules.participants, question);
  const Force force_then = force(before, rules.clauses, rules.participants, question);
  const Force force_now = force(after, rules.clauses, rules.participants, question);
  Effects effects;
  effects.signatories_before = then.signatories;
  effects.signatories_after = now.signatories;
  effects.parties_before = then.parties;
  effects.parties_after = now.parties;
  effects.counted_before = force_then.counted;
  effects.counted_after = force_now.counted;
  effects.threshold = force_now.threshold;
  effects.in_force_before = then.entry_into_force ? then.entry_into_force->shown() : std::nullopt;
  effects.in_force_after = now.entry_into_force ? now.entry_into_force->shown() : std::nullopt;
  add_words(effects);
  add_participants(then, now, rules, effects);
  return effects;
}

}  // namespace servanda::signatures
