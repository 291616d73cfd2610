#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>

#include "cli/commands/all.hpp"
#include "cli/context.hpp"
#include "cli/json.hpp"
#include "cli/reading.hpp"
#include "cli/table.hpp"
#include "cli/values.hpp"
#include "engine/text/display_width.hpp"

namespace servanda::cli {

namespace {

using engine::Result;
using treaty::Provision;

constexpr Argument arguments[] = {
    {.name = "TREATY", .kind = Kind::treaty, .help = "the treaty, such as un-cybercrime"},
};
constexpr Option options[] = {
    {.name = "--lang",
     .short_name = "",
     .value = "LANG",
     .kind = Kind::language,
     .help = "the language of the text; without it that of --ui, else English"},
};
constexpr Example examples[] = {
    {"outline un-cybercrime", "chapters, articles, paragraphs and points, with their eIds"},
    {"outline un-cybercrime --lang ar --json | jq -r '.[] | select(.kind == \"article\").eId'",
     "the eIds of all articles"},
};

Json json_of_outline(const treaty::TreatyText& text) {
  Json list = Json::array();
  for (const Provision& provision : text.provisions()) {
    Json object;
    object["eId"] = provision.eid;
    object["kind"] = treaty::element_name(provision.kind);
    object["num"] = provision.num;
    object["heading"] = provision.heading;
    object["depth"] = provision.depth;
    list.push_back(std::move(object));
  }
  return list;
}

// "Article 64  Signature, …", or the kind where a provision has neither number nor heading.
std::string name_of(const Provision& provision) {
  std::string name = provision.num;
  if (!provision.heading.empty()) name += (name.empty() ? "" : "  ") + provision.heading;
  return visible(name.empty() ? std::string(treaty::element_name(provision.kind)) : name);
}

// Lists, lead-ins and plain content are ways of writing, not provisions that a reader looks for.
bool is_scaffolding(const Provision& provision) {
  using enum treaty::ProvisionKind;
  return provision.kind == list || provision.kind == intro || provision.kind == content;
}

std::string print_outline(const Context& context, const treaty::TreatyText& text) {
  constexpr std::size_t step = 2;
  const std::size_t column = std::min<std::size_t>(context.out.width, 100) - 30;
  std::string out;
  for (const Provision& provision : text.provisions()) {
    if (is_scaffolding(provision) && !context.verbose) continue;
    std::string line(step * std::min<std::size_t>(provision.depth, 12), ' ');
    const std::string name = name_of(provision);
    const auto lines = engine::wrap(name, column - line.size());
    line += lines.front() + (lines.size() > 1 ? " …" : "");
    const std::size_t width = engine::display_width(line);
    line.append(width < column + 2 ? column + 2 - width : 2, ' ');
    out += line + context.out.dim(provision.eid) + "\n";
  }
  return out;
}

Result<void> run(Context& context, const Values& values) {
  const auto collection = context.open_collection();
  if (!collection) return tl::make_unexpected(collection.error());
  const auto reading =
      open_reading(context, *collection, values.text("TREATY"), values.language("--lang"));
  if (!reading) return tl::make_unexpected(reading.error());
  if (context.json) {
    answer(context, json_of_outline(reading->text));
  } else {
    context.output += print_outline(context, reading->text);
  }
  return {};
}

}  // namespace

const Command outline_command{
    .name = "outline",
    .summary = "the tree of provisions",
    .description =
        "Tells every provision in the order of the text, with its number, its heading and "
        "its eId: the name under which every other command knows it, the same in all "
        "languages. With -v also lists and lead-ins.",
    .arguments = arguments,
    .options = options,
    .examples = examples,
    .machine = "a list, in document order: {eId, kind, num, heading, depth}",
    .run = run,
};

}  // namespace servanda::cli
