#include <nlohmann/json.hpp>

#include "cli/commands/all.hpp"
#include "cli/context.hpp"
#include "cli/json.hpp"
#include "cli/values.hpp"

namespace servanda::cli {

namespace {

constexpr Argument arguments[] = {
    {.name = "DIR", .kind = Kind::folder, .help = "the folder; made where it is not there"},
};
constexpr Example examples[] = {
    {"init hanoi", "an empty collection in the folder hanoi"},
    {"init .", "in the current folder, which must be empty"},
};

engine::Result<void> run(Context& context, const Values& values) {
  const auto made = collection::Collection::init(values.text("DIR"));
  if (!made) return tl::make_unexpected(made.error());
  const std::string folder = made->folder().generic_string();
  if (context.json) {
    Json result;
    result["collection"] = folder;
    answer(context, std::move(result));
    return {};
  }
  context.say(
      fmt::format("An empty collection is in {}. Its settings are in servanda.toml.", folder));
  context.say(fmt::format("Next: servanda -C {} import FILE… --treaty ID", folder));
  return {};
}

}  // namespace

const Command init_command{
    .name = "init",
    .summary = "make an empty collection",
    .description =
        "Makes a folder with servanda.toml, where the collection's title, publisher and "
        "languages are set, and an empty folder for treaties. A folder that holds "
        "anything else is left alone.",
    .arguments = arguments,
    .options = {},
    .examples = examples,
    .machine = "{collection, diagnostics}",
    .run = run,
};

}  // namespace servanda::cli
