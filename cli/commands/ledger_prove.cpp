#include <nlohmann/json.hpp>

#include <utility>

#include "cli/commands/all.hpp"
#include "cli/context.hpp"
#include "cli/json.hpp"
#include "cli/register_keys.hpp"
#include "cli/values.hpp"
#include "engine/catalogue.hpp"
#include "engine/sha256.hpp"
#include "signatures/integrity.hpp"

namespace servanda::cli {

namespace {

using engine::Result;

constexpr Argument arguments[] = {
    {.name = "EVENT",
     .kind = Kind::text,
     .help = "the event whose place in the register is to be proved, such as un-cybercrime:12",
     .is_optional = true},
};
constexpr Option options[] = {
    {.name = "--since",
     .short_name = "",
     .value = "CHECKPOINT",
     .kind = Kind::file,
     .help = "prove instead that what this checkpoint saw is still the beginning of the register"},
    {.name = "--key",
     .short_name = "",
     .value = "FILE",
     .kind = Kind::file,
     .help = "the public key of the checkpoint; without it, ledger.pub of the collection"},
};
constexpr Example examples[] = {
    {"ledger prove un-cybercrime:12", "that the event is in the register, and has not changed"},
    {"ledger prove --since ~/kept/2026-01-31.checkpoint", "that nothing before it was rewritten"},
};

Json hashes(const std::vector<signatures::Hash>& path) {
  Json list = Json::array();
  for (const auto& hash : path) list.push_back(engine::to_hex(hash));
  return list;
}

void say_path(Context& context, const std::vector<signatures::Hash>& path) {
  for (const auto& hash : path) context.output += "  " + engine::to_hex(hash) + "\n";
}

Result<void> prove_event(Context& context, const Values& values, const signatures::Register& book) {
  const auto id = signatures::EventId::parse(values.text("EVENT"));
  if (!id) return tl::make_unexpected(id.error());
  const auto proof = signatures::prove(book, *id);
  if (!proof) return tl::make_unexpected(proof.error());
  if (context.json) {
    Json object;
    object["event"] = proof->event.str();
    object["canonical"] = proof->canonical;
    object["leaf"] = engine::to_hex(signatures::leaf_hash(proof->canonical));
    object["index"] = proof->index;
    object["size"] = proof->size;
    object["root"] = engine::to_hex(proof->root);
    object["path"] = hashes(proof->path);
    answer(context, std::move(object));
    return {};
  }
  context.output += proof->canonical + "\n";
  context.output += fmt::format("Leaf {} of {} (from 0): {}\n", proof->index, proof->size,
                                engine::to_hex(signatures::leaf_hash(proof->canonical)));
  context.output += "Root: " + engine::to_hex(proof->root) + "\nPath:\n";
  say_path(context, proof->path);
  return {};
}

Result<void> prove_growth(Context& context, const Values& values,
                          const collection::Collection& collection,
                          const signatures::Register& book) {
  const auto earlier =
      read_checkpoint(context, collection, values.text("--since"), values.find("--key"));
  if (!earlier) return tl::make_unexpected(earlier.error());
  const auto proof = signatures::prove_since(book, *earlier);
  if (!proof) return tl::make_unexpected(proof.error());
  if (context.json) {
    Json object;
    object["origin"] = earlier->origin;
    object["oldSize"] = proof->old_size;
    object["oldRoot"] = engine::to_hex(proof->old_root);
    object["size"] = proof->size;
    object["root"] = engine::to_hex(proof->root);
    object["path"] = hashes(proof->path);
    answer(context, std::move(object));
    return {};
  }
  context.output += fmt::format("The first {} of {} events are those that the checkpoint saw.\n",
                                proof->old_size, proof->size);
  context.output += "Old root: " + engine::to_hex(proof->old_root) + "\n";
  context.output += "Root: " + engine::to_hex(proof->root) + "\nPath:\n";
  say_path(context, proof->path);
  return {};
}

Result<void> run(Context& context, const Values& values) {
  namespace cli = engine::cli_diagnostics;
  if (values.has("EVENT") == values.has("--since")) {
    if (values.has("EVENT")) return engine::failure(cli::excluded_option, {}, "EVENT", "--since");
    return engine::failure(cli::missing_argument, {}, "ledger prove",
                           "an EVENT, or --since CHECKPOINT");
  }
  const auto collection = context.open_collection();
  if (!collection) return tl::make_unexpected(collection.error());
  const auto book = collection->open_register();
  if (!book) return tl::make_unexpected(book.error());
  return values.has("EVENT") ? prove_event(context, values, *book)
                             : prove_growth(context, values, *collection, *book);
}

}  // namespace

const Command ledger_prove_command{
    .name = "ledger prove",
    .summary = "a proof, for others to check, about an event or about what a checkpoint saw",
    .description =
        "Gives an inclusion proof of one event, or a consistency proof since a checkpoint, as RFC "
        "9162 (2.1.3, 2.1.4) has them: docs/formats/ledger.md says how to check one with any other "
        "program.",
    .arguments = arguments,
    .options = options,
    .examples = examples,
    .machine =
        "{event, canonical, leaf, index, size, root, path}; with --since {origin, oldSize, "
        "oldRoot, size, root, path}",
    .run = run,
};

}  // namespace servanda::cli
