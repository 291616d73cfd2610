#include <nlohmann/json.hpp>

#include "cli/commands/all.hpp"
#include "cli/context.hpp"
#include "cli/json.hpp"
#include "cli/table.hpp"
#include "cli/values.hpp"
#include "collection/standing.hpp"
#include "renderers/messages.hpp"

namespace servanda::cli {

namespace {

using collection::Treaty;
using engine::Result;

constexpr Example examples[] = {
    {"list", "the treaties, their languages, and how many have signed and consented"},
    {"list --json", "the same with every version, for a script"},
};

// One treaty and its figures; no status where it cannot be made, which `findings` tell.
struct Entry {
  Treaty treaty;
  std::size_t events = 0;
  std::optional<signatures::Status> status;
};

Result<Entry> entry_of(Context& context, const collection::Collection& collection,
                       const signatures::Register& book, const Treaty& treaty) {
  auto clauses = collection.clauses(treaty, context.findings);
  auto events = book.events(treaty.id.str());
  if (!events) return tl::make_unexpected(events.error());
  Entry entry{treaty, events->size(), std::nullopt};
  if (!clauses) {
    context.findings.add(clauses.error());
    return entry;
  }
  const collection::Dossier dossier{treaty, *std::move(clauses), *std::move(events)};
  if (auto status = collection::status_of({collection, book, dossier})) {
    entry.status = *std::move(status);
  }
  return entry;
}

std::string languages_of(const Treaty& treaty) {
  std::string list;
  for (const auto& language : treaty.text_languages()) {
    list += (list.empty() ? "" : " ") + language.bcp47();
  }
  if (list.empty() && !treaty.summaries.empty()) return "summary only";
  return list;
}

Json json_of_texts(const std::vector<collection::StoredText>& texts,
                   const collection::Collection& collection) {
  Json list = Json::array();
  for (const auto& text : texts) {
    Json object;
    object["language"] = text.language.bcp47();
    object["version"] = json_of(text.version);
    object["file"] = collection.shown(text.path);
    list.push_back(std::move(object));
  }
  return list;
}

Json json_of_entry(const Context& context, const Entry& entry,
                   const collection::Collection& collection) {
  const auto& instrument = entry.treaty.instrument;
  Json object;
  object["treaty"] = entry.treaty.id.str();
  object["title"] = instrument.title(context.ui);
  object["iri"] = instrument.iri.work();
  object["adopted"] = json_of(instrument.adopted);
  Json languages = Json::array();
  for (const auto& language : entry.treaty.text_languages()) languages.push_back(language.bcp47());
  object["languages"] = std::move(languages);
  object["texts"] = json_of_texts(entry.treaty.texts, collection);
  object["summaries"] = json_of_texts(entry.treaty.summaries, collection);
  object["events"] = entry.events;
  const auto* status = entry.status ? &*entry.status : nullptr;
  object["asAt"] = status != nullptr ? Json(status->as_at.iso()) : Json();
  object["signatories"] = status != nullptr ? Json(status->signatories) : Json();
  object["parties"] = status != nullptr ? Json(status->parties) : Json();
  object["partiesInForce"] = status != nullptr ? Json(status->parties_in_force) : Json();
  object["entryIntoForce"] = status != nullptr && status->entry_into_force
                                 ? json_of(status->entry_into_force->shown())
                                 : Json();
  return object;
}

void add_row(Table& table, const Context& context, const Entry& entry) {
  const auto figure = [&](std::size_t signatures::Status::*member) {
    return entry.status ? std::to_string((*entry.status).*member) : std::string("?");
  };
  table.add({entry.treaty.id.str(), entry.treaty.instrument.short_title(context.ui),
             languages_of(entry.treaty), figure(&signatures::Status::signatories),
             figure(&signatures::Status::parties), entry.status ? entry.status->as_at.iso() : ""});
}

Result<std::vector<Entry>> entries_of(Context& context, const collection::Collection& collection) {
  const auto book = collection.open_register();
  if (!book) return tl::make_unexpected(book.error());
  std::vector<Entry> entries;
  for (const Treaty& treaty : collection.treaties(context.findings)) {
    auto entry = entry_of(context, collection, *book, treaty);
    if (!entry) return tl::make_unexpected(entry.error());
    entries.push_back(*std::move(entry));
  }
  return entries;
}

Result<void> run(Context& context, const Values&) {
  const auto collection = context.open_collection();
  if (!collection) return tl::make_unexpected(collection.error());
  const auto entries = entries_of(context, *collection);
  if (!entries) return tl::make_unexpected(entries.error());
  if (context.json) {
    Json list = Json::array();
    for (const Entry& entry : *entries) list.push_back(json_of_entry(context, entry, *collection));
    answer(context, std::move(list));
    return {};
  }
  const auto& messages = renderers::Messages::in(context.ui);
  Table table({{std::string(messages.text("home.treaty"))},
               {"", false, true},
               {std::string(messages.text("downloads.texts"))},
               {std::string(messages.text("status.signatories")), true},
               {std::string(messages.text("status.parties")), true},
               {std::string(messages.text("status.as_at"))}});
  for (const Entry& entry : *entries) add_row(table, context, entry);
  context.output += table.print(context.out);
  if (entries->empty()) {
    context.say("There is no treaty here yet. Next: servanda import FILE… --treaty ID");
  }
  return {};
}

}  // namespace

const Command list_command{
    .name = "list",
    .summary = "the treaties, their languages and versions, and how many are bound",
    .description =
        "Lists the treaties of the collection. Signatories and parties (consent given "
        "and not ended) are counted as at the day that stands beside them.",
    .arguments = {},
    .options = {},
    .examples = examples,
    .machine =
        "a list: {treaty, title, iri, adopted, languages, texts: [{language, version, "
        "file}], summaries, events, asAt, signatories, parties, partiesInForce, "
        "entryIntoForce}",
    .run = run,
};

}  // namespace servanda::cli
