#include "signatures/force.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "cli/commands/all.hpp"
#include "cli/context.hpp"
#include "cli/status_json.hpp"
#include "cli/table.hpp"
#include "cli/values.hpp"
#include "collection/standing.hpp"
#include "engine/date_text.hpp"
#include "renderers/messages.hpp"
#include "renderers/provision_name.hpp"

namespace servanda::cli {

namespace {

using engine::Result;
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
    {"force un-cybercrime --suppose ratification:VNM:2026-03-03 --suppose accession:FJI:2026-04-01",
     "what two more instruments would set off"},
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

std::string step_line(std::size_t number, const signatures::ForceStep& step,
                      const renderers::Messages& messages, std::size_t width) {
  std::string words = visible(step.words);
  if (!step.article.empty()) {
    words += " (" + renderers::provision_name(step.article, messages) + ")";
  }
  const std::string mark = fmt::format("{:>4}. ", number);
  return mark + folded(words, width, mark.size()).substr(mark.size());
}

void say_each(Context& context, const collection::Standing& standing) {
  const auto& names = signatures::ParticipantTable::built_in();
  Table table({{""}, {"", false, true}, {"", false, true}});
  for (const auto& one : standing.force.per_participant) {
    table.add({one.date ? one.date->iso() : "–",
               std::string(names.name(one.code, context.ui, standing.status.as_at)), one.why});
  }
  if (table.empty()) return;
  context.output += "\n" + table.print_rows(context.out, 2);
}

void say_force(Context& context, const collection::Dossier& dossier,
               const collection::Standing& standing) {
  const auto& messages = renderers::Messages::in(context.ui);
  const std::size_t width = std::min<std::size_t>(context.out.width, 100);
  const std::string day = engine::print_date(standing.status.as_at, context.ui);
  context.output += context.out.bold(visible(dossier.treaty.instrument.short_title(context.ui))) +
                    "\n" +
                    folded(messages.say("status.as_at_sentence", fmt::arg("date", day)), width) +
                    "\n" + folded(visible(standing.force.explanation), width);
  for (std::size_t i = 0; i < standing.force.steps.size(); ++i) {
    context.output += step_line(i + 1, standing.force.steps[i], messages, width);
  }
  for (const std::string& condition : standing.force.conditions_missing) {
    context.output += folded("– " + visible(condition), width, 2);
  }
  say_each(context, standing);
}

Result<void> run(Context& context, const Values& values) {
  const auto collection = context.open_collection();
  if (!collection) return tl::make_unexpected(collection.error());
  const auto book = collection->open_register();
  if (!book) return tl::make_unexpected(book.error());
  const auto dossier =
      collection::open_dossier(*collection, *book, values.text("TREATY"), context.findings);
  if (!dossier) return tl::make_unexpected(dossier.error());
  const auto supposed = supposed_acts(values);
  if (!supposed) return tl::make_unexpected(supposed.error());
  const auto day = day_asked(values, *collection, *dossier, *supposed);
  if (!day) return tl::make_unexpected(day.error());
  const auto events = signatures::suppose(dossier->events, dossier->treaty.id.str(), *supposed);
  const auto found = collection::standing_of({*collection, *book, *dossier, *day, {}, &events});
  if (!found) return tl::make_unexpected(found.error());
  if (context.json) {
    answer(context, json_of(*dossier, *found, *supposed));
  } else {
    say_force(context, *dossier, *found);
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
