#include "renderers/site/assets.hpp"

#include <stdexcept>
#include <string>

namespace servanda::renderers {

std::string_view site_asset(std::string_view name) {
  for (const engine::EmbeddedFile& file : site_assets()) {
    if (file.name == name) return file.content;
  }
  throw std::out_of_range("no asset " + std::string(name));
}

}  // namespace servanda::renderers
