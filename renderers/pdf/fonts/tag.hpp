#pragma once
// Table tags of OpenType as numbers: tag("glyf").

#include <cstdint>

namespace servanda::renderers::pdf {

[[nodiscard]] constexpr std::uint32_t tag(const char (&name)[5]) {
  std::uint32_t value = 0;
  for (int i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(name[i]);
  return value;
}

}  // namespace servanda::renderers::pdf
