#include <nlohmann/json.hpp>

#include <string>
#include <vector>

#include "cli/commands/all.hpp"
#include "cli/context.hpp"
#include "cli/json.hpp"
#include "cli/table.hpp"
#include "cli/values.hpp"
#include "renderers/messages.hpp"
#include "signatures/participant.hpp"

namespace servanda::cli {

namespace {

using engine::Result;
using signatures::Event;

constexpr Argument arguments[] = {
    {.name = "TREATY", .kind = Kind::treaty, .help = "one treaty only", .is_optional = true},
};
constexpr Example examples[] = {
    {"log", "everything that was ever recorded, corrections among it, in that order"},
    {"log un-cybercrime --json", "every field of every event of one treaty"},
};

Result<std::vector<Event>> events_of(Context& context, const collection::Collection& collection,
                                     const std::string& treaty) {
  if (!treaty.empty()) {
    if (auto known = collection.treaty(treaty, context.findings); !known) {
      return tl::make_unexpected(known.error());
    }
  }
  const auto book = collection.open_register();
  if (!book) return tl::make_unexpected(book.error());
  return treaty.empty() ? book->all_events() : book->events(treaty);
}

std::string remark(const Event& event) {
  std::string text;
  if (event.act.refers) text = "→ " + event.act.refers->str();
  if (!event.act.note.empty()) text += (text.empty() ? "" : ": ") + event.act.note;
  return text;
}

void say_events(Context& context, const std::vector<Event>& events) {
  const auto& messages = renderers::Messages::in(context.ui);
  const auto& participants = signatures::ParticipantTable::built_in();
  Table table({{"Event"},
               {std::string(messages.text("home.date"))},
               {std::string(messages.text("status.participant")), false, true},
               {std::string(messages.text("home.act"))},
               {"Recorded"},
               {"", false, true}});
  for (const Event& event : events) {
    table.add({event.id.str(), event.act.date.iso(),
               std::string(participants.name(event.act.participant, context.ui, event.act.date)),
               std::string(messages.text(
                   fmt::format("action.{}", signatures::action_name(event.act.action)))),
               event.recorded_at.str(), remark(event)});
  }
  context.output += table.print(context.out);
  if (events.empty()) {
    context.say("The register is empty. Next: servanda record TREATY ACTION PARTICIPANT --date D");
  }
}

Result<void> run(Context& context, const Values& values) {
  const auto collection = context.open_collection();
  if (!collection) return tl::make_unexpected(collection.error());
  const auto events = events_of(context, *collection, values.text("TREATY"));
  if (!events) return tl::make_unexpected(events.error());
  if (!context.json) {
    say_events(context, *events);
    return {};
  }
  Json list = Json::array();
  for (const Event& event : *events) list.push_back(json_of(event));
  answer(context, std::move(list));
  return {};
}

}  // namespace

const Command log_command{
    .name = "log",
    .summary = "the register's history, event by event",
    .description =
        "Lists what was recorded, in the order of recording, with the moment of "
        "recording. Nothing is left out: what was corrected stands here as it was "
        "recorded, and its correction after it.",
    .arguments = arguments,
    .options = {},
    .examples = examples,
    .machine =
        "a list of events with the fields of the ledger (docs/formats/ledger.md): {id, treaty, "
        "action, participant, date, …, recordedAt}; a field that an event has not is left out",
    .run = run,
};

}  // namespace servanda::cli
