#include "cli/recording.hpp"

#include <nlohmann/json.hpp>

#include <utility>

#include "cli/clock.hpp"
#include "cli/json.hpp"
#include "cli/table.hpp"
#include "collection/other_treaties.hpp"
#include "collection/standing.hpp"
#include "renderers/messages.hpp"
#include "signatures/participant.hpp"
#include "signatures/record.hpp"

namespace servanda::cli {

namespace {

using engine::Result;
using signatures::Effects;
using signatures::Recorded;

Json before_and_after(std::size_t before, std::size_t after) {
  Json object;
  object["before"] = before;
  object["after"] = after;
  return object;
}

Json json_of_effects(const Effects& effects) {
  Json object;
  object["signatories"] = before_and_after(effects.signatories_before, effects.signatories_after);
  object["parties"] = before_and_after(effects.parties_before, effects.parties_after);
  object["counted"] = before_and_after(effects.counted_before, effects.counted_after);
  object["threshold"] = effects.threshold;
  Json in_force;
  in_force["before"] = json_of(effects.in_force_before);
  in_force["after"] = json_of(effects.in_force_after);
  object["entryIntoForce"] = std::move(in_force);
  object["words"] = effects.words;
  return object;
}

Json warnings_of(const engine::Diagnostics& findings) {
  Json list = Json::array();
  for (const auto& finding : findings.all()) {
    if (finding.severity <= engine::Severity::warning) list.push_back(json_of(finding));
  }
  return list;
}

void answer_one(Context& context, const Recorded& recorded) {
  Json object;
  object["event"] = json_of(recorded.events.front());
  object["recorded"] = recorded.written;
  object["warnings"] = warnings_of(context.findings);
  object["changes"] = json_of_effects(recorded.effects);
  answer(context, std::move(object));
}

void answer_many(Context& context, const Recorded& recorded) {
  Json list = Json::array();
  for (const auto& event : recorded.events) {
    Json object;
    object["event"] = json_of(event);
    object["recorded"] = recorded.written;
    list.push_back(std::move(object));
  }
  answer(context, std::move(list));
}

void say_recorded(Context& context, const Recorded& recorded) {
  if (context.quiet) return;
  const auto& messages = renderers::Messages::in(context.ui);
  const auto& participants = signatures::ParticipantTable::built_in();
  Table table({{""}, {""}, {"", false, true}, {""}});
  for (const auto& event : recorded.events) {
    table.add({event.id.str(), event.act.date.iso(),
               std::string(participants.name(event.act.participant, context.ui, event.act.date)),
               std::string(messages.text(
                   fmt::format("action.{}", signatures::action_name(event.act.action))))});
  }
  context.say(recorded.written ? "Recorded:" : "Would be recorded (dry run, nothing was changed):");
  context.output += table.print_rows(context.out, 2);
  for (const std::string& words : recorded.effects.words) context.say("  " + words);
}

}  // namespace

Result<signatures::Register> open_book(const collection::Collection& collection,
                                       const Values& values) {
  return values.has("--dry-run") ? collection.open_register()
                                 : collection.open_register_to_record();
}

Result<void> record_acts(Context& context, const Values& values,
                         const collection::Collection& collection, std::string_view treaty,
                         std::span<const signatures::Act> acts, Answer form) {
  auto book = open_book(collection, values);
  if (!book) return tl::make_unexpected(book.error());
  const auto dossier = collection::open_dossier(collection, *book, treaty, context.findings);
  if (!dossier) return tl::make_unexpected(dossier.error());
  const collection::OtherTreatiesHere others(collection, *book);
  const signatures::Rules rules{dossier->clauses, signatures::ParticipantTable::built_in(), today(),
                                &others.answers()};
  const auto mode = values.has("--dry-run") ? signatures::Mode::dry_run : signatures::Mode::write;
  const auto recorded = signatures::record(*book, treaty, acts, {now(), values.text("--by")}, rules,
                                           mode, context.findings);
  if (!recorded) return tl::make_unexpected(recorded.error());
  if (!context.json) {
    say_recorded(context, *recorded);
  } else if (form == Answer::one) {
    answer_one(context, *recorded);
  } else {
    answer_many(context, *recorded);
  }
  return {};
}

}  // namespace servanda::cli
