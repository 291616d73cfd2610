#include "renderers/office/office.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include "engine/catalogue.hpp"
#include "engine/civil_date.hpp"
#include "engine/file.hpp"
#include "engine/process.hpp"
#include "engine/temporary_folder.hpp"
#include "engine/text/unicode.hpp"
#include "engine/zip.hpp"
#include "renderers/office/odf_reference.hpp"
#include "renderers/office/pandoc_tree.hpp"
#include "renderers/office/word_reference.hpp"

namespace servanda::renderers {
namespace {

using engine::LanguageTag;
using engine::Result;
namespace env = engine::env_diagnostics;

// --- Pandoc ---

std::string_view pandoc_name(OfficeFormat format) {
  switch (format) {
    case OfficeFormat::docx:
      return "docx";
    case OfficeFormat::odt:
      return "odt";
    case OfficeFormat::epub:
      return "epub3";
    case OfficeFormat::markdown:
      return "commonmark+footnotes+pipe_tables";
  }
  return {};
}

// The moment that the file is dated by: its text's own date, so that no clock comes into it.
std::string source_date(const std::string& date) {
  const auto day = engine::CivilDate::parse(date);
  constexpr long seconds_a_day = 86'400;
  if (!day) return "315532800";  // 1 January 1980, the first day that a ZIP archive knows
  const long days = std::chrono::sys_days(day->calendar()).time_since_epoch().count();
  return std::to_string(std::max(days, 3652L) * seconds_a_day);
}

// What goes wrong here is no fault of the document, which is this house's own.
Result<std::string> run_pandoc(std::string_view tree, OfficeFormat format,
                               const std::vector<std::string>& more, const std::string& date,
                               const std::filesystem::path& folder) {
  engine::ToolCall call;
  call.program = "pandoc";
  // Not --sandbox: Pandoc 2.17 then finds no data files of its own. The tree names no file.
  call.arguments = {"--from",      "json",    "--to",      std::string(pandoc_name(format)),
                    "--wrap=none", "--quiet", "--output=-"};
  call.arguments.insert(call.arguments.end(), more.begin(), more.end());
  call.input = tree;
  call.folder = folder;
  call.environment = {{"SOURCE_DATE_EPOCH", source_date(date)}};
  auto output = engine::run_tool(call);
  if (!output) return tl::make_unexpected(output.error());
  if (output->exit_status == 0) return std::move(output->output);
  const std::string why = engine::squeeze_spaces(output->errors);
  constexpr int unknown_option = 6;
  if (output->exit_status == unknown_option) {
    return engine::failure(env::tool_too_old, {}, call.program, why);
  }
  return engine::failure(env::tool_failed, {}, call.program, why);
}

// --- What Pandoc's packages need beside ---

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
    text.replace(at, from.size(), to);
  }
}

// The columns of a table begin at the right in a text that does.
void turn_tables(std::string& document) {
  constexpr std::string_view style = R"(<w:tblStyle w:val="Table" />)";
  replace_all(document, style, std::string(style) + "<w:bidiVisual/>");
}

// Every entry dated alike and the archive put together anew: Pandoc's bears the hour.
Result<std::string> repacked(const std::string& package, bool turns_tables) {
  const auto archive = engine::ZipReader::open(package, "pandoc");
  if (!archive) return tl::make_unexpected(archive.error());
  std::vector<engine::ZipEntry> entries;
  for (const std::string& name : archive->names()) {
    auto content = archive->read(name);
    if (!content) return tl::make_unexpected(content.error());
    if (turns_tables && name == "word/document.xml") turn_tables(*content);
    entries.push_back({name, *std::move(content), name == "mimetype"});
  }
  std::stable_partition(entries.begin(), entries.end(),
                        [](const engine::ZipEntry& entry) { return entry.is_stored; });
  return engine::write_zip(entries);
}

// --- Reference documents ---

void collect_languages(const std::vector<Inline>& runs, std::set<std::string>& tags) {
  for (const Inline& run : runs) {
    tags.insert(run.language);
    collect_languages(run.children, tags);
  }
}

void collect_languages(const std::vector<Block>& blocks, std::set<std::string>& tags) {
  for (const Block& block : blocks) {
    tags.insert(block.language);
    for (const auto* runs : {&block.number, &block.heading, &block.content}) {
      collect_languages(*runs, tags);
    }
    for (const Row& row : block.rows) {
      for (const Cell& cell : row.cells) collect_languages(cell.content, tags);
    }
    collect_languages(block.children, tags);
  }
}

