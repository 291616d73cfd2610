#include "renderers/force_steps.hpp"

#include <string>
#include <string_view>
#include <utility>

#include "renderers/words.hpp"

namespace servanda::renderers {
namespace {

using signatures::ForceStep;
using Kind = ForceStep::Kind;

constexpr std::string_view engine_language = "en";

// The message that says the step; none where it takes the engine's own words.
std::string_view message_key(const ForceStep& step) {
  switch (step.kind) {
    case Kind::asked:
      return step.number > 0 ? "step.asked" : "";
    case Kind::counted:
      return "step.counted";
    case Kind::crossed:
      return step.who.empty() ? "" : "step.crossed";
    case Kind::delay:
      return "step.delay";
    case Kind::floor:
      return "step.floor";
    case Kind::fixed:
      return "step.fixed";
    case Kind::declared:
      return "step.declared";
    case Kind::differs:
      return "step.differs";
    case Kind::missing:
      return step.number > 0 ? "step.missing" : "";
    default:
      return "";
  }
}

std::string names(const ForceStep& step, const signatures::ParticipantTable& participants,
                  engine::CivilDate as_at, const Messages& messages) {
  std::string all;
  for (const signatures::ParticipantCode code : step.who) {
    if (!all.empty()) all += messages.text("page.list_separator");
    all += participants.name(code, messages.language(), step.date.value_or(as_at));
  }
  return all;
}

}  // namespace

Block force_steps(const signatures::Force& force, const signatures::ParticipantTable& participants,
                  engine::CivilDate as_at, const Messages& messages) {
  const bool speaks_engine_language = messages.language().bcp47() == engine_language;
  Block made = block(Role::explanation);
  for (const ForceStep& step : force.steps) {
    const std::string_view key = speaks_engine_language ? "" : message_key(step);
    if (key.empty()) {
      made.children.push_back(block(Role::text, words(step.words)));
      if (!speaks_engine_language) made.children.back().language = engine_language;
      continue;
    }
    std::vector<Slot> slots{{"count", words(std::to_string(step.number))},
                            {"names", words(names(step, participants, as_at, messages))}};
    if (step.date) slots.push_back({"date", {dated(*step.date, messages.language())}});
    made.children.push_back(block(Role::text, fill(messages.text(key), std::move(slots))));
  }
  return made;
}

}  // namespace servanda::renderers
