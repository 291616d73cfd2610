#include "treaty/concordance/unit_words.hpp"

#include <toml++/toml.h>

#include <array>
#include <map>
#include <span>

#include "engine/embedded_file.hpp"
#include "engine/text/unicode.hpp"

namespace servanda::treaty {

// Made by servanda_embed from treaty/concordance/units/*.toml.
std::span<const engine::EmbeddedFile> unit_files();

namespace {

constexpr std::array all_units{TimeUnit::hour, TimeUnit::day, TimeUnit::week, TimeUnit::month,
                               TimeUnit::year};

std::vector<std::string> strings(const toml::table& table, std::string_view key) {
  std::vector<std::string> all;
  if (const auto* array = table[key].as_array()) {
    for (const toml::node& item : *array) all.push_back(item.value<std::string>().value());
  }
  return all;
}

UnitWords::Table read_table(const toml::table& table, const std::vector<std::string>& prefixes) {
  UnitWords::Table words;
  for (const TimeUnit unit : all_units) {
    for (const std::string& word : strings(table, unit_name(unit))) {
      words.emplace(engine::fold_for_search(word), unit);
      for (const std::string& prefix : prefixes) {
        words.emplace(engine::fold_for_search(prefix + word), unit);
      }
    }
  }
  return words;
}

UnitWords read(std::string_view toml) {
  const toml::table root = toml::parse(toml);
  const std::vector<std::string> prefixes = strings(root, "prefixes");
  UnitWords words;
  words.units = read_table(root, prefixes);
  if (const auto* dual = root["dual"].as_table()) words.duals = read_table(*dual, prefixes);
  words.idle = strings(root, "idle");
  words.no_spaces = root["no_spaces"].value_or(false);
  return words;
}

}  // namespace

std::optional<TimeUnit> UnitWords::unit_that_begins(std::string_view text) const {
  for (const auto& [word, unit] : units) {
    if (text.starts_with(word)) return unit;
  }
  return std::nullopt;
}

const UnitWords& unit_words(const engine::LanguageTag& language) {
  static const std::map<std::string, UnitWords, std::less<>> all = [] {
    std::map<std::string, UnitWords, std::less<>> read_all;
    for (const engine::EmbeddedFile& file : unit_files()) {
      const std::string name(file.name.substr(0, file.name.find('.')));
      read_all.emplace(name, read(file.content));
    }
    return read_all;
  }();
  static const UnitWords none;
  const auto found = all.find(language.bcp47());
  return found == all.end() ? none : found->second;
}

}  // namespace servanda::treaty