std::vector<LanguageTag> languages_of(std::span<const Document> documents) {
  std::set<std::string> tags;
  std::vector<LanguageTag> languages{documents.front().language};
  for (const Document& document : documents) {
    tags.insert(document.language.bcp47());
    collect_languages(document.blocks, tags);
  }
  for (const std::string& tag : tags) {
    if (auto language = LanguageTag::parse(tag)) languages.push_back(*std::move(language));
  }
  return languages;
}

constexpr std::string_view epub_style = R"(body { line-height: 1.45; margin: 0 4%; }
h1, h2, h3, h4, h5, h6 { text-align: center; line-height: 1.25; }
h1.title { font-size: 1.6em; }
p { margin: 0.5em 0; }
.numbered-paragraph, .paragraph-text { margin-inline-start: 1.5em; }
.point-1, .point-1-text { margin-inline-start: 3em; }
.point-2, .point-2-text { margin-inline-start: 4.5em; }
.point-3, .point-3-text { margin-inline-start: 6em; }
.point-4, .point-4-text { margin-inline-start: 7.5em; }
.numbered-paragraph p, .point-1 p, .point-2 p, .point-3 p, .point-4 p { text-indent: -1.5em; }
.recital { margin-inline-start: 1.5em; }
.servanda-notice, .servanda-summary-note { border-inline-start: 3px solid #4a6fa5; padding-inline-start: 0.8em; }
.servanda-summary-note { font-size: 0.9em; font-style: italic; }
.label p, .treaty-subtitle p { font-weight: bold; }
table { border-collapse: collapse; width: 100%; }
td, th { border-bottom: 1px solid #c8c8c8; padding: 0.2em 0.5em; text-align: start; vertical-align: top; }
)";

// The files beside Pandoc's input, and the options that name them.
Result<std::vector<std::string>> lay_out(std::span<const Document> documents, OfficeFormat format,
                                         const OfficeOptions& options,
                                         const std::filesystem::path& folder) {
  if (format == OfficeFormat::markdown) return std::vector<std::string>{};
  Result<std::string> content = options.reference;
  if (format == OfficeFormat::epub) {
    content = std::string(epub_style);
  } else if (options.reference.empty()) {
    content = format == OfficeFormat::docx ? word_reference(languages_of(documents))
                                           : odf_reference(documents.front().language);
  }
  if (!content) return tl::make_unexpected(content.error());
  const std::string name = format == OfficeFormat::epub
                               ? "style.css"
                               : fmt::format("reference.{}", office_ending(format));
  if (auto written = engine::replace_file(folder / name, *content, engine::Durability::renamed);
      !written) {
    return tl::make_unexpected(written.error());
  }
  if (format != OfficeFormat::epub) return std::vector<std::string>{"--reference-doc=" + name};
  return std::vector<std::string>{"--css=" + name, "--epub-chapter-level=2", "--toc-depth=4"};
}

Result<std::string> made(std::span<const Document> documents, const std::string& tree,
                         OfficeFormat format, const OfficeOptions& options) {
  const auto folder = engine::TemporaryFolder::make();
  if (!folder) return tl::make_unexpected(folder.error());
  const auto beside = lay_out(documents, format, options, folder->path());
  if (!beside) return tl::make_unexpected(beside.error());
  const Document& first = documents.front();
  auto output = run_pandoc(tree, format, *beside, first.date, folder->path());
  if (!output || format == OfficeFormat::markdown) return output;
  const bool turns_tables = format == OfficeFormat::docx &&
                            first.language.direction() == engine::Direction::right_to_left;
  return repacked(*output, turns_tables);
}

}  // namespace

Result<std::string> to_office(const Document& document, OfficeFormat format,
                              const OfficeOptions& options) {
  return made({&document, 1}, pandoc_tree(document, format, options), format, options);
}

Result<std::string> to_office_parallel(std::span<const Document> languages, OfficeFormat format,
                                       const OfficeOptions& options) {
  return made(languages, pandoc_parallel_tree(languages, format, options), format, options);
}

std::string_view office_ending(OfficeFormat format) {
  switch (format) {
    case OfficeFormat::docx:
      return "docx";
    case OfficeFormat::odt:
      return "odt";
    case OfficeFormat::epub:
      return "epub";
    case OfficeFormat::markdown:
      return "md";
  }
  return {};
}

}  // namespace servanda::renderers
