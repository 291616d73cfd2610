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
#include "cli/opened_treaty.hpp"
#include "cli/rendering.hpp"
#include "cli/values.hpp"
#include "collection/parallel.hpp"
#include "collection/standing.hpp"
#include "engine/catalogue.hpp"
#include "engine/file.hpp"
#include "engine/file_replacement.hpp"

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
     .choices = format_names},
    {.name = "--langs",
     .short_name = "",
     .value = "L,…",
     .kind = Kind::languages,
     .help = "the languages, with commas between; without it, every language of the text where a "
             "folder is written, else that of --ui or English"},
    {.name = "--layout",
     .short_name = "",
     .value = "HOW",
     .kind = Kind::choice,
     .help = "one document for each language, or two or three languages in columns, each paragraph "
             "beside its counterparts (PDF, Word, OpenDocument)",
     .choices = "single|parallel"},
    {.name = "--reading-order",
     .short_name = "",
     .value = "ORDER",
     .kind = Kind::choice,
     .help = "how columns are read aloud: one language after the other, or provision by provision",
     .choices = "language|provision"},
    {.name = "--as-at",
     .short_name = "",
     .value = "D",
     .kind = Kind::date,
     .help = "the day of the status; without it as in `servanda status`"},
    {.name = "--with",
     .short_name = "",
     .value = "PART",
     .kind = Kind::choice,
     .help = "add the status behind the text, the unofficial summary beside the articles, or the "
             "page on which the depositary certifies the copy (PDF); the interpretative notes of "
             "the treaty itself are part of its text",
     .choices = "status|summary|notes|certificate",
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
    {"render un-cybercrime --to pdf -o print/", "one PDF for each language of the text"},
    {"render un-cybercrime --to pdf --layout parallel --langs ar,en -o hanoi-ar-en.pdf",
     "Arabic and English side by side"},
    {"render un-cybercrime --to text -o draft.txt",
     "a text to edit in any editor; import reads it back"},
    {"render un-cybercrime --to docx --langs en,fr --layout parallel -o hanoi.docx",
     "a Word document, two languages side by side"},
    {"render un-cybercrime --to text --only status --as-at 2025-10-26",
     "the status table, to the terminal or a pipe"},
};

RenderRequest request_of(const Values& values) {
  RenderRequest request;
  request.format = format_of(values.text("--to"));
  const auto& parts = values.all("--with");
  const auto has = [&](std::string_view part) {
    return std::find(parts.begin(), parts.end(), part) != parts.end();
  };
  request.with_status = has("status");
  request.with_summary = has("summary");
  request.with_certificate = has("certificate");
  request.only_status = values.text("--only") == "status";
  request.is_parallel = values.text("--layout") == "parallel";
  request.by_provision = values.text("--reading-order") == "provision";
  return request;
}

bool is_folder(const std::string& output) {
  std::error_code error;
  return output.ends_with('/') || fs::is_directory(output, error);
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
  if (values.has("--output") && is_folder(values.text("--output"))) {
    languages = treaty.text_languages();
  }
  if (languages.empty()) languages = {single_language(context, treaty)};
  return languages;
}

// One document and what became of it.
struct Work {
  std::vector<LanguageTag> languages;  // one, or those that stand side by side
  std::string file;                    // empty: the standard output
  std::string output;                  // for the standard output
  std::size_t bytes = 0;
  engine::Diagnostics findings;
};

std::vector<std::vector<LanguageTag>> documents_of(const RenderRequest& request,
                                                   std::vector<LanguageTag> languages) {
  if (request.is_parallel) return {std::move(languages)};
  std::vector<std::vector<LanguageTag>> each;
  for (LanguageTag& language : languages) each.push_back({std::move(language)});
  return each;
}

std::vector<Work> plan(const std::string& output, const RenderRequest& request,
                       const collection::TreatyId& treaty,
                       std::vector<std::vector<LanguageTag>> documents) {
  const bool to_folder = !output.empty() && (documents.size() > 1 || is_folder(output));
  std::vector<Work> all;
  for (std::vector<LanguageTag>& languages : documents) {
    const fs::path file =
        to_folder ? fs::path(output) / rendered_name(request, treaty, languages) : fs::path(output);
    all.push_back({std::move(languages), file.generic_string(), {}, 0, {}});
  }
  return all;
}

Result<void> write_file(Work& work, const RenderRequest& request, const RenderSource& source) {
  auto file = engine::FileReplacement::begin(work.file);
  if (!file) return tl::make_unexpected(file.error());
  const auto sink = [&](std::string_view bytes) {
    work.bytes += bytes.size();
    return file->write(bytes);
  };
  auto done = render_document(request, source, work.languages, sink, work.findings);
  if (!done) return done;
  return file->commit();
}

Result<void> write_output(Work& work, const RenderRequest& request, const RenderSource& source) {
  const auto sink = [&](std::string_view bytes) -> Result<void> {
    work.output += bytes;
    return {};
  };
  return render_document(request, source, work.languages, sink, work.findings);
}

void carry_out(Work& work, const RenderRequest& request, const RenderSource& source) {
  auto done =
      work.file.empty() ? write_output(work, request, source) : write_file(work, request, source);
  if (!done) work.findings.add(std::move(done.error()));
}

