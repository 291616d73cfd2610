#pragma once
// The Merkle tree of RFC 9162 (Certificate Transparency 2.0), section 2.1, over SHA-256: the hash
// of a leaf is SHA-256(0x00 ‖ bytes), of a node SHA-256(0x01 ‖ left ‖ right). Proofs are lists of
// hashes as the RFC has them, so that any other program can check them.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/sha256.hpp"

namespace servanda::signatures {

using Hash = engine::Sha256;

[[nodiscard]] Hash leaf_hash(std::string_view bytes);
[[nodiscard]] Hash node_hash(const Hash& left, const Hash& right);
[[nodiscard]] std::string hash_bytes(const Hash& hash);  // the 32 bytes themselves
[[nodiscard]] std::optional<Hash> parse_hash(std::string_view hex);

// The head of the tree: of no leaves, the hash of nothing.
[[nodiscard]] Hash merkle_root(std::span<const Hash> leaves);
// 2.1.3.1, for the leaf at `index` from 0 (index < leaves.size()).
[[nodiscard]] std::vector<Hash> inclusion_proof(std::span<const Hash> leaves, std::size_t index);
[[nodiscard]] bool verify_inclusion(const Hash& leaf, std::size_t index, std::size_t size,
                                    std::span<const Hash> proof, const Hash& root);
// 2.1.4.1, from the first `old_size` leaves (0 < old_size <= leaves.size()) to all of them.
[[nodiscard]] std::vector<Hash> consistency_proof(std::span<const Hash> leaves,
                                                  std::size_t old_size);
[[nodiscard]] bool verify_consistency(std::size_t old_size, const Hash& old_root, std::size_t size,
                                      const Hash& root, std::span<const Hash> proof);

// The right edge of a growing tree: the roots of its largest complete subtrees, from the left.
// Enough to add leaves and to know the head, in the space of a logarithm.
class MerklePeaks {
 public:
  [[nodiscard]] static std::optional<MerklePeaks> parse(std::uint64_t size, std::string_view hex);
  void append(const Hash& leaf);
  [[nodiscard]] std::uint64_t size() const { return size_; }
  [[nodiscard]] Hash root() const;
  [[nodiscard]] std::string hex() const;

 private:
  std::uint64_t size_ = 0;
  std::vector<Hash> peaks_;
};

}  // namespace servanda::signatures
