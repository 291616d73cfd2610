#include "signatures/force.hpp"

#include <algorithm>
#include <tuple>

#include "engine/catalogue.hpp"
#include "signatures/force_words.hpp"
#include "signatures/register.hpp"

namespace servanda::signatures {
namespace {

using engine::CivilDate;

// Instruments asked for: the number, or what the strictest other condition needs.
std::int64_t asked_for(const Threshold& threshold, const Tally& now) {
  if (threshold.count) return static_cast<std::int64_t>(*threshold.count);
  std::int64_t most = 0;
  for (const Condition& condition : now.conditions) {
    if (condition.kind != Condition::Kind::weight) most = std::max(most, condition.need);
  }
  return most;
}

// How many more at the least, as far as numbers say: a weight says none, but one is missing at
// least.
std::int64_t at_least_missing(const Tally& now) {
  std::int64_t missing = 0;
  for (const Condition& condition : now.conditions) {
    if (condition.met) continue;
    const bool counts = condition.kind != Condition::Kind::weight;
    missing = std::max(missing, counts ? condition.need - condition.have : std::int64_t{1});
  }
  return missing;
}

void add_participants(const ForceComputation& computation, const ForceWords& words, Force& force) {
  for (const Participation& one : computation.participations()) {
    if (one.consents.empty()) continue;
    const Consent& consent = one.consents.back();
    const Start start = computation.start(consent);
    std::string why = words.why(consent, start);
    if (consent.end) why += "; ended on " + consent.end->iso();
    force.per_participant.push_back({one.code, start.date, std::move(why)});
  }
  std::ranges::stable_sort(force.per_participant, [](const ForceForOne& a, const ForceForOne& b) {
    const auto key = [](const ForceForOne& one) {
      return std::tuple(!one.date, one.date.value_or(CivilDate::of(9999, 12, 31)), one.code);
    };
    return key(a) < key(b);
  });
}

}  // namespace

Force force(std::span<const Event> recorded, const FinalClauses& clauses,
            const ParticipantTable& participants, const Question& question) {
  const std::vector<Event> events = effective_events(recorded, question.known_on);
  const ForceComputation computation(events, clauses, participants, question);
  const ForceWords words(computation, participants, question);
  const Applied& applied = computation.applied();
  const Tally now = computation.tally_on(question.as_at);
  Force force;
  if (applied.rule != nullptr) {
    force.threshold = static_cast<std::size_t>(asked_for(applied.rule->threshold, now));
    force.article = applied.rule->article;
  }
  force.counted = now.counted.size();
  if (!applied.crossed) force.missing = static_cast<std::size_t>(at_least_missing(now));
  force.conditions_missing = words.conditions_missing(now);
  force.crossed = applied.crossed;
  force.date = applied.date;
  force.declared = computation.declared();
  force.explanation = words.explanation(now);
  force.steps = words.steps(now);
  add_participants(computation, words, force);
  return force;
}

engine::Result<Act> parse_supposition(std::string_view text, const ParticipantTable& participants) {
  const std::size_t first = text.find(':');
  const std::size_t last = text.rfind(':');
  if (first == std::string_view::npos || first == last) {
    return engine::failure(engine::eif_diagnostics::bad_supposition, {}, text);
  }
  const auto action = parse_action(text.substr(0, first));
  if (!action) {
    return engine::failure(engine::sig_diagnostics::unknown_action, {}, text.substr(0, first), "");
  }
  const auto code = participants.resolve(text.substr(first + 1, last - first - 1));
  if (!code) return tl::make_unexpected(code.error());
  const auto date = CivilDate::parse(text.substr(last + 1));
  if (!date) return tl::make_unexpected(date.error());
  return Act{*action, *code, *date};
}

std::vector<Event> suppose(std::span<const Event> events, std::string_view treaty,
                           std::span<const Act> acts) {
  std::vector<Event> out(events.begin(), events.end());
  std::int64_t number = 0;
  for (const Event& event : events) number = std::max(number, event.id.number);
  // Known on every day: a supposition is not part of what was known when.
  static const Timestamp always = Timestamp::of("0001-01-01T00:00:00Z");
  for (const Act& act : acts) out.push_back({{std::string(treaty), ++number}, act, always, {}});
  return out;
}

}  // namespace servanda::signatures
