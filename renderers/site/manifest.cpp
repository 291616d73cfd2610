#include "renderers/site/manifest.hpp"

#include <nlohmann/json.hpp>

#include "engine/file.hpp"
#include "renderers/data/json_values.hpp"

namespace servanda::renderers {

std::string print_manifest(const Manifest& manifest) {
  Json files = Json::object();
  for (const auto& [address, sum] : manifest) files[address] = sum;
  return print_json({{"format", 1}, {"files", std::move(files)}});
}

std::optional<Manifest> read_manifest(const std::filesystem::path& folder) {
  const auto bytes = engine::read_file(folder / manifest_name);
  if (!bytes) return std::nullopt;
  const Json json = Json::parse(*bytes, nullptr, false);
  if (!json.is_object() || !json.contains("files") || !json["files"].is_object()) {
    return std::nullopt;
  }
  Manifest manifest;
  for (const auto& [address, sum] : json["files"].items()) {
    if (sum.is_string()) manifest.emplace(address, sum.get<std::string>());
  }
  return manifest;
}

}  // namespace servanda::renderers