Result<void> make_folder(const std::string& output, const std::vector<Work>& all) {
  if (output.empty() || (all.size() == 1 && !is_folder(output))) return {};
  return engine::make_folders(output);
}

Json json_of_work(const Work& work) {
  Json object;
  object["language"] = work.languages.front().bcp47();
  object["languages"] = Json::array();
  for (const LanguageTag& language : work.languages)
    object["languages"].push_back(language.bcp47());
  object["file"] = work.file;
  object["bytes"] = work.bytes;
  return object;
}

// What every language would say again, such as a missing font, is said once.
void add_new(engine::Diagnostics& into, const engine::Diagnostics& more) {
  for (const engine::Diagnostic& finding : more.all()) {
    const auto& known = into.all();
    const bool is_known = std::any_of(known.begin(), known.end(), [&](const auto& other) {
      return other.id == finding.id && other.message == finding.message &&
             other.place.file == finding.place.file && other.place.eid == finding.place.eid;
    });
    if (!is_known) into.add(finding);
  }
}

void answer_rendered(Context& context, const std::vector<Work>& all) {
  Json files = Json::array();
  for (const Work& work : all) {
    add_new(context.findings, work.findings);
    if (!work.findings.has_errors()) files.push_back(json_of_work(work));
    if (work.file.empty() && !context.json) context.output += work.output;
    if (!work.file.empty() && !work.findings.has_errors()) {
      context.say(fmt::format("{} ({} bytes)", work.file, work.bytes));
    }
  }
  if (!context.json) return;
  Json object;
  object["files"] = std::move(files);
  answer(context, std::move(object));
}

// Columns are for two or three languages of the text, on pages.
Result<void> check_layout(const RenderRequest& request, const Values& values) {
  const auto bad = [](const char* option, const char* why) {
    return engine::failure(engine::cli_diagnostics::bad_value, {}, option, why);
  };
  if (!request.is_parallel) {
    if (!request.by_provision) return {};
    return bad("--reading-order", "only columns have one: --layout parallel");
  }
  const std::size_t count = values.languages("--langs").size();
  const bool has_columns = request.format == Format::pdf || request.format == Format::docx ||
                           request.format == Format::odt;
  if (!has_columns) return bad("--layout parallel", "only --to pdf, docx and odt have columns");
  if (request.only_status) return bad("--layout parallel", "the status is in one language");
  if (count < 2 || count > 3) {
    return bad("--layout parallel", "name two or three languages with --langs");
  }
  return {};
}

// What is certified is the text, and nothing beside it.
Result<void> check_certificate(const RenderRequest& request) {
  if (!request.with_certificate) return {};
  if (request.format != Format::pdf) {
    return engine::failure(engine::cli_diagnostics::bad_value, {}, "--with certificate",
                           "only --to pdf has the page for it");
  }
  const char* other = request.with_status    ? "--with status"
                      : request.with_summary ? "--with summary"
                      : request.only_status  ? "--only status"
                                             : nullptr;
  if (other == nullptr) return {};
  return engine::failure(engine::cli_diagnostics::excluded_option, {}, "--with certificate", other);
}

Result<void> check_usage(const Context& context, const Values& values) {
  if (!values.has("--to")) {
    return engine::failure(engine::cli_diagnostics::missing_argument, {}, "render", "--to FORMAT");
  }
  const RenderRequest request = request_of(values);
  if (auto checked = check_layout(request, values); !checked) return checked;
  if (auto checked = check_certificate(request); !checked) return checked;
  const bool is_parallel = values.text("--layout") == "parallel";
  const bool has_several = !is_parallel && values.languages("--langs").size() > 1;
  const bool is_unreadable = context.out.is_terminal && is_binary(request_of(values).format);
  if ((context.json || has_several || is_unreadable) && !values.has("--output")) {
    return engine::failure(engine::cli_diagnostics::missing_argument, {}, "render",
                           context.json  ? "-o FILE|DIR beside --json"
                           : has_several ? "-o DIR for several languages"
                                         : "-o FILE: a terminal cannot show this format");
  }
  return {};
}

Result<void> run(Context& context, const Values& values) {
  if (auto checked = check_usage(context, values); !checked) return checked;
  const auto treaty = open_treaty(context, values.text("TREATY"));
  if (!treaty) return tl::make_unexpected(treaty.error());
  const RenderRequest request = request_of(values);
  std::optional<collection::Standing> found;
  if (request.with_status || request.only_status) {
    auto standing = collection::standing_of(treaty->inquiry(values.date("--as-at")));
    if (!standing) return tl::make_unexpected(standing.error());
    found = *std::move(standing);
  }
  const std::string output = values.text("--output");
  std::vector<Work> all =
      plan(output, request, treaty->dossier.treaty.id,
           documents_of(request, languages_of(context, values, treaty->dossier.treaty)));
  if (auto made = make_folder(output, all); !made) return made;
  const RenderSource source{treaty->collection, treaty->dossier, found};
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
        "summary is rendered under a banner that says so.\n\n"
        "A PDF is typeset for print and tagged for assistive technology (PDF/UA-1, PDF/A-3a), with "
        "the Akoma Ntoso source inside. Its fonts are those of the collection's settings, else "
        "Noto.",
    .arguments = arguments,
    .options = options,
    .examples = examples,
    .machine = "{files: [{language, languages, file, bytes}], diagnostics}",
    .run = run,
};

}  // namespace servanda::cli
