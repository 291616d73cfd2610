#include <fmt/core.h>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>
#include <utility>

#include "cli/citing.hpp"
#include "cli/commands/all.hpp"
#include "cli/json.hpp"
#include "cli/table.hpp"
#include "cli/values.hpp"
#include "renderers/reference_graph.hpp"

namespace servanda::cli {

namespace {

using engine::Result;
using treaty::Citation;

constexpr Argument arguments[] = {
    {.name = "TREATY[#EID]",
     .kind = Kind::provision,
     .help = "a treaty, or one provision of it with all its parts"},
};
constexpr Option options[] = {
    {.name = "--incoming",
     .short_name = "",
     .value = "",
     .help = "who cites it, through ranges and through its parts too"},
    {.name = "--outgoing", .short_name = "", .value = "", .help = "what it cites"},
    {.name = "--unresolved",
     .short_name = "",
     .value = "",
     .help = "only what leads nowhere, or to an instrument without address"},
    {.name = "--lang",
     .short_name = "",
     .value = "LANG",
     .kind = Kind::language,
     .help = "the text in one language only"},
    {.name = "--to",
     .short_name = "",
     .value = "FORMAT",
     .kind = Kind::choice,
     .help = "a table, or a graph of the articles: for Graphviz, or as a picture",
     .choices = "table|dot|svg"},
};
constexpr Example examples[] = {
    {"refs un-cybercrime#art_23", "what article 23 cites, and who cites it"},
    {"refs un-cybercrime#art_23 --incoming --json", "for a script: one object for each target"},
    {"refs un-cybercrime --unresolved", "what leads nowhere"},
    {"refs un-cybercrime --to svg > references.svg",
     "every article and what it cites, in a circle"},
};

CitationFilter filter_of(const Values& values) {
  CitationFilter filter;
  filter.eid = values.provision("TREATY[#EID]").eid;
  filter.unresolved_only = values.has("--unresolved");
  const bool incoming = values.has("--incoming");
  if (incoming != values.has("--outgoing")) {
    filter.direction = incoming ? Direction::incoming : Direction::outgoing;
  }
  return filter;
}

// The provision must stand in one of the languages at least.
Result<void> find_in_any(const std::vector<Reading>& readings, const std::string& eid,
                         const engine::LanguageTag& ui) {
  const bool found =
      eid.empty() || std::any_of(readings.begin(), readings.end(), [&](const Reading& reading) {
        return reading.text.find(eid) != nullptr;
      });
  if (found) return {};
  return tl::make_unexpected(find_provision(preferred(readings, ui), eid).error());
}

Json json_of_citation(const Citation& citation, const std::string& language) {
  Json object;
  object["language"] = language;
  object["from"] = citation.from;
  object["text"] = citation.words;
  object["target"] = citation.target.empty() ? Json() : Json(citation.target);
  object["kind"] = citation.kind == treaty::ReferenceKind::internal ? "internal" : "external";
  object["resolved"] = citation.resolved;
  object["range"] = citation.range;
  return object;
}

Json json_of_all(const std::vector<Reading>& readings, const CitationFilter& filter) {
  Json list = Json::array();
  for (const Reading& reading : readings) {
    for (const Citation& citation : citations_for(reading.text, filter)) {
      list.push_back(json_of_citation(citation, reading.text.language().bcp47()));
    }
  }
  return list;
}

std::string target_of(const Citation& citation) {
  if (citation.target.empty()) return "(no address known)";
  const bool missing = citation.kind == treaty::ReferenceKind::internal && !citation.resolved;
  return visible(citation.target) + (missing ? " (not in the text)" : "");
}

std::string languages_of(const SharedCitation& row, std::size_t all) {
  if (row.languages.size() == all) return "";
  std::string list;
  for (const std::string& one : row.languages) list += (list.empty() ? "" : " ") + one;
  return list;
}

// The last column stands only where the languages differ.
std::string print_rows(const Context& context, const std::vector<Reading>& readings,
                       const CitationFilter& filter) {
  const auto rows = shared_citations(readings, filter, context.ui);
  const bool differ = std::any_of(rows.begin(), rows.end(), [&](const SharedCitation& row) {
    return row.languages.size() != readings.size();
  });
  std::vector<Column> columns{{"Where"}, {"Cites"}, {"Words", false, true}};
  if (differ) columns.push_back({"Only in"});
  Table table(columns);
  for (const SharedCitation& row : rows) {
    std::vector<std::string> cells{visible(row.citation.from), target_of(row.citation),
                                   visible(row.citation.words)};
    if (differ) cells.push_back(languages_of(row, readings.size()));
    table.add(std::move(cells));
  }
  return table.print(context.out);
}

std::string print_both(const Context& context, const std::vector<Reading>& readings,
                       CitationFilter filter) {
  std::string out;
  for (const auto& [direction, heading] :
       {std::pair{Direction::outgoing, "What {} cites"}, {Direction::incoming, "Who cites {}"}}) {
    filter.direction = direction;
    const std::string rows = print_rows(context, readings, filter);
    if (!out.empty()) out += "\n";
    out += context.out.bold(fmt::format(fmt::runtime(heading), filter.eid)) + "\n";
    out += rows.empty() ? "nothing\n" : rows;
  }
  return out;
}

std::string print(const Context& context, const std::vector<Reading>& readings,
                  const CitationFilter& filter) {
  const bool both = !filter.eid.empty() && filter.direction == Direction::both;
  return both ? print_both(context, readings, filter) : print_rows(context, readings, filter);
}

std::string graph(const Reading& reading, const CitationFilter& filter, const std::string& format) {
  CitationFilter whole = filter;
  whole.unresolved_only = false;
  const renderers::ReferenceGraph graph =
      renderers::reference_graph(reading.text, citations_for(reading.text, whole), whole.eid);
  return format == "dot" ? renderers::to_dot(graph) : renderers::to_svg(graph);
}

Result<void> run(Context& context, const Values& values) {
  const auto collection = context.open_collection();
  if (!collection) return tl::make_unexpected(collection.error());
  const auto readings = open_readings(context, *collection, values.provision("TREATY[#EID]").treaty,
                                      values.language("--lang"));
  if (!readings) return tl::make_unexpected(readings.error());
  const CitationFilter filter = filter_of(values);
  if (const auto found = find_in_any(*readings, filter.eid, context.ui); !found) {
    return tl::make_unexpected(found.error());
  }
  const std::string format = values.find("--to").value_or("table");
  if (format != "table") {
    answer_text(context, format, graph(preferred(*readings, context.ui), filter, format));
  } else if (context.json) {
    answer(context, json_of_all(*readings, filter));
  } else {
    context.output += print(context, *readings, filter);
    if (context.output.empty()) {
      context.say(filter.unresolved_only ? "Every reference leads somewhere."
                                         : "There are no references.");
    }
  }
  return {};
}

}  // namespace

const Command refs_command{
    .name = "refs",
    .summary = "cross-references: what is cited where",
    .description =
        "Tells what every provision cites and who cites it, in all languages of the treaty: a list "
        "or a range counts for each of its targets, the deepest provision named. What not every "
        "language has is told with the languages that have it. Words that mean the treaty itself "
        "(\"this Convention\") are no references.",
    .arguments = arguments,
    .options = options,
    .examples = examples,
    .machine =
        "a list, by language, in the order of the words (--incoming: of the targets): {language, "
        "from, text, target, kind, resolved, range}; `text` is the whole citing phrase, `kind` "
        "internal or external, `target` an eId, an IRI or an address, null where none is known, "
        "`range` whether it is one of a range; with --to {dot} or {svg}",
    .run = run,
};

}  // namespace servanda::cli
