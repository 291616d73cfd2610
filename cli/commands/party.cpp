#include <nlohmann/json.hpp>

#include <utility>
#include <vector>

#include "cli/commands/all.hpp"
#include "cli/context.hpp"
#include "cli/json.hpp"
#include "cli/table.hpp"
#include "cli/values.hpp"
#include "collection/standing.hpp"
#include "renderers/data/status_json.hpp"
#include "renderers/messages.hpp"
#include "signatures/participant.hpp"

namespace servanda::cli {

namespace {

using engine::Result;
using signatures::ParticipantCode;
using signatures::ParticipantStatus;

constexpr Argument arguments[] = {
    {.name = "PARTICIPANT",
     .kind = Kind::act_text,
     .help = "an ISO 3166 alpha-3 code, or a name in any of seven languages"},
};
constexpr Option options[] = {
    {.name = "--as-at",
     .short_name = "",
     .value = "D",
     .kind = Kind::date,
     .help = "the day for which it is told; without it, of each treaty the day of its latest act"},
    {.name = "--known-on",
     .short_name = "",
     .value = "D",
     .kind = Kind::date,
     .help = "as one saw it who knew what was recorded up to the end of this day (UTC)"},
};
constexpr Example examples[] = {
    {"party DZA", "every act of Algeria under every treaty here"},
    {"party \"Viet Nam\" --as-at 2025-12-31", "up to the end of that year"},
};

// What one participant did to one treaty.
struct Share {
  collection::Dossier dossier;
  signatures::Status status;
};

Result<std::vector<Share>> shares_of(Context& context, const collection::Collection& collection,
                                     const Values& values, ParticipantCode code) {
  const auto book = collection.open_register();
  if (!book) return tl::make_unexpected(book.error());
  std::vector<Share> shares;
  for (const collection::TreatyId& id : collection.treaty_ids()) {
    auto dossier = collection::open_dossier(collection, *book, id.str(), context.findings);
    if (!dossier) return tl::make_unexpected(dossier.error());
    if (dossier->events.empty()) continue;
    auto status = collection::status_of(
        {collection, *book, *dossier, values.date("--as-at"), values.date("--known-on")});
    if (!status) return tl::make_unexpected(status.error());
    if (status->find(code) == nullptr) continue;
    shares.push_back({*std::move(dossier), *std::move(status)});
  }
  return shares;
}

void say_share(Context& context, const Share& share, const ParticipantStatus& participant) {
  const auto& messages = renderers::Messages::in(context.ui);
  context.output +=
      "\n" + context.out.bold(visible(share.dossier.treaty.instrument.short_title(context.ui))) +
      " (" + share.dossier.treaty.id.str() + ")\n";
  Table table({{""}, {""}, {""}, {"", false, true}});
  for (const auto& shown : participant.actions) {
    const auto& act = shown.event.act;
    table.add(
        {act.date.iso(),
         std::string(messages.text(fmt::format("action.{}", signatures::action_name(act.action)))),
         shown.event.id.str(), act.note});
  }
  context.output += table.print_rows(context.out, 2);
  if (const auto from = participant.in_force_from()) {
    context.output += fmt::format("  {}: {}\n", messages.text("status.in_force"), from->iso());
  }
}

Json json_of_share(const Context& context, const Share& share,
                   const ParticipantStatus& participant) {
  Json object;
  object["treaty"] = share.dossier.treaty.id.str();
  object["title"] = share.dossier.treaty.instrument.title(context.ui);
  object["asAt"] = share.status.as_at.iso();
  const Json whole = renderers::participant_value(
      participant, signatures::ParticipantTable::built_in(), context.ui);
  for (const char* key : {"actions", "inForceFrom", "inForceUntil"}) object[key] = whole[key];
  return object;
}

Result<void> run(Context& context, const Values& values) {
  const auto& names = signatures::ParticipantTable::built_in();
  const auto collection = context.open_collection();
  if (!collection) return tl::make_unexpected(collection.error());
  const auto code = names.resolve(values.text("PARTICIPANT"));
  if (!code) return tl::make_unexpected(code.error());
  const auto shares = shares_of(context, *collection, values, *code);
  if (!shares) return tl::make_unexpected(shares.error());
  const std::string name(names.name(*code, context.ui, engine::CivilDate::of(9999, 12, 31)));
  Json list = Json::array();
  context.say(context.out.bold(fmt::format("{} ({})", name, code->str())));
  for (const Share& share : *shares) {
    const ParticipantStatus& participant = *share.status.find(*code);
    if (context.json)
      list.push_back(json_of_share(context, share, participant));
    else
      say_share(context, share, participant);
  }
  if (shares->empty()) context.say("No act is known.");
  if (!context.json) return {};
  Json object;
  object["code"] = code->str();
  object["name"] = name;
  object["treaties"] = std::move(list);
  answer(context, std::move(object));
  return {};
}

}  // namespace

const Command party_command{
    .name = "party",
    .summary = "everything one State did",
    .description =
        "Tells the acts of one participant under every treaty of the collection, and "
        "from when each is in force for it.",
    .arguments = arguments,
    .options = options,
    .examples = examples,
    .machine =
        "{code, name, treaties: [{treaty, title, asAt, actions: [{event, action, date, "
        "effective, note}], inForceFrom, inForceUntil}], diagnostics}",
    .run = run,
};

}  // namespace servanda::cli
