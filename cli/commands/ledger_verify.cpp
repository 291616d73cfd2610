#include <nlohmann/json.hpp>

#include <utility>
#include <vector>

#include "cli/commands/all.hpp"
#include "cli/context.hpp"
#include "cli/json.hpp"
#include "cli/register_keys.hpp"
#include "cli/values.hpp"
#include "engine/sha256.hpp"
#include "signatures/integrity.hpp"

namespace servanda::cli {

namespace {

using engine::Result;
using signatures::Checkpoint;

constexpr Argument arguments[] = {
    {.name = "CHECKPOINT",
     .kind = Kind::file,
     .help = "checkpoints that were kept elsewhere, to hold the register against",
     .is_optional = true,
     .is_repeatable = true},
};
constexpr Option options[] = {
    {.name = "--key",
     .short_name = "",
     .value = "FILE",
     .kind = Kind::file,
     .help = "the public key of the checkpoints; without it, ledger.pub of the collection"},
};
constexpr Example examples[] = {
    {"ledger verify", "the register against its own tree"},
    {"ledger verify ~/kept/2026-01-31.checkpoint", "and against what was kept outside"},
};

Result<std::vector<Checkpoint>> checkpoints(Context& context, const Values& values,
                                            const collection::Collection& collection) {
  std::vector<Checkpoint> kept;
  for (const std::string& file : values.all("CHECKPOINT")) {
    auto checkpoint = read_checkpoint(context, collection, file, values.find("--key"));
    if (!checkpoint) return tl::make_unexpected(checkpoint.error());
    kept.push_back(*std::move(checkpoint));
  }
  return kept;
}

void say_result(Context& context, const signatures::Verification& result, std::size_t checkpoints) {
  if (!result.ok()) {
    context.say("The register is not what was recorded.");
    return;
  }
  std::string line = fmt::format("The register is whole: {} events", result.events);
  if (checkpoints == 1) line += ", and holds what the checkpoint saw";
  if (checkpoints > 1) line += fmt::format(", and holds what {} checkpoints saw", checkpoints);
  context.say(line + ".");
  context.say(fmt::format("Root: {}", engine::to_hex(result.root)));
}

Result<void> run(Context& context, const Values& values) {
  const auto collection = context.open_collection();
  if (!collection) return tl::make_unexpected(collection.error());
  const auto kept = checkpoints(context, values, *collection);
  if (!kept) return tl::make_unexpected(kept.error());
  const auto book = collection->open_register();
  if (!book) return tl::make_unexpected(book.error());
  const auto result = signatures::verify(*book, *kept);
  if (!result) return tl::make_unexpected(result.error());
  context.findings.add(result->problems);
  if (!context.json) {
    say_result(context, *result, kept->size());
    return {};
  }
  Json object;
  object["ok"] = result->ok();
  object["events"] = result->events;
  object["root"] = engine::to_hex(result->root);
  object["problems"] = json_of(result->problems);
  answer(context, std::move(object));
  return {};
}

}  // namespace

const Command ledger_verify_command{
    .name = "ledger verify",
    .summary = "prove that the register was never rewritten",
    .description =
        "Holds every event against the Merkle tree that grew with the register, and both against "
        "checkpoints that were kept elsewhere. Whatever was changed, dropped, added or moved is "
        "named. Who rewrites the tree as well is found by anyone who has a checkpoint.",
    .arguments = arguments,
    .options = options,
    .examples = examples,
    .machine = "{ok, events, root, problems: [diagnostic], diagnostics}",
    .run = run,
};

}  // namespace servanda::cli
