#include <array>
#include <span>
#include <utility>

#include "cli/act_options.hpp"
#include "cli/clock.hpp"
#include "cli/commands/all.hpp"
#include "cli/context.hpp"
#include "cli/recording.hpp"
#include "cli/values.hpp"
#include "engine/catalogue.hpp"
#include "signatures/participant.hpp"
#include "signatures/record.hpp"

namespace servanda::cli {

namespace {

using engine::Result;
using signatures::Act;
using signatures::Event;

constexpr Argument arguments[] = {
    {.name = "EVENT", .kind = Kind::text, .help = "the event to correct, such as un-cybercrime:12"},
};

constexpr std::array own_options{
    Option{.name = "--why",
           .short_name = "",
           .value = "T",
           .kind = Kind::text,
           .help = "the reason, kept with the correction"},
    Option{.name = "--action",
           .short_name = "",
           .value = "ACTION",
           .kind = Kind::act_text,
           .help = "what was really done"},
    Option{.name = "--participant",
           .short_name = "",
           .value = "PARTICIPANT",
           .kind = Kind::act_text,
           .help = "who really did it"},
    Option{.name = "--cancel",
           .short_name = "",
           .value = "",
           .help = "strike the event out of the status; it stays in the book"},
};

constexpr auto options = [] {
  std::array<Option, own_options.size() + act_options.size()> all{};
  for (std::size_t i = 0; i < own_options.size(); ++i) all[i] = own_options[i];
  for (std::size_t i = 0; i < act_options.size(); ++i) all[own_options.size() + i] = act_options[i];
  return all;
}();

constexpr Example examples[] = {
    {"correct un-cybercrime:12 --date 2025-10-26 --why \"misread the list of signatures\"",
     "the day was wrong; every status from now on shows the right one"},
    {"correct un-cybercrime:12 --cancel --why \"entered twice\"", "the event no longer counts"},
};

void apply_own(const Values& values, Act& act, engine::Diagnostics& findings) {
  if (const auto name = values.find("--participant")) {
    if (auto code = signatures::ParticipantTable::built_in().resolve(*name)) {
      act.participant = *code;
    } else {
      findings.add(code.error());
    }
  }
  if (const auto name = values.find("--action")) {
    if (const auto action = signatures::parse_action(*name)) {
      act.action = *action;
    } else {
      findings.add(engine::diagnostic(engine::sig_diagnostics::unknown_action, {}, *name, ""));
    }
  }
  apply(values, act, findings);
}

Result<Act> correction_of(Context& context, const Values& values, const Event& event) {
  const std::string why = values.text("--why");
  if (values.has("--cancel")) return signatures::make_cancellation(event, today(), why);
  Act right = event.act;
  apply_own(values, right, context.findings);
  return signatures::make_correction(event, right, today(), why);
}

Result<std::optional<Event>> find_event(const collection::Collection& collection,
                                        const Values& values, const signatures::EventId& id) {
  const auto book = open_book(collection, values);
  if (!book) return tl::make_unexpected(book.error());
  return book->find(id);
}

Result<void> run(Context& context, const Values& values) {
  if (!values.has("--why")) {
    return engine::failure(engine::cli_diagnostics::missing_argument, {}, "correct", "--why T");
  }
  const auto collection = context.open_collection();
  if (!collection) return tl::make_unexpected(collection.error());
  const auto id = signatures::EventId::parse(values.text("EVENT"));
  if (!id) return tl::make_unexpected(id.error());
  const auto event = find_event(*collection, values, *id);
  if (!event) return tl::make_unexpected(event.error());
  if (!*event) return engine::failure(engine::cli_diagnostics::unknown_event, {}, id->str());
  const auto correction = correction_of(context, values, **event);
  if (context.findings.has_errors()) return {};
  if (!correction) return tl::make_unexpected(correction.error());
  return record_acts(context, values, *collection, id->treaty, std::span(&*correction, 1),
                     Answer::one);
}

}  // namespace

const Command correct_command{
    .name = "correct",
    .summary = "put right what was recorded wrongly, by a new event",
    .description =
        "Records an event that corrects an earlier one. The options give the values as they should "
        "have been; what is not given stays. The earlier event is not touched: the register still "
        "answers what was known before (`status --known-on`).",
    .arguments = arguments,
    .options = options,
    .examples = examples,
    .machine = "the correcting event, as `record` has it",
    .run = run,
};

}  // namespace servanda::cli
