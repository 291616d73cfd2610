#pragma once
// SHA-256 (FIPS 180-4) over OpenSSL.

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace servanda::engine {

using Sha256 = std::array<std::byte, 32>;

[[nodiscard]] Sha256 sha256(std::string_view bytes);
[[nodiscard]] std::string to_hex(const Sha256& digest);  // 64 lower-case characters

}  // namespace servanda::engine
