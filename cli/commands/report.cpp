#include <nlohmann/json.hpp>

#include <filesystem>
#include <utility>

#include "cli/commands/all.hpp"
#include "cli/context.hpp"
#include "cli/json.hpp"
#include "cli/values.hpp"
#include "collection/standing.hpp"
#include "engine/file.hpp"
#include "renderers/html/html.hpp"
#include "renderers/plain/plain.hpp"
#include "renderers/report/report_document.hpp"
#include "signatures/report.hpp"

namespace servanda::cli {

namespace {

using engine::Result;
using signatures::ImplementationRecord;
using signatures::ParticipantCode;
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
     .choices = "html|text"},
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

Result<std::vector<ImplementationRecord>> records_of(const collection::Collection& collection,
                                                     const collection::Treaty& treaty,
                                                     engine::Diagnostics& findings) {
  const std::filesystem::path file = treaty.folder / "implementation.csv";
  std::error_code error;
  if (!std::filesystem::exists(file, error)) return std::vector<ImplementationRecord>();
  const auto csv = engine::read_file(file);
  if (!csv) return tl::make_unexpected(csv.error());
  return signatures::read_implementation(*csv, collection.shown(file), ParticipantTable::built_in(),
                                         findings);
}

Json json_of_years(const Report& report) {
  Json list = Json::array();
  for (const auto& year : report.years) {
    Json one;
    one["year"] = year.year;
    one["signatures"] = year.signatures;
    one["consents"] = year.consents;
    one["denunciations"] = year.denunciations;
    one["signatories"] = year.signatories;
    one["parties"] = year.parties;
    list.push_back(std::move(one));
  }
  return list;
}

Json json_of_regions(const Report& report) {
  Json list = Json::array();
  for (const auto& region : report.regions) {
    Json one;
    one["region"] = region.region;
    one["members"] = region.members;
    one["signatories"] = region.signatories;
    one["parties"] = region.parties;
    one["partiesInForce"] = region.parties_in_force;
    list.push_back(std::move(one));
  }
  return list;
}

Json json_of_articles(const Report& report) {
  Json list = Json::array();
  for (const auto& article : report.articles) {
    Json one;
    one["article"] = article.article;
    one["reservations"] = article.reservations;
    one["declarations"] = article.declarations;
    one["objections"] = article.objections;
    one["notifications"] = article.notifications;
    one["implementation"] = Json::object();
    for (const auto& [status, count] : article.implementation) {
      one["implementation"][std::string(signatures::implementation_name(status))] = count;
    }
    list.push_back(std::move(one));
  }
  return list;
}

Json json_of_directory(const Report& report) {
  Json list = Json::array();
  for (const auto& section : report.directory) {
    Json one;
    one["article"] = section.article;
    one["subject"] = section.subject.empty() ? Json() : Json(section.subject);
    one["entries"] = Json::array();
    for (const auto& event : section.entries) one["entries"].push_back(json_of(event));
    one["missing"] = Json::array();
    for (const ParticipantCode code : section.missing) one["missing"].push_back(code.str());
    list.push_back(std::move(one));
  }
  return list;
}

Json json_of_implementation(const Report& report) {
  Json list = Json::array();
  for (const ImplementationRecord& record : report.implementation) {
    Json one;
    one["participant"] = record.participant.str();
    one["article"] = record.article;
    one["status"] = signatures::implementation_name(record.status);
    one["citation"] = record.citation;
    one["on"] = record.on.iso();
    one["source"] = record.source;
    one["note"] = record.note;
    list.push_back(std::move(one));
  }
  return list;
}

Json json_of_report(const collection::Dossier& dossier, const signatures::Status& status,
                    const Report& report) {
  Json object;
  object["treaty"] = dossier.treaty.id.str();
  object["asAt"] = status.as_at.iso();
  object["signatories"] = status.signatories;
  object["parties"] = status.parties;
  object["partiesInForce"] = status.parties_in_force;
  object["years"] = json_of_years(report);
  object["regions"] = json_of_regions(report);
  object["articles"] = json_of_articles(report);
  object["directory"] = json_of_directory(report);
  object["implementation"] = json_of_implementation(report);
  return object;
}

bool is_html(const Values& values) {
  if (values.has("--to")) return values.text("--to") == "html";
  return values.text("--output").ends_with(".html");
}

Result<void> give(Context& context, const Values& values, const renderers::Document& document) {
  const std::string text =
      is_html(values) ? renderers::to_html(document)
                      : renderers::to_plain(document, {values.has("--output") ? std::size_t{80}
                                                                              : context.out.width});
  const auto file = values.find("--output");
  if (!file) {
    context.output += text;
    return {};
  }
  if (auto done = engine::replace_file(*file, text); !done) return done;
  if (!context.json) context.say("Written: " + *file);
  return {};
}

Result<void> run(Context& context, const Values& values) {
  const auto collection = context.open_collection();
  if (!collection) return tl::make_unexpected(collection.error());
  const auto book = collection->open_register();
  if (!book) return tl::make_unexpected(book.error());
  const auto dossier =
      collection::open_dossier(*collection, *book, values.text("TREATY"), context.findings);
  if (!dossier) return tl::make_unexpected(dossier.error());
  const auto standing =
      collection::standing_of({*collection, *book, *dossier, values.date("--as-at")});
  if (!standing) return tl::make_unexpected(standing.error());
  const auto records = records_of(*collection, dossier->treaty, context.findings);
  if (!records) return tl::make_unexpected(records.error());
  const auto& participants = ParticipantTable::built_in();
  const Report report =
      signatures::report(signatures::effective_events(dossier->events), dossier->clauses,
                         participants, standing->status, standing->force.crossed, *records);
  const renderers::StatusFacts facts{dossier->treaty.instrument, dossier->clauses, standing->status,
                                     standing->force, participants};
  if (!context.json || values.has("--output")) {
    const auto given = give(context, values, renderers::report_document(facts, report, context.ui));
    if (!given) return given;
  }
  if (context.json) answer(context, json_of_report(*dossier, standing->status, report));
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
