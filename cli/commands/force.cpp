#include "signatures/force.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "cli/commands/all.hpp"
#include "cli/context.hpp"
#include "cli/force_json.hpp"
#include "cli/opened_treaty.hpp"
#include "cli/values.hpp"
#include "collection/standing.hpp"
#include "engine/date_text.hpp"
#include "renderers/force_steps.hpp"
#include "renderers/messages.hpp"
#include "renderers/plain/plain.hpp"
#include "renderers/words.hpp"

namespace servanda::cli {

namespace {

using engine::Result;
using renderers::Block;
using renderers::Role;
using signatures::Act;

constexpr Argument arguments[] = {
    {.name = "TREATY", .kind = Kind::treaty, .help = "the treaty, such as un-cybercrime"},
};
constexpr Option options[] = {
    {.name = "--as-at",
     .short_name = "",
     .value = "D",
     .kind = Kind::date,
     .help = "what holds on this day; without it, on the day of the latest act, supposed ones "
             "among them"},
    {.name = "--suppose",
     .short_name = "",
     .value = "ACTION:PARTICIPANT:DATE",
     .kind = Kind::act_text,
     .help = "reckon as if this act had been done; nothing is recorded",
     .choices = {},
     .is_repeatable = true},
};
constexpr Example examples[] = {
    {"force un-cybercrime", "how many instruments count, how many are missing, and by which rule"},
    {"force un-cybercrime --suppose ratification:VNM:2026-03-03",
     "what one more instrument would set off; several may be supposed"},
};

Result<std::vector<Act>> supposed_acts(const Values& values) {
  std::vector<Act> acts;
  for (const std::string& text : values.all("--suppose")) {
    auto act = signatures::parse_supposition(text, signatures::ParticipantTable::built_in());
    if (!act) return tl::make_unexpected(act.error());
    acts.push_back(*std::move(act));
  }
  return acts;
}

// Supposed acts are meant to count: the day asked about is never before the last of them, unless
// the user says so.
Result<std::optional<engine::CivilDate>> day_asked(const Values& values,
                                                   const collection::Collection& collection,
                                                   const collection::Dossier& dossier,
                                                   const std::vector<Act>& supposed) {
  if (values.has("--as-at") || supposed.empty()) return values.date("--as-at");
  auto day = collection.as_at(dossier.treaty, dossier.events);
  engine::CivilDate latest = day.value_or(supposed.front().date);
  for (const Act& act : supposed) latest = std::max(latest, act.date);
  return latest;
}

Block per_participant(const signatures::Force& force, engine::CivilDate as_at,
                      const renderers::Messages& messages) {
  const auto& names = signatures::ParticipantTable::built_in();
  Block table = renderers::block(Role::table);
  table.rows.push_back(
      {{},
       {renderers::header(std::string(messages.text("status.participant"))),
        renderers::header(std::string(messages.text("status.in_force"))), renderers::header("")}});
  for (const auto& one : force.per_participant) {
    table.rows.push_back({{},
                          {renderers::cell(renderers::words(
                               std::string(names.name(one.code, messages.language(), as_at)))),
                           renderers::cell(renderers::words(one.date ? one.date->iso() : "")),
                           renderers::cell(renderers::words(one.why))}});
  }
  return table;
}

std::string as_text(const Context& context, const collection::Dossier& dossier,
                    const collection::Standing& standing) {
  const auto& messages = renderers::Messages::in(context.ui);
  const auto& instrument = dossier.treaty.instrument;
  const engine::CivilDate day = standing.status.as_at;
  const std::string printed = engine::print_date(day, messages.language());
  renderers::Document document{
      instrument.short_title(context.ui), messages.language(), {}, {}, day.iso(), {}};
  document.blocks = {
      renderers::block(Role::title, renderers::words(document.title)),
      renderers::block(Role::text, renderers::words(messages.say("status.as_at_sentence",
                                                                 fmt::arg("date", printed)))),
      renderers::block(Role::text, renderers::words(standing.force.explanation)),
      renderers::force_steps(standing.force, signatures::ParticipantTable::built_in(), day,
                             messages)};
  if (!standing.force.per_participant.empty()) {
    document.blocks.push_back(per_participant(standing.force, day, messages));
  }
  return renderers::to_plain(document, {context.out.width});
}

Result<void> run(Context& context, const Values& values) {
  const auto treaty = open_treaty(context, values.text("TREATY"));
  if (!treaty) return tl::make_unexpected(treaty.error());
  const auto supposed = supposed_acts(values);
  if (!supposed) return tl::make_unexpected(supposed.error());
  const auto day = day_asked(values, treaty->collection, treaty->dossier, *supposed);
  if (!day) return tl::make_unexpected(day.error());
  const auto events =
      signatures::suppose(treaty->dossier.events, treaty->dossier.treaty.id.str(), *supposed);
  const auto found = collection::standing_of(
      {treaty->collection, treaty->book, treaty->dossier, *day, {}, &events});
  if (!found) return tl::make_unexpected(found.error());
  if (context.json) {
    answer(context, json_of(treaty->dossier, *found, *supposed));
  } else {
    context.output += as_text(context, treaty->dossier, *found);
  }
  return {};
}

}  // namespace

const Command force_command{
    .name = "force",
    .summary = "entry into force: the count, the rule, the steps, what is missing",
    .description =
        "Explains whether and when the treaty enters into force, in steps that can be followed "
        "with the treaty in hand, each with its article, and from when it binds each participant. "
        "--suppose answers \"what if\": acts that are reckoned with and not recorded.",
    .arguments = arguments,
    .options = options,
    .examples = examples,
    .machine =
        "{treaty, asAt, supposed, threshold, counted, missing, conditionsMissing, crossed, "
        "date, declared, article, explanation, steps: [{words, article, date}], "
        "perParticipant: [{code, date, why}], diagnostics}",
    .run = run,
};

}  // namespace servanda::cli
