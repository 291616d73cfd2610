#include "collection/import.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>
#include <tuple>

#include "cli/commands/all.hpp"
#include "cli/context.hpp"
#include "cli/json.hpp"
#include "cli/progress.hpp"
#include "cli/table.hpp"
#include "cli/values.hpp"
#include "engine/catalogue.hpp"

namespace servanda::cli {

namespace {

using collection::ImportedFile;
using engine::Result;

constexpr Argument arguments[] = {
    {.name = "FILE|DIR",
     .kind = Kind::file,
     .help = "files to read; a folder stands for the files in and below it that can be read",
     .is_repeatable = true},
};
constexpr Option options[] = {
    {.name = "--treaty",
     .short_name = "",
     .value = "ID",
     .kind = Kind::treaty,
     .help = "the treaty's name here; made where new. Without it, the treaty with the same IRI or "
             "title, else a new one named after its number"},
    {.name = "--lang",
     .short_name = "",
     .value = "LANG",
     .kind = Kind::language,
     .help = "the language of the text, where the file says none or a wrong one"},
    {.name = "--version",
     .short_name = "",
     .value = "DATE",
     .kind = Kind::date,
     .help = "the date of this version of the text; without it, what the file says"},
    {.name = "--as",
     .short_name = "",
     .value = "EDITION",
     .kind = Kind::choice,
     .help = "the treaty's text, or the unofficial summary beside it",
     .choices = "text|summary"},
    {.name = "--replace", .short_name = "", .value = "", .help = "write over a text that is there"},
    {.name = "--plan",
     .short_name = "",
     .value = "",
     .help = "read and report only; nothing is written"},
};
constexpr Example examples[] = {
    {"import A_RES_79_243-*.xml --treaty un-cybercrime",
     "six language versions of one treaty, each stored whole or not at all"},
    {"import draft.xml --treaty un-cybercrime --version 2026-03-01 --plan",
     "what would be recognised, without writing"},
    {"import draft.docx --treaty un-cybercrime --lang en --version 2026-03-01",
     "a Word file; OpenDocument, EPUB, RTF, HTML, Markdown, plain text and PDF likewise"},
    {"import downloads/ --json", "every file of a folder, for a script"},
};

collection::ImportRequest request_of(const Values& values) {
  collection::ImportRequest request;
  for (const std::string& source : values.all("FILE|DIR")) request.sources.emplace_back(source);
  request.language = values.language("--lang");
  request.version = values.date("--version");
  if (values.text("--as") == "summary") request.edition = collection::Edition::summary;
  request.replace = values.has("--replace");
  request.plan_only = values.has("--plan");
  return request;
}

Json json_of_file(const ImportedFile& file, const collection::Collection& collection) {
  Json object;
  object["file"] = file.source.generic_string();
  object["treaty"] = file.treaty ? Json(file.treaty->str()) : Json();
  object["language"] = json_of(file.language);
  object["version"] = json_of(file.version);
  object["parts"] = file.counts.parts;
  object["chapters"] = file.counts.chapters;
  object["articles"] = file.counts.articles;
  object["paragraphs"] = file.counts.paragraphs;
  object["points"] = file.counts.points - file.subpoints;
  object["subpoints"] = file.subpoints;
  object["references"] = file.counts.references;
  object["stored"] = file.is_stored ? Json(collection.shown(file.stored_as)) : Json();
  object["diagnostics"] = json_of(file.findings);
  return object;
}

std::string outcome(const ImportedFile& file, bool is_plan) {
  if (file.is_stored) {
    return file.findings.count(engine::Severity::warning) > 0 ? "stored, with warnings" : "stored";
  }
  if (is_plan && file.is_read) return "can be stored";
  return file.language ? "not stored" : "not read";
}

std::vector<std::string> counts_of(const ImportedFile& file) {
  const auto& counts = file.counts;
  std::vector<std::string> cells;
  for (const std::size_t number :
       {counts.chapters, counts.articles, counts.paragraphs, counts.points - file.subpoints,
        file.subpoints, counts.references}) {
    cells.push_back(file.language ? std::to_string(number) : "");
  }
  return cells;
}

void add_row(Table& table, const ImportedFile& file, bool is_plan, bool with_treaty) {
  std::vector<std::string> cells{file.source.filename().string()};
  if (with_treaty) cells.push_back(file.treaty ? file.treaty->str() : "?");
  cells.push_back(file.language ? file.language->bcp47() : "?");
  cells.push_back(file.version ? file.version->iso() : file.language ? "undated" : "");
  for (std::string& count : counts_of(file)) cells.push_back(std::move(count));
  cells.push_back(outcome(file, is_plan));
  table.add(std::move(cells));
}

// One treaty after the other, its languages together; what could not be read stands at the end.
std::vector<const ImportedFile*> by_treaty(const std::vector<ImportedFile>& files) {
  std::vector<const ImportedFile*> sorted;
  for (const ImportedFile& file : files) sorted.push_back(&file);
  const auto key = [](const ImportedFile* file) {
    return std::tuple(!file->language, !file->treaty, file->treaty ? file->treaty->str() : "",
                      file->language ? file->language->iso639_2() : "");
  };
  std::stable_sort(sorted.begin(), sorted.end(),
                   [&](const auto* a, const auto* b) { return key(a) < key(b); });
  return sorted;
}

Table table_of(const std::vector<ImportedFile>& files, bool is_plan) {
  std::set<std::string> treaties;
  for (const ImportedFile& file : files) {
    if (file.treaty) treaties.insert(file.treaty->str());
  }
  const bool with_treaty = treaties.size() > 1;
  std::vector<Column> columns{{"File", false, true}};
  if (with_treaty) columns.push_back({"Treaty", false, true});
  columns.insert(columns.end(), {{"Language"},
                                 {"Version"},
                                 {"Chapters", true},
                                 {"Articles", true},
                                 {"Paragraphs", true},
                                 {"Points", true},
                                 {"Subpoints", true},
                                 {"References", true},
                                 {""}});
  Table table(std::move(columns));
  const bool any_read = std::any_of(files.begin(), files.end(),
                                    [](const auto& one) { return one.language.has_value(); });
  if (!any_read) return table;
  for (const ImportedFile* file : by_treaty(files)) add_row(table, *file, is_plan, with_treaty);
  return table;
}

void say_summary(Context& context, const std::vector<ImportedFile>& files, bool is_plan) {
  if (context.quiet) return;
  context.output += table_of(files, is_plan).print(context.out);
  std::set<std::string> treaties;
  std::size_t good = 0;
  for (const ImportedFile& file : files) {
    if (!file.is_read || (!is_plan && !file.is_stored)) continue;
    ++good;
    treaties.insert(file.treaty->str());
  }
  const bool is_split = std::adjacent_find(files.begin(), files.end(), [](auto& a, auto& b) {
                          return a.source == b.source;
                        }) != files.end();
  const std::string_view things = is_split ? "texts" : "files";
  if (is_plan) {
    context.say(fmt::format("{} of {} {} can be imported; nothing was written.", good, files.size(),
                            things));
    return;
  }
  context.say(fmt::format("{} of {} {} imported.", good, files.size(), things));
  for (const std::string& treaty : treaties) {
    context.say(fmt::format("Next: servanda outline {0}, servanda check {0}", treaty));
  }
}

Result<void> run(Context& context, const Values& values) {
  const auto collection = context.open_collection();
  if (!collection) return tl::make_unexpected(collection.error());
  collection::ImportRequest request = request_of(values);
  if (const auto id = values.find("--treaty")) {
    auto treaty = collection::TreatyId::parse(*id);
    if (!treaty) return tl::make_unexpected(treaty.error());
    request.treaty = *std::move(treaty);
  }
  Progress progress(context, "reading");
  request.progress = [&](std::size_t done, std::size_t all) { progress.show(done, all); };
  const std::vector<ImportedFile> files = collection::import_files(*collection, request);
  for (const ImportedFile& file : files) context.findings.add(file.findings);
  if (files.empty()) {
    context.findings.add(engine::diagnostic(engine::env_diagnostics::nothing_to_import, {}));
  }
  if (!context.json) {
    say_summary(context, files, request.plan_only);
    return {};
  }
  Json list = Json::array();
  for (const ImportedFile& file : files) list.push_back(json_of_file(file, *collection));
  answer(context, std::move(list));
  context.findings_in_output = true;
  return {};
}

}  // namespace

const Command import_command{
    .name = "import",
    .summary = "read treaty texts into the collection",
    .description =
        "Reads each file, finds its parts, articles, paragraphs and points, and stores it as "
        "structured Akoma Ntoso, one file for each language and version. The treaty's folder and "
        "its treaty.toml are made where new.\n\n"
        "Akoma Ntoso, Word (.docx), OpenDocument (.odt), EPUB, RTF, HTML, Markdown, plain text "
        "and PDF files with a text layer are read; a file that holds several language versions "
        "one after another is split. What a file is, its first bytes say, not its name.\n\n"
        "Each file is stored whole or not at all, and good ones are stored though others fail. A "
        "text that is there already, in the same language and version, is refused without "
        "--replace. Nothing is guessed in silence: what does not fit is told, with its line.",
    .arguments = arguments,
    .options = options,
    .examples = examples,
    .machine =
        "a list, one object for each file (one for each language where it holds several): {file, "
        "treaty, language, version, parts, "
        "chapters, articles, paragraphs, points, subpoints, references, stored, diagnostics}",
    .run = run,
};

}  // namespace servanda::cli
