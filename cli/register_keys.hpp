#pragma once
// The two keys of a register's checkpoints: ledger.key to sign with, which only its keeper may
// read, and ledger.pub, which anyone may have to check with.

#include <filesystem>
#include <optional>
#include <string>

#include "cli/context.hpp"
#include "engine/result.hpp"
#include "signatures/checkpoint.hpp"
#include "signatures/signed_note.hpp"

namespace servanda::cli {

// The key of that file; made, with its public half beside it, where there is none yet.
[[nodiscard]] engine::Result<signatures::SigningKey> signing_key(
    const collection::Collection& collection, const std::optional<std::string>& file);

// A checkpoint that was kept. Its signature is checked with the key of that file, else with
// ledger.pub; where there is none, `findings` says that it was not.
[[nodiscard]] engine::Result<signatures::Checkpoint> read_checkpoint(
    Context& context, const collection::Collection& collection, const std::string& file,
    const std::optional<std::string>& key);

}  // namespace servanda::cli
