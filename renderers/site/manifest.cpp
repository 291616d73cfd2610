#include "renderers/site/manifest.hpp"

#include <nlohmann/json.hpp>

#include "engine/file.hpp"

namespace servanda::renderers {

namespace {

using Entries = std::map<std::string, std::string>;

std::string quoted(const std::string& text) {
  return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

// Written and read without the tree that keeps the order of members: it looks through all of them
// for each, and a site has thousands.
std::string print_entries(std::string_view member, const Entries& entries) {
  std::string out = "{\n  \"format\": 1,\n  \"" + std::string(member) + "\": {";
  std::string_view before = "\n    ";
  for (const auto& [address, value] : entries) {
    out += before;
    out += quoted(address) + ": " + quoted(value);
    before = ",\n    ";
  }
  return out + (entries.empty() ? "}\n}\n" : "\n  }\n}\n");
}

std::optional<Entries> read_entries(const std::filesystem::path& file, const std::string& member) {
  const auto bytes = engine::read_file(file);
  if (!bytes) return std::nullopt;
  const auto json = nlohmann::json::parse(*bytes, nullptr, false);
  if (!json.is_object() || !json.contains(member) || !json[member].is_object()) {
    return std::nullopt;
  }
  Entries entries;
  for (const auto& [address, value] : json[member].items()) {
    if (value.is_string()) entries.emplace(address, value.get<std::string>());
  }
  return entries;
}

}  // namespace

std::string print_manifest(const Manifest& manifest) {
  return print_entries("files", manifest);
}

std::optional<Manifest> read_manifest(const std::filesystem::path& folder) {
  return read_entries(folder / manifest_name, "files");
}

std::string print_keys(const BuildKeys& keys) {
  return print_entries("keys", keys);
}

BuildKeys read_keys(const std::filesystem::path& folder) {
  return read_entries(folder / keys_name, "keys").value_or(BuildKeys{});
}

}  // namespace servanda::renderers
