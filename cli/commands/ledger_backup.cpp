#include <nlohmann/json.hpp>

#include <utility>

#include "cli/commands/all.hpp"
#include "cli/context.hpp"
#include "cli/json.hpp"
#include "cli/values.hpp"

namespace servanda::cli {

namespace {

using engine::Result;

constexpr Argument arguments[] = {
    {.name = "FILE", .kind = Kind::file, .help = "where the copy goes; a file there is replaced"},
};
constexpr Example examples[] = {
    {"ledger backup /media/safe/ledger-2026-01-31.sqlite",
     "a whole copy, also while others record"},
};

Result<void> run(Context& context, const Values& values) {
  const auto collection = context.open_collection();
  if (!collection) return tl::make_unexpected(collection.error());
  const auto book = collection->open_register();
  if (!book) return tl::make_unexpected(book.error());
  const std::string file = values.text("FILE");
  if (auto done = book->backup(file); !done) return done;
  const auto copy = signatures::Register::open(file, signatures::Register::Access::read_only);
  if (!copy) return tl::make_unexpected(copy.error());
  const auto events = copy->size();
  if (!events) return tl::make_unexpected(events.error());
  if (!context.json) {
    context.say(fmt::format("{} events copied to {}.", *events, file));
    return {};
  }
  Json object;
  object["file"] = file;
  object["events"] = *events;
  answer(context, std::move(object));
  return {};
}

}  // namespace

const Command ledger_backup_command{
    .name = "ledger backup",
    .summary = "a whole copy of the register, while it is in use",
    .description =
        "Copies the register into one file that stands alone: what every act recorded up to that "
        "moment left, and nothing half done. To go back to it, put it in the place of "
        "ledger.sqlite.",
    .arguments = arguments,
    .options = {},
    .examples = examples,
    .machine = "{file, events}",
    .run = run,
};

}  // namespace servanda::cli
