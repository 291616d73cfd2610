#include "signatures/signed_note.hpp"

#include <openssl/evp.h>

#include <memory>
#include <optional>
#include <stdexcept>
#include <vector>

#include "engine/catalogue.hpp"
#include "engine/sha256.hpp"
#include "signatures/merkle.hpp"

namespace servanda::signatures {
namespace {

namespace sig = engine::sig_diagnostics;

constexpr char ed25519 = '\x01';  // the algorithm's byte in keys
constexpr std::size_t key_size = 32;
constexpr std::size_t signature_size = 64;
constexpr std::size_t hash_size = 4;
constexpr std::string_view private_prefix = "PRIVATE+KEY+";
constexpr std::string_view dash = "\xE2\x80\x94 ";  // em dash and space

struct FreeKey {
  void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
};
struct FreeContext {
  void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};
using Key = std::unique_ptr<EVP_PKEY, FreeKey>;
using Context = std::unique_ptr<EVP_MD_CTX, FreeContext>;

const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

template <typename Handle>
Handle need(Handle handle) {
  if (!handle) throw std::runtime_error("OpenSSL cannot make an Ed25519 key");
  return handle;
}

Key private_key(std::string_view seed) {
  return need(
      Key(EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, bytes_of(seed), seed.size())));
}

std::string raw_public_key(EVP_PKEY* key) {
  std::string out(key_size, '\0');
  std::size_t size = out.size();
  if (EVP_PKEY_get_raw_public_key(key, reinterpret_cast<unsigned char*>(out.data()), &size) != 1) {
    throw std::runtime_error("OpenSSL gives no public key");
  }
  return out;
}

std::string raw_private_key(EVP_PKEY* key) {
  std::string out(key_size, '\0');
  std::size_t size = out.size();
  if (EVP_PKEY_get_raw_private_key(key, reinterpret_cast<unsigned char*>(out.data()), &size) != 1) {
    throw std::runtime_error("OpenSSL gives no private key");
  }
  return out;
}

bool is_signed(std::string_view text, std::string_view signature, std::string_view public_key) {
  const Key key = need(Key(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr,
                                                       bytes_of(public_key), public_key.size())));
  const Context context = need(Context(EVP_MD_CTX_new()));
  if (EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, key.get()) != 1) return false;
  return EVP_DigestVerify(context.get(), bytes_of(signature), signature.size(), bytes_of(text),
                          text.size()) == 1;
}

std::string hex_of(std::string_view bytes) {
  std::string out;
  for (const char c : bytes) out += fmt::format("{:02x}", static_cast<unsigned char>(c));
  return out;
}

bool is_name(std::string_view name) {
  return !name.empty() && name.find_first_of(" +\t\r\n") == std::string_view::npos;
}

// "NAME+HASH+BASE64" in its three parts; the last may hold plus signs of base64.
struct KeyLine {
  std::string_view name, hash;
  std::string key;  // 32 bytes
};
std::optional<KeyLine> read_key_line(std::string_view line) {
  while (line.ends_with('\n') || line.ends_with('\r')) line.remove_suffix(1);
  const std::size_t first = line.find('+');
  const std::size_t second = first == line.npos ? line.npos : line.find('+', first + 1);
  if (second == line.npos || !is_name(line.substr(0, first))) return std::nullopt;
  const auto key = from_base64(line.substr(second + 1));
  if (!key || key->size() != key_size + 1 || key->front() != ed25519) return std::nullopt;
  return KeyLine{line.substr(0, first), line.substr(first + 1, second - first - 1), key->substr(1)};
}

std::string print_key_line(const std::string& name, std::string_view hash, std::string_view key) {
  return name + "+" + hex_of(hash) + "+" + to_base64(ed25519 + std::string(key));
}

}  // namespace

std::string to_base64(std::string_view bytes) {
  std::string out(4 * ((bytes.size() + 2) / 3) + 1, '\0');
  const int size = EVP_EncodeBlock(reinterpret_cast<unsigned char*>(out.data()), bytes_of(bytes),
                                   static_cast<int>(bytes.size()));
  out.resize(static_cast<std::size_t>(size));
  return out;
}

