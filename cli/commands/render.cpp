#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "cli/commands/all.hpp"
#include "cli/context.hpp"
#include "cli/json.hpp"
#include "cli/rendering.hpp"
#include "cli/values.hpp"
#include "collection/parallel.hpp"
#include "collection/standing.hpp"
#include "engine/catalogue.hpp"
#include "engine/file.hpp"

namespace servanda::cli {

namespace {

namespace fs = std::filesystem;
using engine::LanguageTag;
using engine::Result;

constexpr Argument arguments[] = {
    {.name = "TREATY", .kind = Kind::treaty, .help = "the treaty, such as un-cybercrime"},
};
constexpr Option options[] = {
    {.name = "--to",
     .short_name = "",
     .value = "FORMAT",
     .kind = Kind::choice,
     .help = "the format of the document",
     .choices = "html|text"},
    {.name = "--langs",
     .short_name = "",
     .value = "L,…",
     .kind = Kind::languages,
     .help = "the languages, with commas between; without it, every language of the text where a "
             "folder is written, else that of --ui or English"},
    {.name = "--as-at",
     .short_name = "",
     .value = "D",
     .kind = Kind::date,
     .help = "the day of the status; without it as in `servanda status`"},
    {.name = "--with",
     .short_name = "",
     .value = "PART",
     .kind = Kind::choice,
     .help = "add the status behind the text, or the unofficial summary beside the articles; the "
             "interpretative notes of the treaty itself are part of its text",
     .choices = "status|summary|notes",
     .is_repeatable = true},
    {.name = "--only",
     .short_name = "",
     .value = "PART",
     .kind = Kind::choice,
     .help = "this part alone",
     .choices = "status"},
    {.name = "--output",
     .short_name = "-o",
     .value = "FILE|DIR",
     .kind = Kind::file,
     .help = "where to write; with a folder, one file for each language. Without it, to the "
             "standard output"},
};
constexpr Example examples[] = {
    {"render un-cybercrime --to html -o hanoi.html", "one page that stands alone, in English"},
    {"render un-cybercrime --to html --langs en,fr,ar --with status -o pages/",
     "three pages, with the status behind the text"},
    {"render un-cybercrime --to text --only status --as-at 2025-10-26",
     "the status table, to the terminal or a pipe"},
};

RenderRequest request_of(const Values& values) {
  RenderRequest request;
  request.format = values.text("--to") == "text" ? Format::text : Format::html;
  const auto& parts = values.all("--with");
  const auto has = [&](std::string_view part) {
    return std::find(parts.begin(), parts.end(), part) != parts.end();
  };
  request.with_status = has("status");
  request.with_summary = has("summary");
  request.only_status = values.text("--only") == "status";
  return request;
}

bool is_folder(const std::string& output, std::size_t languages) {
  std::error_code error;
  return output.ends_with('/') || languages > 1 || fs::is_directory(output, error);
}

LanguageTag single_language(const Context& context, const collection::Treaty& treaty) {
  const LanguageTag english = *LanguageTag::parse("en");
  for (const LanguageTag& language : {context.ui, english}) {
    if (treaty.find_text(language) != nullptr) return language;
  }
  return treaty.texts.empty() ? context.ui : treaty.texts.front().language;
}

std::vector<LanguageTag> languages_of(const Context& context, const Values& values,
                                      const collection::Treaty& treaty) {
  std::vector<LanguageTag> languages = values.languages("--langs");
  if (!languages.empty()) return languages;
  if (values.has("--output") && is_folder(values.text("--output"), 1)) {
    languages = treaty.text_languages();
  }
  if (languages.empty()) languages = {single_language(context, treaty)};
  return languages;
}

// One document and what became of it.
struct Work {
  LanguageTag language;
  std::string file;  // empty: the standard output
  std::string bytes;
  engine::Diagnostics findings;
};

std::vector<Work> plan(const Values& values, const RenderRequest& request,
                       const collection::TreatyId& treaty,
                       const std::vector<LanguageTag>& languages) {
  const std::string output = values.text("--output");
  const bool to_folder = values.has("--output") && is_folder(output, languages.size());
  std::vector<Work> all;
  for (const LanguageTag& language : languages) {
    const fs::path file =
        to_folder ? fs::path(output) / rendered_name(request, treaty, language) : fs::path(output);
    all.push_back({language, file.generic_string(), {}, {}});
  }
  return all;
}

void carry_out(Work& work, const RenderRequest& request, const RenderSource& source) {
  auto bytes = render_document(request, source, work.language, work.findings);
  if (!bytes) return work.findings.add(bytes.error());
  work.bytes = *std::move(bytes);
  if (work.file.empty()) return;
  const auto written = engine::replace_file(work.file, work.bytes);
  if (!written) work.findings.add(written.error());
}

Result<void> make_folder(const Values& values, const std::vector<Work>& all) {
  const std::string output = values.text("--output");
  if (output.empty() || !is_folder(output, all.size())) return {};
  return engine::make_folders(output);
}

Json json_of_work(const Work& work) {
  Json object;
  object["language"] = work.language.bcp47();
  object["file"] = work.file;
  object["bytes"] = work.bytes.size();
  return object;
}

void answer_rendered(Context& context, const std::vector<Work>& all) {
  Json files = Json::array();
  for (const Work& work : all) {
    context.findings.add(work.findings);
    if (!work.findings.has_errors()) files.push_back(json_of_work(work));
    if (work.file.empty() && !context.json) context.output += work.bytes;
    if (!work.file.empty() && !work.findings.has_errors()) {
      context.say(fmt::format("{} ({} bytes)", work.file, work.bytes.size()));
    }
  }
  if (!context.json) return;
  Json object;
  object["files"] = std::move(files);
  answer(context, std::move(object));
}

Result<void> check_usage(const Context& context, const Values& values) {
  if (!values.has("--to")) {
    return engine::failure(engine::cli_diagnostics::missing_argument, {}, "render", "--to FORMAT");
  }
  const bool needs_file = context.json || values.languages("--langs").size() > 1;
  if (needs_file && !values.has("--output")) {
    return engine::failure(
        engine::cli_diagnostics::missing_argument, {}, "render",
        context.json ? "-o FILE|DIR beside --json" : "-o DIR for several languages");
  }
  return {};
}

Result<void> run(Context& context, const Values& values) {
  if (auto checked = check_usage(context, values); !checked) return checked;
  const auto collection = context.open_collection();
  if (!collection) return tl::make_unexpected(collection.error());
  const auto book = collection->open_register();
  if (!book) return tl::make_unexpected(book.error());
  const auto dossier =
      collection::open_dossier(*collection, *book, values.text("TREATY"), context.findings);
  if (!dossier) return tl::make_unexpected(dossier.error());
  const RenderRequest request = request_of(values);
  std::optional<collection::Standing> found;
  if (request.with_status || request.only_status) {
    auto standing = collection::standing_of({*collection, *book, *dossier, values.date("--as-at")});
    if (!standing) return tl::make_unexpected(standing.error());
    found = *std::move(standing);
  }
  std::vector<Work> all =
      plan(values, request, dossier->treaty.id, languages_of(context, values, dossier->treaty));
  if (auto made = make_folder(values, all); !made) return made;
  const RenderSource source{*collection, *dossier, found};
  collection::for_each_in_parallel(all.size(),
                                   [&](std::size_t i) { carry_out(all[i], request, source); });
  answer_rendered(context, all);
  return {};
}

}  // namespace

const Command render_command{
    .name = "render",
    .summary = "a treaty as a document to read, print or send",
    .description =
        "Writes the text in one language as one document, or in several as one file each. The same "
        "collection gives the same bytes. Where a language has no text here, the unofficial "
        "summary "
        "is rendered under a banner that says so.",
    .arguments = arguments,
    .options = options,
    .examples = examples,
    .machine = "{files: [{language, file, bytes}], diagnostics}",
    .run = run,
};

}  // namespace servanda::cli
