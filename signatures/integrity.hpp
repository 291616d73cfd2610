#pragma once
// Proof that the register was never rewritten. Every event is a leaf of an RFC 9162 Merkle tree
// that is kept beside the events; verify() holds the two against each other, and both against
// checkpoints that were kept elsewhere. Who changes events alone is found; who rewrites the tree as
// well is found by anyone who has a checkpoint.

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "engine/diagnostic.hpp"
#include "engine/result.hpp"
#include "signatures/checkpoint.hpp"
#include "signatures/merkle.hpp"
#include "signatures/register.hpp"

namespace servanda::signatures {

struct Verification {
  std::uint64_t events = 0;
  Hash root{};                   // of the events as they stand
  engine::Diagnostics problems;  // each names the event or the checkpoint
  [[nodiscard]] bool ok() const { return problems.empty(); }
};

// A failure only where the file cannot be read at all.
[[nodiscard]] engine::Result<Verification> verify(const Register& book,
                                                  std::span<const Checkpoint> kept = {});

// The tree's head now.
[[nodiscard]] engine::Result<Checkpoint> head(const Register& book, std::string origin);

// That the register holds an event: whoever has a checkpoint of this size and root can check it
// with the event's canonical bytes alone.
struct InclusionProof {
  EventId event;
  std::string canonical;    // the bytes whose leaf hash is proved
  std::uint64_t index = 0;  // from 0
  std::uint64_t size = 0;
  Hash root{};
  std::vector<Hash> path;
};
[[nodiscard]] engine::Result<InclusionProof> prove(const Register& book, const EventId& event);

// That what a checkpoint saw is still the beginning of the register.
struct ConsistencyProof {
  std::uint64_t old_size = 0, size = 0;
  Hash old_root{}, root{};
  std::vector<Hash> path;
};
[[nodiscard]] engine::Result<ConsistencyProof> prove_since(const Register& book,
                                                           const Checkpoint& earlier);

}  // namespace servanda::signatures
