#include <nlohmann/json.hpp>

#include <filesystem>
#include <utility>

#include "cli/commands/all.hpp"
#include "cli/context.hpp"
#include "cli/json.hpp"
#include "cli/values.hpp"
#include "engine/file.hpp"
#include "signatures/ledger.hpp"
#include "signatures/ledger_tables.hpp"

namespace servanda::cli {

namespace {

using engine::Result;
using signatures::Event;

constexpr Option options[] = {
    {.name = "--to",
     .short_name = "",
     .value = "FORMAT",
     .kind = Kind::choice,
     .help = "jsonl: one event a line, the form for version control; csv: a table; jsonld: linked "
             "data for the open web",
     .choices = "jsonl|csv|jsonld"},
    {.name = "--output",
     .short_name = "-o",
     .value = "FILE",
     .kind = Kind::file,
     .help = "the file to write; without it and --to, ledger.jsonl of the collection"},
};
constexpr Example examples[] = {
    {"ledger export", "brings ledger.jsonl up to date, for version control"},
    {"ledger export --to csv -o register.csv", "for a spreadsheet; reads back without loss"},
    {"ledger export --to jsonld", "linked data, on standard output"},
};

std::string printed(const std::vector<Event>& events, const std::string& format,
                    const collection::Collection& collection) {
  if (format == "csv") return signatures::export_ledger_csv(events);
  if (format == "jsonld") {
    return signatures::export_json_ld(events, collection.settings().base_iri,
                                      signatures::ParticipantTable::built_in());
  }
  return signatures::export_json_lines(events);
}

Result<void> write(Context& context, const std::filesystem::path& path, const std::string& shown,
                   const std::string& text, std::size_t events) {
  if (auto done = engine::replace_file(path, text); !done) return done;
  if (context.json) {
    Json object;
    object["file"] = shown;
    object["events"] = events;
    answer(context, std::move(object));
  } else {
    context.say(fmt::format("{} events written to {}.", events, shown));
  }
  return {};
}

Result<void> run(Context& context, const Values& values) {
  const auto collection = context.open_collection();
  if (!collection) return tl::make_unexpected(collection.error());
  const auto book = collection->open_register();
  if (!book) return tl::make_unexpected(book.error());
  const auto events = book->all_events();
  if (!events) return tl::make_unexpected(events.error());
  const std::string text = printed(*events, values.text("--to"), *collection);
  if (const auto file = values.find("--output")) {
    return write(context, *file, *file, text, events->size());
  }
  if (values.has("--to")) {
    answer_text(context, "register", text);
    return {};
  }
  const auto own = collection->ledger_text_path();
  return write(context, own, collection->shown(own), text, events->size());
}

}  // namespace

const Command ledger_export_command{
    .name = "ledger export",
    .summary = "the register as text, for version control and other programs",
    .description =
        "Writes the whole register, every event with every field, in the order of recording. JSON "
        "Lines and CSV are read back by `servanda ledger import` without loss.",
    .arguments = {},
    .options = options,
    .examples = examples,
    .machine = "{file, events}; with --to and without -o {register}, the text itself",
    .run = run,
};

}  // namespace servanda::cli
