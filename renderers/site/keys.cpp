#include "renderers/site/keys.hpp"

#include "engine/sha256.hpp"

namespace servanda::renderers {

std::string key_of(std::initializer_list<std::string_view> parts) {
  std::string joined;
  for (const std::string_view part : parts) {
    joined += std::to_string(part.size());
    joined += ':';
    joined += part;
  }
  return engine::to_hex(engine::sha256(joined));
}

}  // namespace servanda::renderers
