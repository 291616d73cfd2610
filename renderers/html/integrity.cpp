#include "renderers/html/integrity.hpp"

#include <openssl/evp.h>

#include <array>

#include "engine/sha256.hpp"

namespace servanda::renderers {

std::string integrity_of(std::string_view bytes) {
  const engine::Sha256 digest = engine::sha256(bytes);
  std::array<unsigned char, 45> text{};  // 44 characters and EVP's closing zero
  const int length =
      EVP_EncodeBlock(text.data(), reinterpret_cast<const unsigned char*>(digest.data()),
                      static_cast<int>(digest.size()));
  return "sha256-" +
         std::string(reinterpret_cast<const char*>(text.data()), static_cast<std::size_t>(length));
}

}  // namespace servanda::renderers
