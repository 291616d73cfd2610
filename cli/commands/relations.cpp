#include <nlohmann/json.hpp>

#include <utility>

#include "cli/commands/all.hpp"
#include "cli/context.hpp"
#include "cli/json.hpp"
#include "cli/opened_treaty.hpp"
#include "cli/table.hpp"
#include "cli/values.hpp"
#include "collection/relations.hpp"
#include "engine/catalogue.hpp"
#include "engine/date_text.hpp"

namespace servanda::cli {

namespace {

using collection::Between;
using engine::Result;
using signatures::ParticipantCode;
using signatures::ParticipantTable;

constexpr Argument arguments[] = {
    {.name = "TREATY", .kind = Kind::treaty, .help = "the treaty, such as un-cybercrime"},
    {.name = "X", .kind = Kind::act_text, .help = "a participant: a code or a name"},
    {.name = "Y", .kind = Kind::act_text, .help = "another"},
};
constexpr Option options[] = {
    {.name = "--as-at",
     .short_name = "",
     .value = "D",
     .kind = Kind::date,
     .help = "the day that is asked about; without it, as `status` has it"},
    {.name = "--known-on",
     .short_name = "",
     .value = "D",
     .kind = Kind::date,
     .help = "as one saw it who knew what was recorded up to the end of this day (UTC)"},
};
constexpr Example examples[] = {
    {"relations un-cybercrime QAT VNM --as-at 2027-01-01",
     "is the treaty in force between the two, with which reservations and amendments, and why"},
};

std::string name_of(const Context& context, const Between& between, ParticipantCode code) {
  return std::string(ParticipantTable::built_in().name(code, context.ui, between.status.as_at));
}

Json json_of_side(const Context& context, const Between& between, ParticipantCode code) {
  Json object;
  object["code"] = code.str();
  object["name"] = name_of(context, between, code);
  return object;
}

Json json_of_reservation(const signatures::Relations::Reserved& reserved) {
  const signatures::ReservationBetween& effect = reserved.effect;
  const signatures::Act& act = effect.reservation->act;
  Json object;
  object["event"] = effect.reservation->id.str();
  object["by"] = reserved.by.str();
  object["date"] = act.date.iso();
  object["article"] = act.article.empty() ? Json() : Json(act.article);
  object["state"] = signatures::state_name(effect.state);
  object["since"] = json_of(effect.since);
  object["objection"] = effect.objection != nullptr ? Json(effect.objection->id.str()) : Json();
  object["why"] = effect.why;
  return object;
}

Json json_of_between(const Context& context, const std::string& treaty, const Between& between) {
  const signatures::Relations& found = between.relations;
  Json object;
  object["treaty"] = treaty;
  object["asAt"] = between.status.as_at.iso();
  object["x"] = json_of_side(context, between, found.x);
  object["y"] = json_of_side(context, between, found.y);
  object["inForce"] = found.in_force;
  object["provisional"] = found.provisional;
  object["since"] = json_of(found.since);
  object["reasons"] = Json::array();
  for (const auto& reason : found.reasons) {
    Json one;
    one["words"] = reason.words;
    one["article"] = reason.article.empty() ? Json() : Json(reason.article);
    object["reasons"].push_back(std::move(one));
  }
  object["reservations"] = Json::array();
  for (const auto& reserved : found.reservations) {
    object["reservations"].push_back(json_of_reservation(reserved));
  }
  object["amendments"] = Json::array();
  for (const auto& amendment : found.amendments) {
    Json one;
    one["treaty"] = amendment.treaty;
    one["inForce"] = amendment.in_force;
    one["why"] = amendment.why;
    object["amendments"].push_back(std::move(one));
  }
  return object;
}

void say_line(Context& context, const std::string& line) {
  context.output += folded(line, context.out.width);
}

void say_between(Context& context, const collection::Treaty& treaty, const Between& between) {
  const signatures::Relations& found = between.relations;
  say_line(context,
           fmt::format("{}: {} and {}, as at {}", treaty.instrument.short_title(context.ui),
                       name_of(context, between, found.x), name_of(context, between, found.y),
                       engine::print_date(between.status.as_at, context.ui)));
  context.output += "\n";
  const std::string_view how =
      found.provisional ? "Applied provisionally between the two" : "In force between the two";
  say_line(context, found.in_force ? std::string(how) + "." : "Not in force between the two.");
  for (const auto& reason : found.reasons) {
    const std::string article =
        reason.article.empty() ? "" : " (" + signatures::article_words(reason.article) + ")";
    say_line(context, "- " + reason.words + article);
  }
  if (!found.reservations.empty()) context.output += "\nReservations\n";
  for (const auto& reserved : found.reservations) {
    const auto& effect = reserved.effect;
    say_line(context,
             fmt::format("- {}, {} of {}: {}; {}", effect.reservation->id.str(),
                         name_of(context, between, reserved.by), effect.reservation->act.date.iso(),
                         signatures::state_name(effect.state), effect.why));
  }
  if (!found.amendments.empty()) context.output += "\nAmendments\n";
  for (const auto& amendment : found.amendments) {
    say_line(context, fmt::format("- {}: {}; {}", amendment.treaty,
                                  amendment.in_force ? "in force between them" : "not between them",
                                  amendment.why));
  }
}

Result<void> run(Context& context, const Values& values) {
  const auto& participants = ParticipantTable::built_in();
  const auto x = participants.resolve(values.text("X"));
  if (!x) return tl::make_unexpected(x.error());
  const auto y = participants.resolve(values.text("Y"));
  if (!y) return tl::make_unexpected(y.error());
  if (*x == *y) return engine::failure(engine::cli_diagnostics::same_participant, {}, x->str());
  const auto treaty = open_treaty(context, values.text("TREATY"));
  if (!treaty) return tl::make_unexpected(treaty.error());
  const auto between = collection::relations_of(
      treaty->inquiry(values.date("--as-at"), values.date("--known-on")), *x, *y, context.findings);
  if (!between) return tl::make_unexpected(between.error());
  if (context.json) {
    answer(context, json_of_between(context, treaty->dossier.treaty.id.str(), *between));
  } else {
    say_between(context, treaty->dossier.treaty, *between);
  }
  return {};
}

}  // namespace

const Command relations_command{
    .name = "relations",
    .summary = "what is in force between two participants, and why",
    .description =
        "Tells whether the treaty is in force between two participants on a day, what the "
        "reservations of each are worth toward the other (accepted, objected to, withdrawn, still "
        "open), and which amendments bind both. Each answer has its reason, with the article of "
        "the treaty or of the Vienna Convention on the Law of Treaties.",
    .arguments = arguments,
    .options = options,
    .examples = examples,
    .machine =
        "{treaty, asAt, x: {code, name}, y, inForce, provisional, since, reasons: [{words, "
        "article}], reservations: [{event, by, date, article, state, since, objection, why}], "
        "amendments: [{treaty, inForce, why}], diagnostics}",
    .run = run,
};

}  // namespace servanda::cli
