#pragma once
// A text with an Ed25519 signature behind it (C2SP signed-note): the text, an empty line, and a
// line "— NAME BASE64". The base64 holds four bytes that name the key and the 64 of the signature
// over the text. Keys are one line each: "PRIVATE+KEY+NAME+HASH+BASE64" and "NAME+HASH+BASE64".

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "engine/result.hpp"

namespace servanda::signatures {

// To check with. The name has no space and no plus sign.
class VerifierKey {
 public:
  [[nodiscard]] static engine::Result<VerifierKey> parse(std::string_view line);
  [[nodiscard]] std::string print() const;
  [[nodiscard]] const std::string& name() const { return name_; }

 private:
  friend class SigningKey;
  friend engine::Result<std::string> open_note(std::string_view, const VerifierKey&,
                                               const std::string&);
  VerifierKey(std::string name, std::string public_key);
  std::string name_;
  std::string public_key_;  // 32 bytes
  std::string hash_;        // the first 4 bytes of SHA-256(name, LF, 0x01, public key)
};

// To sign with. Keep it where only the register's keeper can read it.
class SigningKey {
 public:
  [[nodiscard]] static engine::Result<SigningKey> make(std::string_view name);
  [[nodiscard]] static engine::Result<SigningKey> parse(std::string_view line);
  [[nodiscard]] std::string print() const;
  [[nodiscard]] const VerifierKey& verifier() const { return verifier_; }
  // The key's hash and the signature, 68 bytes.
  [[nodiscard]] std::string sign(std::string_view text) const;

 private:
  SigningKey(VerifierKey verifier, std::string seed)
      : verifier_(std::move(verifier)), seed_(std::move(seed)) {}
  VerifierKey verifier_;
  std::string seed_;  // 32 bytes
};

// `text` ends with a line end.
[[nodiscard]] std::string sign_note(std::string_view text, const SigningKey& key);
// The text, where one of the signatures is by that key and right.
[[nodiscard]] engine::Result<std::string> open_note(std::string_view note, const VerifierKey& key,
                                                    const std::string& file);

// RFC 4648, section 4; nullopt where it is none.
[[nodiscard]] std::string to_base64(std::string_view bytes);
[[nodiscard]] std::optional<std::string> from_base64(std::string_view text);

}  // namespace servanda::signatures
