#include "signatures/checkpoint.hpp"

#include <charconv>
#include <cstring>

#include "engine/catalogue.hpp"

namespace servanda::signatures {
namespace {

std::string_view take_line(std::string_view& text) {
  const std::size_t end = text.find('\n');
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(end == text.npos ? text.size() : end + 1);
  return line;
}

std::optional<std::uint64_t> read_size(std::string_view digits) {
  std::uint64_t size = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), size);
  const bool whole = error == std::errc{} && end == digits.data() + digits.size();
  const bool plain = digits.size() == 1 || !digits.starts_with('0');
  return whole && plain ? std::optional(size) : std::nullopt;
}

std::optional<Hash> read_root(std::string_view base64) {
  const auto bytes = from_base64(base64);
  Hash root{};
  if (!bytes || bytes->size() != root.size()) return std::nullopt;
  std::memcpy(root.data(), bytes->data(), root.size());
  return root;
}

}  // namespace

std::string print_checkpoint(const Checkpoint& checkpoint) {
  return checkpoint.origin + "\n" + std::to_string(checkpoint.size) + "\n" +
         to_base64(hash_bytes(checkpoint.root)) + "\n";
}

std::string sign_checkpoint(const Checkpoint& checkpoint, const SigningKey& key) {
  return sign_note(print_checkpoint(checkpoint), key);
}

engine::Result<Checkpoint> parse_checkpoint(std::string_view text, const std::string& file) {
  Checkpoint checkpoint;
  checkpoint.origin = take_line(text);
  const auto size = read_size(take_line(text));
  const auto root = read_root(take_line(text));
  if (checkpoint.origin.empty() || !size || !root) {
    return engine::failure(engine::sig_diagnostics::not_a_note, {file});
  }
  checkpoint.size = *size;
  checkpoint.root = *root;
  return checkpoint;
}

engine::Result<Checkpoint> open_checkpoint(std::string_view note, const VerifierKey& key,
                                           const std::string& file) {
  const auto text = open_note(note, key, file);
  if (!text) return tl::make_unexpected(text.error());
  return parse_checkpoint(*text, file);
}

}  // namespace servanda::signatures
