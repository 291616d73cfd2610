#include "signatures/record.hpp"

#include <algorithm>

#include "engine/catalogue.hpp"
#include "signatures/act_fields.hpp"
#include "signatures/effects.hpp"
#include "signatures/examination.hpp"

namespace servanda::signatures {
namespace {

namespace sig = engine::sig_diagnostics;
using engine::Result;

// A correction may name any event of the book, also one that was cancelled.
Result<void> check_corrected(const Act& act, std::span<const Event> events) {
  if (act.action != Action::correction || !act.refers) return {};
  const auto found = std::ranges::find(events, *act.refers, &Event::id);
  if (found == events.end()) return engine::failure(sig::no_such_event, {}, act.refers->str());
  Act corrected = found->act;
  for (const Change& change : act.changes) {
    if (auto set = set_field(corrected, change); !set) return set;
  }
  return {};
}

void warn_of_same_act(const Act& act, std::span<const Event> events,
                      engine::Diagnostics& findings) {
  const auto same = std::ranges::find(events, act, &Event::act);
  if (same == events.end() || is_signature(act.action) || is_consent(act.action)) return;
  findings.add(engine::diagnostic(sig::same_act, {}, same->id.str()));
}

// The acts as the events they would be, each examined against those before it.
struct Prepared {
  std::vector<Event> events;  // of the treaty, the new ones last
  std::size_t refused = 0;
  std::optional<engine::Diagnostic> first_refusal;
};

void prepare_one(const Act& act, std::string_view treaty, const Stamp& stamp, const Rules& rules,
                 Prepared& prepared, engine::Diagnostics& findings) {
  if (auto examined = examine(act, treaty, prepared.events, rules, findings); !examined) {
    ++prepared.refused;
    if (!prepared.first_refusal) prepared.first_refusal = examined.error();
    findings.add(examined.error());
    return;
  }
  const std::int64_t number = prepared.events.empty() ? 1 : prepared.events.back().id.number + 1;
  prepared.events.push_back({{std::string(treaty), number}, act, stamp.at, stamp.by});
}

tl::unexpected<engine::Diagnostic> refusal(const Prepared& prepared, std::size_t acts) {
  if (acts == 1) return tl::make_unexpected(*prepared.first_refusal);
  return engine::failure(sig::acts_refused, {}, prepared.refused, acts);
}

std::vector<Change> differences(const Act& was, const Act& should_be) {
  const std::vector<Field> before = fields(was);
  const std::vector<Field> after = fields(should_be);
  std::vector<Change> changes;
  for (const Field& field : after) {
    if (std::ranges::find(before, field) == before.end()) {
      changes.push_back({field.name, field.value});
    }
  }
  for (const Field& field : before) {
    if (std::ranges::find(after, field.name, &Field::name) == after.end()) {
      changes.push_back({field.name, std::nullopt});
    }
  }
  std::ranges::sort(changes, {}, &Change::field);
  return changes;
}

Act correction_of(const Event& event, engine::CivilDate on, std::string why) {
  Act act{Action::correction, event.act.participant, on};
  act.refers = event.id;
  act.note = std::move(why);
  return act;
}

}  // namespace

Result<void> examine(const Act& act, std::string_view treaty, std::span<const Event> events,
                     const Rules& rules, engine::Diagnostics& findings) {
  const std::vector<Event> effective = effective_events(events);
  if (auto done = Examination(act, treaty, effective, rules, findings).run(); !done) return done;
  if (auto done = check_corrected(act, events); !done) return done;
  warn_of_same_act(act, effective, findings);
  return {};
}

Result<Recorded> record(Register& book, std::string_view treaty, std::span<const Act> acts,
                        const Stamp& stamp, const Rules& rules, Mode mode,
                        engine::Diagnostics& findings) {
  if (acts.empty()) return engine::failure(sig::nothing_to_record, {});
  Recorded recorded;
  const auto work = [&]() -> Result<void> {
    const auto before = book.events(treaty);
    if (!before) return tl::make_unexpected(before.error());
    Prepared prepared{*before, 0, {}};
    engine::Diagnostics told;
    for (const Act& act : acts) prepare_one(act, treaty, stamp, rules, prepared, told);
    // The one refusal of one act is the result; among many, each has its place in the findings.
    if (prepared.refused == 0 || acts.size() > 1) findings.add(std::move(told));
    if (prepared.refused > 0) return refusal(prepared, acts.size());
    recorded.effects = effects(*before, prepared.events, rules);
    recorded.events.assign(prepared.events.begin() + std::ssize(*before), prepared.events.end());
    if (mode == Mode::dry_run) return {};
    auto written = book.append(treaty, acts, stamp);
    if (!written) return tl::make_unexpected(written.error());
    recorded.events = *std::move(written);
    recorded.written = true;
    return {};
  };
  const auto done = mode == Mode::dry_run ? work() : book.transaction(work);
  if (!done) return tl::make_unexpected(done.error());
  return recorded;
}

Result<Act> make_correction(const Event& corrected, const Act& as_it_should_be,
                            engine::CivilDate on, std::string why) {
  Act act = correction_of(corrected, on, std::move(why));
  act.changes = differences(corrected.act, as_it_should_be);
  if (act.changes.empty()) return engine::failure(sig::unchanged, {}, corrected.id.str());
  return act;
}

Result<Act> make_cancellation(const Event& cancelled, engine::CivilDate on, std::string why) {
  Act act = correction_of(cancelled, on, std::move(why));
  act.cancels = true;
  return act;
}

}  // namespace servanda::signatures
