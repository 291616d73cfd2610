#include "renderers/status_document.hpp"

#include <nlohmann/json.hpp>

#include <utility>

#include "cli/commands/all.hpp"
#include "cli/context.hpp"
#include "cli/json.hpp"
#include "cli/opened_treaty.hpp"
#include "cli/values.hpp"
#include "collection/standing.hpp"
#include "renderers/data/status_json.hpp"
#include "renderers/plain/plain.hpp"

namespace servanda::cli {

namespace {

using engine::Result;

constexpr Argument arguments[] = {
    {.name = "TREATY", .kind = Kind::treaty, .help = "the treaty, such as un-cybercrime"},
};
constexpr Option options[] = {
    {.name = "--as-at",
     .short_name = "",
     .value = "D",
     .kind = Kind::date,
     .help = "the day for which the status is told; without it, as_at of servanda.toml, else the "
             "day of the latest known act"},
    {.name = "--known-on",
     .short_name = "",
     .value = "D",
     .kind = Kind::date,
     .help = "as one saw it who knew what was recorded up to the end of this day (UTC)"},
};
constexpr Example examples[] = {
    {"status un-cybercrime", "the table as at the latest known act"},
    {"status un-cybercrime --as-at 2025-10-25", "as it stood at the end of that day"},
    {"status un-cybercrime --json | jq .signatories", "one figure for a script"},
};

std::string as_text(const Context& context, const collection::Dossier& dossier,
                    const collection::Standing& standing) {
  const renderers::StatusFacts facts{dossier.treaty.instrument, dossier.clauses, standing.status,
                                     standing.force, signatures::ParticipantTable::built_in()};
  const renderers::StatusOptions how{context.ui, {}};
  return renderers::to_plain(renderers::status_document(facts, how), {context.out.width});
}

Result<void> run(Context& context, const Values& values) {
  const auto treaty = open_treaty(context, values.text("TREATY"));
  if (!treaty) return tl::make_unexpected(treaty.error());
  const collection::Inquiry inquiry =
      treaty->inquiry(values.date("--as-at"), values.date("--known-on"));
  if (context.json) {
    const auto status = collection::status_of(inquiry);
    if (!status) return tl::make_unexpected(status.error());
    answer(context, renderers::status_value(treaty->dossier.treaty.id.str(),
                                            treaty->dossier.treaty.instrument, *status,
                                            signatures::ParticipantTable::built_in(), context.ui));
    return {};
  }
  const auto standing = collection::standing_of(inquiry);
  if (!standing) return tl::make_unexpected(standing.error());
  context.output += as_text(context, treaty->dossier, *standing);
  return {};
}

}  // namespace

const Command status_command{
    .name = "status",
    .summary = "who has signed, who is bound, and since when",
    .description =
        "Tells every participant with its acts, and whether the treaty is in force, as at one day. "
        "The status is computed from the register by the treaty's own final clauses; every answer "
        "says to which day the register is known.\n\n"
        "`signatories` have signed; `parties` have consented to be bound and have not withdrawn; "
        "`partiesInForce` are those for which the treaty is in force on that day.",
    .arguments = arguments,
    .options = options,
    .examples = examples,
    .machine =
        "{treaty, asAt, knownOn, checked: {on, against}, signatories, parties, "
        "partiesInForce, entryIntoForce: {date, declared, article, explanation} or null, "
        "participants: [{code, name, actions: [{event, action, date, effective, note}], "
        "inForceFrom, inForceUntil}], diagnostics}",
    .run = run,
};

}  // namespace servanda::cli
