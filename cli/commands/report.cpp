#include <nlohmann/json.hpp>

#include "cli/commands/all.hpp"
#include "cli/context.hpp"
#include "cli/json.hpp"
#include "cli/opened_treaty.hpp"
#include "cli/report_json.hpp"
#include "cli/values.hpp"
#include "cli/written_document.hpp"
#include "collection/implementation.hpp"
#include "collection/standing.hpp"
#include "engine/file.hpp"
#include "renderers/report/report_document.hpp"
#include "signatures/report.hpp"

namespace servanda::cli {

namespace {

using engine::Result;
using signatures::ParticipantTable;
using signatures::Report;

constexpr Argument arguments[] = {
    {.name = "TREATY", .kind = Kind::treaty, .help = "the treaty, such as un-cybercrime"},
};
constexpr Option options[] = {
    {.name = "--as-at",
     .short_name = "",
     .value = "D",
     .kind = Kind::date,
     .help = "the day of the report; without it, as `status` has it"},
    {.name = "--to",
     .short_name = "",
     .value = "FORMAT",
     .kind = Kind::choice,
     .help = "without it, as the file's name has it, else text",
     .choices = written_formats},
    {.name = "--output",
     .short_name = "-o",
     .value = "FILE",
     .kind = Kind::file,
     .help = "the file to write; without it, standard output"},
};
constexpr Example examples[] = {
    {"report un-cybercrime", "progress by year, region and article, authorities, implementation"},
    {"report un-cybercrime --ui fr -o report.html", "as a page, in French"},
};

Result<void> give(Context& context, const Values& values, const collection::Collection& collection,
                  const renderers::Document& document) {
  const std::size_t width = values.has("--output") ? 80 : context.out.width;
  const auto text = written_document(context, values, collection, document, width);
  if (!text) return tl::make_unexpected(text.error());
  const auto file = values.find("--output");
  if (!file) {
    context.output += *text;
    return {};
  }
  if (auto done = engine::replace_file(*file, *text); !done) return done;
  if (!context.json) context.say("Written: " + *file);
  return {};
}

Result<void> run(Context& context, const Values& values) {
  if (auto checked = check_written(context, values, "report"); !checked) return checked;
  const auto treaty = open_treaty(context, values.text("TREATY"));
  if (!treaty) return tl::make_unexpected(treaty.error());
  const auto standing = collection::standing_of(treaty->inquiry(values.date("--as-at")));
  if (!standing) return tl::make_unexpected(standing.error());
  const auto records = collection::implementation_records(treaty->collection,
                                                          treaty->dossier.treaty, context.findings);
  if (!records) return tl::make_unexpected(records.error());
  const auto& participants = ParticipantTable::built_in();
  const Report report =
      signatures::report(signatures::effective_events(treaty->dossier.events),
                         treaty->dossier.clauses, participants, standing->status, *records);
  const renderers::StatusFacts facts{treaty->dossier.treaty.instrument, treaty->dossier.clauses,
                                     standing->status, standing->force, participants};
  if (!context.json || values.has("--output")) {
    const auto given = give(context, values, treaty->collection,
                            renderers::report_document(facts, report, context.ui));
    if (!given) return given;
  }
  if (context.json) answer(context, json_of(treaty->dossier, standing->status, report));
  return {};
}

}  // namespace

const Command report_command{
    .name = "report",
    .summary = "the follow-up report: progress by year, region and article",
    .description =
        "Tells how a treaty fares: who signed and consented in each year and region, reservations "
        "and notifications by article, the directory of authorities and points of contact that the "
        "treaty asks for, and how Parties have carried it into their own law "
        "(implementation.csv in the treaty's folder, docs/formats/implementation.md).",
    .arguments = arguments,
    .options = options,
    .examples = examples,
    .machine =
        "{treaty, asAt, signatories, parties, partiesInForce, years: [{year, signatures, consents, "
        "denunciations, signatories, parties}], regions: [{region, members, signatories, parties, "
        "partiesInForce}], articles: [{article, reservations, declarations, objections, "
        "notifications, implementation}], directory: [{article, subject, entries, missing}], "
        "implementation: [{participant, article, status, citation, on, source, note}], "
        "diagnostics}",
    .run = run,
};

}  // namespace servanda::cli
