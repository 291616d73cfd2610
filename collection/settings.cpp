#include "collection/settings.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "collection/near_names.hpp"
#include "engine/catalogue.hpp"

namespace servanda::collection {

namespace {

using engine::LanguageTag;
using engine::Place;
using engine::Result;
using engine::env_diagnostics::bad_settings;

Place place_of(const toml::node& node, const std::string& file) {
  return {file, node.source().begin.line, {}};
}

tl::unexpected<engine::Diagnostic> wrong(const toml::node& node, const std::string& file,
                                         std::string_view what) {
  return engine::failure(bad_settings, place_of(node, file), what);
}

Result<std::string> read_string(const toml::node& node, const std::string& file,
                                std::string_view key) {
  if (const auto* text = node.as_string()) return text->get();
  return wrong(node, file, std::string(key) + " is a text in quotation marks");
}

Result<void> read_titles(const toml::node& node, const std::string& file, Settings& settings) {
  if (const auto* text = node.as_string()) {
    settings.titles = {{"en", text->get()}};
    return {};
  }
  const toml::table* titles = node.as_table();
  if (titles == nullptr || titles->empty()) {
    return wrong(node, file, "title is a text, or a table of texts by language");
  }
  for (const auto& [key, value] : *titles) {
    const auto language = LanguageTag::parse(key.str());
    if (!language) return wrong(value, file, language.error().message);
    auto title = read_string(value, file, "a title");
    if (!title) return tl::make_unexpected(title.error());
    settings.titles.insert_or_assign(language->bcp47(), *std::move(title));
  }
  return {};
}

Result<std::vector<std::string>> read_list(const toml::node& node, const std::string& file,
                                           std::string_view key) {
  const toml::array* list = node.as_array();
  if (list == nullptr) return wrong(node, file, std::string(key) + " is a list of texts");
  std::vector<std::string> texts;
  for (const toml::node& item : *list) {
    auto text = read_string(item, file, key);
    if (!text) return tl::make_unexpected(text.error());
    texts.push_back(*std::move(text));
  }
  return texts;
}

Result<void> read_languages(const toml::node& node, const std::string& file, Settings& settings) {
  const auto names = read_list(node, file, "languages");
  if (!names) return tl::make_unexpected(names.error());
  std::vector<LanguageTag> languages;
  for (const std::string& name : *names) {
    const auto language = LanguageTag::parse(name);
    if (!language) return wrong(node, file, language.error().message);
    if (std::find(languages.begin(), languages.end(), *language) != languages.end()) {
      return wrong(node, file, "languages names " + language->bcp47() + " twice");
    }
    languages.push_back(*language);
  }
  if (languages.empty()) return wrong(node, file, "languages names at least one language");
  settings.languages = std::move(languages);
  return {};
}

// TOML has dates of its own; a text in quotation marks is understood too.
Result<void> read_as_at(const toml::node& node, const std::string& file, Settings& settings) {
  std::string iso;
  if (const auto* date = node.as_date()) {
    const toml::date day = date->get();
    iso = fmt::format("{:04}-{:02}-{:02}", day.year, day.month, day.day);
  } else if (const auto* text = node.as_string()) {
    iso = text->get();
  }
  const auto date = engine::CivilDate::parse(iso);
  if (!date) return wrong(node, file, "as_at is a date: as_at = 2025-11-19");
  settings.as_at = *date;
  return {};
}

Result<void> read_base_iri(const toml::node& node, const std::string& file, Settings& settings) {
  auto iri = read_string(node, file, "base_iri");
  if (!iri) return tl::make_unexpected(iri.error());
  while (iri->ends_with('/')) iri->pop_back();
  if (!iri->empty() && !iri->starts_with("https://") && !iri->starts_with("http://")) {
    return wrong(node, file, "base_iri begins with https:// or http://");
  }
  settings.base_iri = *std::move(iri);
  return {};
}

Result<void> read_publisher(const toml::node& node, const std::string& file, Settings& settings) {
  auto publisher = read_string(node, file, "publisher");
  if (!publisher) return tl::make_unexpected(publisher.error());
  settings.publisher = *std::move(publisher);
  return {};
}

Result<void> read_fonts(const toml::node& node, const std::string& file, Settings& settings) {
  auto fonts = read_list(node, file, "fonts");
  if (!fonts) return tl::make_unexpected(fonts.error());
  settings.fonts = *std::move(fonts);
  return {};
}

Result<void> read_office(const toml::node& node, const std::string& file, Settings& settings) {
  const toml::table* table = node.as_table();
  if (table == nullptr) return wrong(node, file, "office is a table of files: docx, odt");
  for (const auto& [key, value] : *table) {
    if (key.str() != "docx" && key.str() != "odt") {
      return wrong(value, file, "office has the keys docx and odt");
    }
    auto path = read_string(value, file, key.str());
    if (!path) return tl::make_unexpected(path.error());
    settings.office.insert_or_assign(std::string(key.str()), *std::move(path));
  }
  return {};
}

struct Key {
  std::string_view name;
  Result<void> (*read)(const toml::node&, const std::string&, Settings&);
};
constexpr std::array<Key, 7> keys{{{"title", read_titles},
                                   {"publisher", read_publisher},
                                   {"base_iri", read_base_iri},
                                   {"languages", read_languages},
                                   {"as_at", read_as_at},
                                   {"fonts", read_fonts},
                                   {"office", read_office}}};

void report_unknown(const toml::key& name, const std::string& file, engine::Diagnostics& findings) {
  std::vector<std::string> known;
  for (const Key& key : keys) known.emplace_back(key.name);
  findings.add(engine::diagnostic(engine::env_diagnostics::unknown_setting,
                                  {file, name.source().begin.line, {}}, name.str(),
                                  suggestion(name.str(), known)));
}

Result<Settings> read_table(const toml::table& table, const std::string& file,
                            engine::Diagnostics& findings) {
  Settings settings;
  for (const auto& [name, node] : table) {
    const auto* key = std::find_if(keys.begin(), keys.end(),
                                   [&](const Key& one) { return one.name == name.str(); });
    if (key == keys.end()) {
      report_unknown(name, file, findings);
    } else if (auto read = key->read(node, file, settings); !read) {
      return tl::make_unexpected(read.error());
    }
  }
  if (settings.titles.empty()) {
    return engine::failure(bad_settings, {file, 1, {}}, "the collection has no title");
  }
  if (settings.languages.empty()) settings.languages = {*LanguageTag::parse("en")};
  return settings;
}

}  // namespace

const std::string& Settings::title(const LanguageTag& language) const {
  for (const std::string& wanted : {language.bcp47(), std::string("en")}) {
    if (const auto found = titles.find(wanted); found != titles.end()) return found->second;
  }
  return titles.begin()->second;
}

Result<Settings> parse_settings(std::string_view toml, const std::string& file,
                                engine::Diagnostics& findings) {
  try {
    return read_table(toml::parse(toml, file), file, findings);
  } catch (const toml::parse_error& error) {
    return engine::failure(bad_settings, {file, error.source().begin.line, {}},
                           error.description());
  }
}

std::string new_settings() {
  return R"(# What this collection says of itself. docs/formats/collection.md explains every key.

title = "Treaties"            # or one for each language: title = { en = "Treaties", fr = "Traités" }
publisher = ""                # who answers for it; stands at the foot of every page
languages = ["en"]            # of the published site, the first being the default
# base_iri = "https://treaties.example.org"    # where the site will stand
# as_at = 2025-11-19          # the date of every status; without it, that of the latest known act
# fonts = ["Noto Serif"]      # for PDF, in order of preference
# office = { docx = "house.docx", odt = "house.odt" }    # documents whose styles are taken
)";
}

}  // namespace servanda::collection