std::optional<std::string> from_base64(std::string_view text) {
  if (text.size() % 4 != 0 || text.find_first_of(" \t\r\n") != text.npos) return std::nullopt;
  std::string out(text.size() / 4 * 3, '\0');
  const int size = EVP_DecodeBlock(reinterpret_cast<unsigned char*>(out.data()), bytes_of(text),
                                   static_cast<int>(text.size()));
  if (size < 0) return std::nullopt;
  // OpenSSL reads the padding as zero bytes.
  std::size_t padding = 0;
  while (padding < 2 && padding < text.size() && text[text.size() - 1 - padding] == '=') ++padding;
  out.resize(static_cast<std::size_t>(size) - padding);
  return to_base64(out) == text ? std::optional(out) : std::nullopt;
}

VerifierKey::VerifierKey(std::string name, std::string public_key)
    : name_(std::move(name)), public_key_(std::move(public_key)) {
  const engine::Sha256 digest = engine::sha256(name_ + "\n" + ed25519 + public_key_);
  hash_ = hash_bytes(digest).substr(0, hash_size);
}

engine::Result<VerifierKey> VerifierKey::parse(std::string_view line) {
  const auto parts = read_key_line(line);
  if (!parts) return engine::failure(sig::bad_key, {}, "NAME+HASH+BASE64");
  VerifierKey key{std::string(parts->name), parts->key};
  if (hex_of(key.hash_) != parts->hash) return engine::failure(sig::bad_key, {}, "its own hash");
  return key;
}

std::string VerifierKey::print() const {
  return print_key_line(name_, hash_, public_key_);
}

engine::Result<SigningKey> SigningKey::make(std::string_view name) {
  if (!is_name(name)) return engine::failure(sig::bad_key, {}, "a name without spaces and +");
  const Key key = need(Key(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519")));
  return SigningKey(VerifierKey(std::string(name), raw_public_key(key.get())),
                    raw_private_key(key.get()));
}

engine::Result<SigningKey> SigningKey::parse(std::string_view line) {
  if (!line.starts_with(private_prefix)) {
    return engine::failure(sig::bad_key, {}, "PRIVATE+KEY+NAME+HASH+BASE64");
  }
  const auto parts = read_key_line(line.substr(private_prefix.size()));
  if (!parts) return engine::failure(sig::bad_key, {}, "PRIVATE+KEY+NAME+HASH+BASE64");
  const Key key = private_key(parts->key);
  VerifierKey verifier(std::string(parts->name), raw_public_key(key.get()));
  if (hex_of(verifier.hash_) != parts->hash) {
    return engine::failure(sig::bad_key, {}, "its own hash");
  }
  return SigningKey(std::move(verifier), parts->key);
}

std::string SigningKey::print() const {
  return std::string(private_prefix) + print_key_line(verifier_.name_, verifier_.hash_, seed_);
}

std::string SigningKey::sign(std::string_view text) const {
  const Key key = private_key(seed_);
  const Context context = need(Context(EVP_MD_CTX_new()));
  std::string signature(signature_size, '\0');
  std::size_t size = signature.size();
  const bool done =
      EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, key.get()) == 1 &&
      EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(signature.data()), &size,
                     bytes_of(text), text.size()) == 1;
  if (!done) throw std::runtime_error("OpenSSL cannot sign");
  return verifier_.hash_ + signature;
}

std::string sign_note(std::string_view text, const SigningKey& key) {
  return std::string(text) + "\n" + std::string(dash) + key.verifier().name() + " " +
         to_base64(key.sign(text)) + "\n";
}

engine::Result<std::string> open_note(std::string_view note, const VerifierKey& key,
                                      const std::string& file) {
  const std::size_t gap = note.rfind("\n\n");
  if (gap == note.npos) return engine::failure(sig::not_a_note, {file});
  const std::string_view text = note.substr(0, gap + 1);
  std::string_view lines = note.substr(gap + 2);
  const std::string start = std::string(dash) + key.name_ + " ";
  while (!lines.empty()) {
    const std::string_view line = lines.substr(0, lines.find('\n'));
    lines.remove_prefix(std::min(lines.size(), line.size() + 1));
    if (!line.starts_with(start)) continue;
    const auto blob = from_base64(line.substr(start.size()));
    if (!blob || blob->size() != hash_size + signature_size || !blob->starts_with(key.hash_)) {
      continue;
    }
    if (is_signed(text, std::string_view(*blob).substr(hash_size), key.public_key_)) {
      return std::string(text);
    }
  }
  return engine::failure(sig::bad_signature, {file}, key.name_);
}

}  // namespace servanda::signatures
