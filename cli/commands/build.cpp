#include <fmt/core.h>

#include <nlohmann/json.hpp>

#include <filesystem>
#include <string>

#include "cli/clock.hpp"
#include "cli/commands/all.hpp"
#include "cli/context.hpp"
#include "cli/json.hpp"
#include "cli/site_build.hpp"
#include "cli/values.hpp"

namespace servanda::cli {

namespace {

using engine::Result;
using renderers::BuildReport;

constexpr Option options[] = {
    {.name = "--output",
     .short_name = "-o",
     .value = "DIR",
     .kind = Kind::folder,
     .help = "where the site stands; without it, the folder out in the collection"},
    {.name = "--as-at",
     .short_name = "",
     .value = "D",
     .kind = Kind::date,
     .help =
         "the day of every status; without it, as_at of servanda.toml, else for each treaty the "
         "day of its latest known act"},
    {.name = "--without",
     .short_name = "",
     .value = "PART",
     .kind = Kind::choice,
     .help = without_help,
     .choices = optional_parts},
};
constexpr Example examples[] = {
    {"build", "the whole site, in the folder out"},
    {"build -o /srv/www/treaties", "straight to where a web server serves it"},
    {"build --without office", "at once: no Word, EPUB and Markdown files"},
};

std::filesystem::path folder_of(const Values& values, const collection::Collection& collection) {
  if (const auto given = values.find("--output")) return *given;
  return site_folder(collection);
}

std::string size_in_words(std::uintmax_t bytes) {
  constexpr std::uintmax_t kib = 1024;
  if (bytes < 10 * kib * kib) return fmt::format("{} KiB", (bytes + kib - 1) / kib);
  return fmt::format("{} MiB", bytes / (kib * kib));
}

void answer_built(Context& context, const BuildReport& report, const std::filesystem::path& folder,
                  const Stopwatch& watch) {
  Json object;
  object["output"] = folder.generic_string();
  object["treaties"] = report.treaties;
  object["pages"] = report.pages;
  object["files"] = report.files;
  object["written"] = report.written;
  object["unchanged"] = report.unchanged;
  object["removed"] = report.removed;
  object["bytes"] = report.bytes;
  object["office"] = report.has_office;
  object["milliseconds"] = watch.elapsed().count();
  answer(context, std::move(object));
}

Result<void> run(Context& context, const Values& values) {
  const auto collection = context.open_collection();
  if (!collection) return tl::make_unexpected(collection.error());
  const Stopwatch watch;
  const std::filesystem::path out = folder_of(values, *collection);
  const auto report =
      build_site_of(context, *collection, {out, values.date("--as-at"), values.has("--without")},
                    context.findings);
  if (!report) return tl::make_unexpected(report.error());
  if (context.json) {
    answer_built(context, *report, out, watch);
    return {};
  }
  context.say(fmt::format("{} pages, {} files, {}: {} written, {} unchanged, {} removed.",
                          report->pages, report->files, size_in_words(report->bytes),
                          report->written, report->unchanged, report->removed));
  if (!values.has("--without") && !has_pandoc()) {
    context.say("Without Word, EPUB and Markdown files: Pandoc is not installed.");
  }
  context.say(fmt::format("The site is in {}: open {}", out.generic_string(),
                          (out / "index.html").generic_string()));
  return {};
}

}  // namespace

const Command build_command{
    .name = "build",
    .summary = "write the public site",
    .description =
        "Writes the site as static files that any web server can serve: texts, status, and every "
        "download (Akoma Ntoso, HTML, PDF, Word, EPUB, Markdown, text, JSON, CSV, JSON-LD, TMX), "
        "in "
        "every language of servanda.toml. It is written beside the old one and then takes its "
        "place: "
        "interrupted, the old site stays whole. The same collection gives the same bytes, and what "
        "has not changed is not written again.",
    .arguments = {},
    .options = options,
    .examples = examples,
    .machine =
        "{output, treaties, pages, files, written, unchanged, removed, bytes, office, "
        "milliseconds, "
        "diagnostics}",
    .run = run,
};

}  // namespace servanda::cli
