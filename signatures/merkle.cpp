#include "signatures/merkle.hpp"

#include <bit>

namespace servanda::signatures {
namespace {

// The largest power of two below `size`: how many leaves stand left of the root (RFC 9162, 2.1.1).
std::size_t split_at(std::size_t size) {
  return std::bit_floor(size - 1);
}

void append_inclusion(std::span<const Hash> leaves, std::size_t index, std::vector<Hash>& proof) {
  if (leaves.size() <= 1) return;
  const std::size_t k = split_at(leaves.size());
  if (index < k) {
    append_inclusion(leaves.first(k), index, proof);
    proof.push_back(merkle_root(leaves.subspan(k)));
  } else {
    append_inclusion(leaves.subspan(k), index - k, proof);
    proof.push_back(merkle_root(leaves.first(k)));
  }
}

// SUBPROOF of 2.1.4.1; `known` while the verifier has the subtree's hash already.
void append_subproof(std::span<const Hash> leaves, std::size_t old_size, bool known,
                     std::vector<Hash>& proof) {
  if (old_size == leaves.size()) {
    if (!known) proof.push_back(merkle_root(leaves));
    return;
  }
  const std::size_t k = split_at(leaves.size());
  if (old_size <= k) {
    append_subproof(leaves.first(k), old_size, known, proof);
    proof.push_back(merkle_root(leaves.subspan(k)));
  } else {
    append_subproof(leaves.subspan(k), old_size - k, false, proof);
    proof.push_back(merkle_root(leaves.first(k)));
  }
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return -1;
}

}  // namespace

Hash leaf_hash(std::string_view bytes) {
  std::string buffer;
  buffer.reserve(bytes.size() + 1);
  buffer += '\0';
  buffer += bytes;
  return engine::sha256(buffer);
}

std::string hash_bytes(const Hash& hash) {
  return {reinterpret_cast<const char*>(hash.data()), hash.size()};
}

Hash node_hash(const Hash& left, const Hash& right) {
  std::string buffer = "\x01";
  buffer += hash_bytes(left);
  buffer += hash_bytes(right);
  return engine::sha256(buffer);
}

std::optional<Hash> parse_hash(std::string_view hex) {
  Hash hash{};
  if (hex.size() != 2 * hash.size()) return std::nullopt;
  for (std::size_t i = 0; i < hash.size(); ++i) {
    const int high = hex_digit(hex[2 * i]);
    const int low = hex_digit(hex[2 * i + 1]);
    if (high < 0 || low < 0) return std::nullopt;
    hash[i] = static_cast<std::byte>(high * 16 + low);
  }
  return hash;
}

Hash merkle_root(std::span<const Hash> leaves) {
  if (leaves.empty()) return engine::sha256("");
  MerklePeaks peaks;
  for (const Hash& leaf : leaves) peaks.append(leaf);
  return peaks.root();
}

std::vector<Hash> inclusion_proof(std::span<const Hash> leaves, std::size_t index) {
  std::vector<Hash> proof;
  append_inclusion(leaves, index, proof);
  return proof;
}

// RFC 9162, 2.1.3.2.
bool verify_inclusion(const Hash& leaf, std::size_t index, std::size_t size,
                      std::span<const Hash> proof, const Hash& root) {
  if (index >= size) return false;
  std::size_t fn = index;
  std::size_t sn = size - 1;
  Hash r = leaf;
  for (const Hash& p : proof) {
    if (sn == 0) return false;
    if (fn % 2 == 1 || fn == sn) {
      r = node_hash(p, r);
      while (fn % 2 == 0 && fn != 0) {
        fn >>= 1;
        sn >>= 1;
      }
    } else {
      r = node_hash(r, p);
    }
    fn >>= 1;
    sn >>= 1;
  }
  return sn == 0 && r == root;
}

std::vector<Hash> consistency_proof(std::span<const Hash> leaves, std::size_t old_size) {
  std::vector<Hash> proof;
  append_subproof(leaves, old_size, true, proof);
  return proof;
}

// RFC 9162, 2.1.4.2.
bool verify_consistency(std::size_t old_size, const Hash& old_root, std::size_t size,
                        const Hash& root, std::span<const Hash> proof) {
  if (old_size == 0 || old_size > size) return false;
  if (old_size == size) return proof.empty() && old_root == root;
  std::vector<Hash> path(proof.begin(), proof.end());
  if (std::has_single_bit(old_size)) path.insert(path.begin(), old_root);
  if (path.empty()) return false;
  std::size_t fn = old_size - 1;
  std::size_t sn = size - 1;
  while (fn % 2 == 1) {
    fn >>= 1;
    sn >>= 1;
  }
  Hash fr = path.front();
  Hash sr = path.front();
  for (const Hash& c : std::span(path).subspan(1)) {
    if (sn == 0) return false;
    if (fn % 2 == 1 || fn == sn) {
      fr = node_hash(c, fr);
      sr = node_hash(c, sr);
      while (fn % 2 == 0 && fn != 0) {
        fn >>= 1;
        sn >>= 1;
      }
    } else {
      sr = node_hash(sr, c);
    }
    fn >>= 1;
    sn >>= 1;
  }
  return sn == 0 && fr == old_root && sr == root;
}

std::optional<MerklePeaks> MerklePeaks::parse(std::uint64_t size, std::string_view hex) {
  constexpr std::size_t width = 2 * sizeof(Hash);
  MerklePeaks peaks;
  peaks.size_ = size;
  if (hex.size() != width * static_cast<std::size_t>(std::popcount(size))) return std::nullopt;
  for (; !hex.empty(); hex.remove_prefix(width)) {
    const auto peak = parse_hash(hex.substr(0, width));
    if (!peak) return std::nullopt;
    peaks.peaks_.push_back(*peak);
  }
  return peaks;
}

// Every 1 at the end of the size is a peak that the new leaf completes, as in binary counting.
void MerklePeaks::append(const Hash& leaf) {
  Hash hash = leaf;
  for (std::uint64_t carry = size_; carry % 2 == 1; carry >>= 1) {
    hash = node_hash(peaks_.back(), hash);
    peaks_.pop_back();
  }
  peaks_.push_back(hash);
  ++size_;
}

Hash MerklePeaks::root() const {
  if (peaks_.empty()) return engine::sha256("");
  Hash root = peaks_.back();
  for (std::size_t i = peaks_.size() - 1; i-- > 0;) root = node_hash(peaks_[i], root);
  return root;
}

std::string MerklePeaks::hex() const {
  std::string out;
  for (const Hash& peak : peaks_) out += engine::to_hex(peak);
  return out;
}

}  // namespace servanda::signatures
