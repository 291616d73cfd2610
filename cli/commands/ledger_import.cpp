#include <nlohmann/json.hpp>

#include <utility>

#include "cli/clock.hpp"
#include "cli/commands/all.hpp"
#include "cli/context.hpp"
#include "cli/json.hpp"
#include "cli/table.hpp"
#include "cli/values.hpp"
#include "collection/ledger_import.hpp"
#include "engine/catalogue.hpp"

namespace servanda::cli {

namespace {

using collection::LedgerImport;
using collection::LedgerImportedFile;
using collection::LedgerImportRequest;
using engine::Result;

constexpr Argument arguments[] = {
    {.name = "FILE",
     .kind = Kind::file,
     .help =
         "a status table (CSV, or the XML of the UN Treaty Collection), or an exported register "
         "(JSON Lines, CSV)",
     .is_repeatable = true},
};
constexpr Option options[] = {
    {.name = "--treaty",
     .short_name = "",
     .value = "ID",
     .kind = Kind::text,
     .help = "the treaty that the tables are of; without it, the one that the file is named after"},
    {.name = "--index",
     .short_name = "",
     .value = "FILE",
     .kind = Kind::file,
     .help = "a CSV table with the files' names and the titles of their treaties"},
    {.name = "--keep-going",
     .short_name = "",
     .value = "",
     .help = "take what is right, though other rows or files have errors"},
    {.name = "--checked",
     .short_name = "",
     .value = "DATE",
     .kind = Kind::date,
     .help = "the day to which the tables are known; without it, that of the last act in them"},
    {.name = "--source",
     .short_name = "",
     .value = "S",
     .kind = Kind::text,
     .help = "where the tables are from; kept with every act and shown with every status"},
    {.name = "--by",
     .short_name = "",
     .value = "NAME",
     .kind = Kind::text,
     .help = "who records them"},
};
constexpr Example examples[] = {
    {"ledger import untc/*.csv --index untc-index.csv --checked 2015-03-09",
     "a folder of status tables: each becomes a treaty, all or nothing"},
    {"ledger import XVIII-16.en.xml --treaty un-cybercrime",
     "a newer table: only what is new is taken, what contradicts the register is told"},
    {"ledger import ledger.jsonl", "a register that another collection exported"},
};

Result<LedgerImportRequest> request_of(const Values& values) {
  LedgerImportRequest request;
  for (const std::string& file : values.all("FILE")) request.files.emplace_back(file);
  if (const auto id = values.find("--treaty")) {
    auto treaty = collection::TreatyId::parse(*id);
    if (!treaty) return tl::make_unexpected(treaty.error());
    request.treaty = *std::move(treaty);
  }
  if (const auto index = values.find("--index")) request.index = *index;
  request.keep_going = values.has("--keep-going");
  request.checked = values.date("--checked");
  request.source = values.text("--source");
  return request;
}

Json json_of_file(const LedgerImportedFile& file) {
  Json object;
  object["file"] = file.file.generic_string();
  object["treaty"] = file.treaty ? Json(file.treaty->str()) : Json();
  object["rows"] = file.rows;
  object["taken"] = file.taken;
  object["known"] = file.known;
  object["reported"] = file.reported;
  object["acts"] = file.acts;
  object["diagnostics"] = json_of(file.findings);
  return object;
}

void say_files(Context& context, const LedgerImport& imported) {
  if (context.quiet) return;
  Table table({{"File", false, true},
               {"Treaty"},
               {"Rows", true},
               {"Taken", true},
               {"Known", true},
               {"Reported", true},
               {"Acts", true}});
  std::size_t acts = 0;
  for (const LedgerImportedFile& file : imported.files) {
    acts += file.acts;
    table.add({file.file.filename().string(), file.treaty ? file.treaty->str() : "–",
               std::to_string(file.rows), std::to_string(file.taken), std::to_string(file.known),
               std::to_string(file.reported), std::to_string(file.acts)});
  }
  context.output += table.print(context.out);
  context.say(imported.written ? fmt::format("{} acts taken into the register.", acts)
                               : "Nothing was taken into the register.");
}

Result<void> run(Context& context, const Values& values) {
  const auto collection = context.open_collection();
  if (!collection) return tl::make_unexpected(collection.error());
  const auto request = request_of(values);
  if (!request) return tl::make_unexpected(request.error());
  const auto imported =
      collection::import_ledger(*collection, *request, {now(), values.text("--by")});
  if (!imported) return tl::make_unexpected(imported.error());
  std::size_t bad = 0;
  for (const LedgerImportedFile& file : imported->files) {
    bad += file.findings.has_errors() ? 1 : 0;
    context.findings.add(file.findings);
  }
  if (!imported->written) {
    context.findings.add(engine::diagnostic(engine::sig_diagnostics::import_refused, {}, bad,
                                            imported->files.size()));
  }
  if (!context.json) {
    say_files(context, *imported);
    return {};
  }
  Json list = Json::array();
  for (const LedgerImportedFile& file : imported->files) list.push_back(json_of_file(file));
  answer(context, std::move(list));
  context.findings_in_output = true;
  return {};
}

}  // namespace

const Command ledger_import_command{
    .name = "ledger import",
    .summary = "take status tables or exported registers into the register",
    .description =
        "Reads status tables as depositaries publish them. The letters beside the dates mean what "
        "the heading of their column says. Every row is taken in, known already, or named in a "
        "finding; none is dropped. A newer table adds only what is new, and what contradicts the "
        "register is told and left alone.\n\n"
        "A treaty that is new gets its folder and its treaty.toml, which says to which day its "
        "acts "
        "are known and from where. All files are taken or none, unless --keep-going is given.",
    .arguments = arguments,
    .options = options,
    .examples = examples,
    .machine =
        "a list, one object for each file: {file, treaty, rows, taken, known, reported, acts, "
        "diagnostics}",
    .run = run,
};

}  // namespace servanda::cli
