#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>
#include <utility>

#include "cli/commands/all.hpp"
#include "cli/context.hpp"
#include "cli/json.hpp"
#include "cli/reading.hpp"
#include "cli/values.hpp"
#include "renderers/plain/plain.hpp"
#include "renderers/text_document.hpp"

namespace servanda::cli {

namespace {

using engine::Result;
using treaty::Provision;

constexpr Argument arguments[] = {
    {.name = "TREATY[#EID]",
     .kind = Kind::provision,
     .help = "a treaty, or one provision of it, such as un-cybercrime#art_64__para_1"},
};
constexpr Option options[] = {
    {.name = "--lang",
     .short_name = "",
     .value = "LANG",
     .kind = Kind::language,
     .help = "the language of the text; without it that of --ui, else English"},
};
constexpr Example examples[] = {
    {"show un-cybercrime#art_64", "one article"},
    {"show un-cybercrime#art_64__para_1 --lang zh", "one paragraph, in Chinese"},
    {"show un-cybercrime | less", "the whole text"},
};

Json json_of_tree(const treaty::TreatyText& text, const Provision& provision) {
  Json object;
  object["eId"] = provision.eid;
  object["kind"] = treaty::element_name(provision.kind);
  object["num"] = provision.num;
  object["heading"] = provision.heading;
  object["text"] = text.plain_text(provision);
  Json children = Json::array();
  const auto& all = text.provisions();
  const auto first = static_cast<std::size_t>(&provision - all.data()) + 1;
  for (std::size_t i = first; i < provision.end; i = all[i].end) {
    children.push_back(json_of_tree(text, all[i]));
  }
  object["children"] = std::move(children);
  return object;
}

// The whole text as if it were one provision, without a name of its own.
Json json_of_whole(const treaty::TreatyText& text) {
  Json object;
  object["eId"] = "";
  object["kind"] = "act";
  object["num"] = "";
  object["heading"] = text.title();
  std::string words;
  Json children = Json::array();
  const auto& all = text.provisions();
  for (std::size_t i = 0; i < all.size(); i = all[i].end) {
    Json child = json_of_tree(text, all[i]);
    words += (words.empty() ? "" : "\n") + child["text"].get<std::string>();
    children.push_back(std::move(child));
  }
  object["text"] = std::move(words);
  object["children"] = std::move(children);
  return object;
}

void answer_json(Context& context, const Reading& reading, const Provision* provision) {
  Json object;
  object["treaty"] = reading.treaty.id.str();
  object["language"] = reading.text.language().bcp47();
  object["version"] = json_of(reading.text.version());
  object["isSummary"] = reading.is_summary;
  const Json tree =
      provision != nullptr ? json_of_tree(reading.text, *provision) : json_of_whole(reading.text);
  for (const auto& [key, value] : tree.items()) object[key] = value;
  answer(context, std::move(object));
}

const renderers::Block* find_block(const std::vector<renderers::Block>& blocks,
                                   std::string_view id) {
  for (const renderers::Block& block : blocks) {
    if (block.id == id) return &block;
    if (const auto* inside = find_block(block.children, id)) return inside;
  }
  return nullptr;
}

// A lead-in or a list has no block of its own: it is shown with the provision that it stands in.
const renderers::Block* nearest_block(const renderers::Document& document,
                                      const treaty::TreatyText& text, const Provision* provision) {
  while (provision != nullptr) {
    if (const auto* block = find_block(document.blocks, provision->eid)) return block;
    provision =
        provision->parent == Provision::none ? nullptr : &text.provisions()[provision->parent];
  }
  return nullptr;
}

std::string print_text(const Context& context, const Reading& reading, const Provision* provision) {
  constexpr std::size_t measure = 80;  // longer lines are hard to read
  const renderers::TextOptions how{
      context.ui, nullptr, reading.is_summary, reading.treaty.id.str(), {}, {}, {}};
  renderers::Document document =
      renderers::text_document(reading.text, reading.treaty.instrument, how);
  if (provision != nullptr) {
    if (const auto* block = nearest_block(document, reading.text, provision)) {
      document.blocks = {renderers::Block(*block)};
    }
  }
  return renderers::to_plain(document, {std::min(context.out.width, measure)});
}

Result<void> run(Context& context, const Values& values) {
  const auto collection = context.open_collection();
  if (!collection) return tl::make_unexpected(collection.error());
  const ProvisionName name = values.provision("TREATY[#EID]");
  const auto reading = open_reading(context, *collection, name.treaty, values.language("--lang"));
  if (!reading) return tl::make_unexpected(reading.error());
  const Provision* provision = nullptr;
  if (!name.eid.empty()) {
    const auto found = find_provision(*reading, name.eid);
    if (!found) return tl::make_unexpected(found.error());
    provision = *found;
  }
  if (context.json) {
    answer_json(context, *reading, provision);
  } else {
    context.output += print_text(context, *reading, provision);
  }
  return {};
}

}  // namespace

const Command show_command{
    .name = "show",
    .summary = "the text of a treaty or of one provision",
    .description =
        "Shows the text as it is stored, numbers hanging beside it. `servanda outline` "
        "tells the eIds; they are the same in every language.",
    .arguments = arguments,
    .options = options,
    .examples = examples,
    .machine =
        "{treaty, language, version, isSummary, eId, kind, num, heading, text, children: "
        "[{eId, kind, num, heading, text, children}], diagnostics}; `text` is all that stands "
        "in the provision and below it, `eId` is empty for the whole treaty",
    .run = run,
};

}  // namespace servanda::cli
