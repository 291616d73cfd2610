#include "engine/sha256.hpp"

#include <fmt/core.h>
#include <openssl/evp.h>

#include <stdexcept>

namespace servanda::engine {

Sha256 sha256(std::string_view bytes) {
  Sha256 digest;
  unsigned int size = 0;
  const int done =
      EVP_Digest(bytes.data(), bytes.size(), reinterpret_cast<unsigned char*>(digest.data()), &size,
                 EVP_sha256(), nullptr);
  if (done != 1 || size != digest.size()) throw std::runtime_error("OpenSSL has no SHA-256");
  return digest;
}

std::string to_hex(const Sha256& digest) {
  std::string out;
  for (const std::byte byte : digest) out += fmt::format("{:02x}", std::to_integer<unsigned>(byte));
  return out;
}

}  // namespace servanda::engine
