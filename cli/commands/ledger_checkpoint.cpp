#include <nlohmann/json.hpp>

#include <utility>

#include "cli/commands/all.hpp"
#include "cli/context.hpp"
#include "cli/json.hpp"
#include "cli/register_keys.hpp"
#include "cli/values.hpp"
#include "engine/file.hpp"
#include "engine/sha256.hpp"
#include "signatures/integrity.hpp"

namespace servanda::cli {

namespace {

using engine::Result;

constexpr Option options[] = {
    {.name = "--key",
     .short_name = "",
     .value = "FILE",
     .kind = Kind::file,
     .help = "the key to sign with; without it, ledger.key of the collection. Made where there is "
             "none, with the public key beside it"},
    {.name = "--output",
     .short_name = "-o",
     .value = "FILE",
     .kind = Kind::file,
     .help = "the file to write; without it, standard output"},
};
constexpr Example examples[] = {
    {"ledger checkpoint -o ~/kept/2026-01-31.checkpoint",
     "keep it where the register's keeper cannot change it"},
};

Result<void> run(Context& context, const Values& values) {
  const auto collection = context.open_collection();
  if (!collection) return tl::make_unexpected(collection.error());
  const auto book = collection->open_register();
  if (!book) return tl::make_unexpected(book.error());
  const auto key = signing_key(*collection, values.find("--key"));
  if (!key) return tl::make_unexpected(key.error());
  const auto head = signatures::head(*book, key->verifier().name());
  if (!head) return tl::make_unexpected(head.error());
  const std::string note = signatures::sign_checkpoint(*head, *key);
  if (const auto file = values.find("--output")) {
    if (auto done = engine::replace_file(*file, note); !done) return done;
    if (!context.json) {
      context.say(fmt::format("Checkpoint of {} events written to {}.", head->size, *file));
      return {};
    }
  }
  if (!context.json) {
    context.output += note;
    return {};
  }
  Json object;
  object["origin"] = head->origin;
  object["events"] = head->size;
  object["root"] = engine::to_hex(head->root);
  object["key"] = key->verifier().print();
  object["checkpoint"] = note;
  answer(context, std::move(object));
  return {};
}

}  // namespace

const Command ledger_checkpoint_command{
    .name = "ledger checkpoint",
    .summary = "the register's state as a signed note, to be kept elsewhere",
    .description =
        "Writes the number of events and the root of their Merkle tree, signed with Ed25519 "
        "(signed-note, as transparency logs have it). Whoever keeps it can prove at any later time "
        "that nothing recorded up to then was rewritten: `servanda ledger verify CHECKPOINT`.",
    .arguments = {},
    .options = options,
    .examples = examples,
    .machine = "{origin, events, root, key, checkpoint}",
    .run = run,
};

}  // namespace servanda::cli
