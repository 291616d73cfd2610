#include <fmt/core.h>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "cli/commands/all.hpp"
#include "cli/context.hpp"
#include "cli/json.hpp"
#include "cli/side_by_side.hpp"
#include "cli/table.hpp"
#include "cli/values.hpp"
#include "collection/common_version.hpp"
#include "engine/catalogue.hpp"
#include "renderers/align/parallel_text.hpp"
#include "renderers/html/html.hpp"
#include "treaty/concordance/alignment.hpp"

namespace servanda::cli {

namespace {

using engine::LanguageTag;
using engine::Result;
using treaty::AlignedRow;
using treaty::TreatyText;

constexpr Argument arguments[] = {
    {.name = "TREATY", .kind = Kind::treaty, .help = "the treaty, such as un-cybercrime"},
};
constexpr Option options[] = {
    {.name = "--langs",
     .short_name = "",
     .value = "LANGS",
     .kind = Kind::languages,
     .help = "the languages, with commas between; all that there are without it"},
    {.name = "--to",
     .short_name = "",
     .value = "FORMAT",
     .kind = Kind::choice,
     .help =
         "a table for the terminal, a parallel page, a translation memory (TMX 1.4b, any number "
         "of languages) or XLIFF 2.1 (two languages)",
     .choices = "table|html|tmx|xliff"},
};
constexpr Example examples[] = {
    {"align un-cybercrime --langs en,fr", "English and French, provision by provision"},
    {"align un-cybercrime --langs en,ar --to html > en-ar.html", "a page to read in parallel"},
    {"align un-cybercrime --to tmx > hanoi.tmx", "a translation memory of every language"},
    {"align un-cybercrime --langs en,es --to xliff > en-es.xlf", "for a translator’s tool"},
};

Result<std::vector<TreatyText>> read_texts(const collection::Collection& collection,
                                           const collection::Treaty& treaty, const Values& values) {
  std::vector<LanguageTag> languages = values.languages("--langs");
  if (languages.empty()) languages = treaty.text_languages();
  if (languages.empty()) {
    return tl::make_unexpected(collection.text(treaty, *LanguageTag::parse("en")).error());
  }
  const auto version = collection::common_version(treaty, languages).value_or(std::nullopt);
  std::vector<TreatyText> texts;
  for (const LanguageTag& language : languages) {
    auto text = collection.text(treaty, language, version);
    if (!text) return tl::make_unexpected(text.error());
    texts.push_back(*std::move(text));
  }
  return texts;
}

// A cell that a language has not is left out, so that it is not taken for an empty one.
Json json_of_cells(const AlignedRow& row, const std::vector<const TreatyText*>& texts,
                   std::string (*part)(const treaty::AlignedCell&)) {
  Json object = Json::object();
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (row.cells[i].provision == nullptr) continue;
    object[texts[i]->language().bcp47()] = part(row.cells[i]);
  }
  return object;
}

Json json_of_rows(const std::vector<AlignedRow>& rows,
                  const std::vector<const TreatyText*>& texts) {
  Json list = Json::array();
  for (const AlignedRow& row : rows) {
    Json object;
    object["eId"] = row.eid;
    object["kind"] = treaty::element_name(row.kind);
    object["num"] = json_of_cells(row, texts, [](const auto& cell) { return cell.provision->num; });
    object["heading"] =
        json_of_cells(row, texts, [](const auto& cell) { return cell.provision->heading; });
    object["text"] = json_of_cells(row, texts, [](const auto& cell) { return cell.words(); });
    list.push_back(std::move(object));
  }
  return list;
}

std::string print_cell(const treaty::AlignedCell& cell) {
  if (cell.provision == nullptr) return {};
  std::string words = cell.provision->num;
  for (const std::string& part : {cell.provision->heading, cell.words()}) {
    if (part.empty()) continue;
    words += (words.empty() ? "" : " ") + part;
  }
  return visible(words);
}

std::string print_rows(const Context& context, const std::vector<AlignedRow>& rows,
                       const std::vector<const TreatyText*>& texts) {
  std::vector<std::string> names;
  for (const TreatyText* text : texts) names.push_back(text->language().bcp47());
  std::string out;
  for (const AlignedRow& row : rows) {
    std::vector<std::string> cells;
    for (const treaty::AlignedCell& cell : row.cells) cells.push_back(print_cell(cell));
    const bool is_empty = std::all_of(cells.begin(), cells.end(),
                                      [](const std::string& cell) { return cell.empty(); });
    if (is_empty) continue;
    out += context.out.dim(row.eid) + "\n" + side_by_side(names, cells, context.out) + "\n";
  }
  return out;
}

Result<void> need_two(const std::vector<const TreatyText*>& texts) {
  if (texts.size() == 2) return {};
  return engine::failure(engine::cli_diagnostics::bad_value, {}, "--langs",
                         "XLIFF goes from one language to one other: give two");
}

Result<void> run(Context& context, const Values& values) {
  const auto collection = context.open_collection();
  if (!collection) return tl::make_unexpected(collection.error());
  const auto treaty = collection->treaty(values.text("TREATY"), context.findings);
  if (!treaty) return tl::make_unexpected(treaty.error());
  const auto read = read_texts(*collection, *treaty, values);
  if (!read) return tl::make_unexpected(read.error());
  std::vector<const TreatyText*> texts;
  for (const TreatyText& text : *read) texts.push_back(&text);
  const std::vector<AlignedRow> rows = treaty::align(texts);
  const renderers::ParallelText parallel{texts, rows, treaty->instrument};
  const std::string format = values.find("--to").value_or("table");
  if (format == "html") {
    answer_text(context, "html",
                renderers::to_html(renderers::parallel_document(parallel, context.ui)));
  } else if (format == "tmx") {
    answer_text(context, "tmx", renderers::to_tmx(parallel, SERVANDA_VERSION));
  } else if (format == "xliff") {
    if (auto two = need_two(texts); !two) return two;
    answer_text(context, "xliff", renderers::to_xliff(parallel));
  } else if (context.json) {
    answer(context, json_of_rows(rows, texts));
  } else {
    context.output += print_rows(context, rows, texts);
  }
  return {};
}

}  // namespace

const Command align_command{
    .name = "align",
    .summary = "the languages of a treaty side by side",
    .description =
        "Holds the languages against one another, provision by provision: since every language has "
        "the same eIds, each row is one provision. The newest version that all of them have is "
        "taken. "
        "`servanda check` tells where they part.",
    .arguments = arguments,
    .options = options,
    .examples = examples,
    .machine =
        "a list of rows, in the order of the text: {eId, kind, num: {en, fr, …}, heading: "
        "{en, fr, …}, text: {en, fr, …}}; a language that has no such provision has no member. "
        "With --to html, tmx or xliff an object with that one member",
    .run = run,
};

}  // namespace servanda::cli
