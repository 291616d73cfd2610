#include "renderers/site/manifest.hpp"

#include <nlohmann/json.hpp>

#include "engine/file.hpp"
#include "renderers/data/json_values.hpp"

namespace servanda::renderers {

namespace {

using Entries = std::map<std::string, std::string>;

std::string print_entries(std::string_view member, const Entries& entries) {
  Json object = Json::object();
  for (const auto& [address, value] : entries) object[address] = value;
  Json made{{"format", 1}};
  made[std::string(member)] = std::move(object);
  return print_json(made);
}

std::optional<Entries> read_entries(const std::filesystem::path& file, const std::string& member) {
  const auto bytes = engine::read_file(file);
  if (!bytes) return std::nullopt;
  const Json json = Json::parse(*bytes, nullptr, false);
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
