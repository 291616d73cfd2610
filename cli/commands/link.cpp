#include "collection/link.hpp"

#include <fmt/core.h>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>
#include <utility>

#include "cli/commands/all.hpp"
#include "cli/context.hpp"
#include "cli/json.hpp"
#include "cli/table.hpp"
#include "cli/values.hpp"

namespace servanda::cli {

namespace {

using collection::LinkedText;
using engine::Result;

constexpr Argument arguments[] = {
    {.name = "TREATY", .kind = Kind::treaty, .help = "the treaty, such as un-cybercrime"},
};
constexpr Example examples[] = {
    {"link un-cybercrime", "find and mark references and definitions anew, in every language"},
    {"link un-cybercrime --json | jq '.texts[] | [.language, .internal, .unresolved]'",
     "how many there are"},
};

Json json_of_text(const LinkedText& text, const collection::Collection& collection) {
  Json object;
  object["language"] = text.stored.language.bcp47();
  object["version"] = json_of(text.stored.version);
  object["file"] = collection.shown(text.stored.path);
  object["references"] = text.internal + text.external + text.unresolved;
  object["internal"] = text.internal;
  object["external"] = text.external;
  object["unresolved"] = text.unresolved;
  object["terms"] = text.terms;
  object["changed"] = text.changed;
  return object;
}

Table table_of(const std::vector<LinkedText>& texts) {
  Table table({{"Language"},
               {"Version"},
               {"Internal", true},
               {"External", true},
               {"Unresolved", true},
               {"Terms", true},
               {""}});
  for (const LinkedText& text : texts) {
    const bool failed = text.findings.has_errors();
    table.add({text.stored.language.bcp47(),
               text.stored.version ? text.stored.version->iso() : "undated",
               std::to_string(text.internal), std::to_string(text.external),
               std::to_string(text.unresolved), std::to_string(text.terms),
               failed         ? "failed"
               : text.changed ? "written"
                              : "as it was"});
  }
  return table;
}

Result<void> run(Context& context, const Values& values) {
  const auto collection = context.open_collection();
  if (!collection) return tl::make_unexpected(collection.error());
  const auto treaty = collection->treaty(values.text("TREATY"), context.findings);
  if (!treaty) return tl::make_unexpected(treaty.error());
  const std::vector<LinkedText> texts = collection::link_texts(*collection, *treaty);
  for (const LinkedText& text : texts) context.findings.add(text.findings);
  if (!context.json) {
    context.output += table_of(texts).print(context.out);
    if (texts.empty()) {
      context.say(fmt::format("{0} has no text yet. Next: servanda import FILE… --treaty {0}",
                              treaty->id.str()));
    }
    return {};
  }
  Json object;
  object["treaty"] = treaty->id.str();
  Json list = Json::array();
  for (const LinkedText& text : texts) list.push_back(json_of_text(text, *collection));
  object["texts"] = std::move(list);
  answer(context, std::move(object));
  return {};
}

}  // namespace

const Command link_command{
    .name = "link",
    .summary = "find and mark references and definitions anew",
    .description =
        "Reads every text of the treaty, takes out the marks of its references, finds them again "
        "and marks them: provisions of the same text, and other instruments by their address. "
        "Terms that the text defines are marked too. `import` has done so already; this redoes it "
        "after a text was changed. No character of a text changes, and a file is written only "
        "where a mark does. What leads nowhere is told, with its line.",
    .arguments = arguments,
    .options = {},
    .examples = examples,
    .machine =
        "{treaty, texts: [{language, version, file, references, internal, external, unresolved, "
        "terms, changed}], diagnostics}",
    .run = run,
};

}  // namespace servanda::cli
