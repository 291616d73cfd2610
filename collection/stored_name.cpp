#include "collection/stored_name.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <tuple>
#include <utility>

#include "engine/catalogue.hpp"

namespace servanda::collection {

namespace fs = std::filesystem;

std::string stored_name(Edition edition, const engine::LanguageTag& language,
                        std::optional<engine::CivilDate> version) {
  if (edition == Edition::summary) return language.iso639_2() + ".xml";
  return language.iso639_2() + "@" + (version ? version->iso() : "") + ".xml";
}

std::optional<StoredName> parse_stored_name(Edition edition, std::string_view name) {
  const auto at = edition == Edition::text ? name.find('@') : name.find('.');
  if (at == std::string_view::npos) return std::nullopt;
  const auto language = engine::LanguageTag::parse(name.substr(0, at));
  if (!language) return std::nullopt;
  StoredName read{*language, std::nullopt};
  if (edition == Edition::text) {
    const std::string_view date = name.substr(at + 1, name.rfind('.') - at - 1);
    if (const auto version = engine::CivilDate::parse(date)) read.version = *version;
  }
  // Printing it again settles every doubt at once: one file, one name.
  if (stored_name(edition, read.language, read.version) != name) return std::nullopt;
  return read;
}

std::vector<StoredText> stored_texts(const Collection& collection, const TreatyId& treaty,
                                     Edition edition, engine::Diagnostics& findings) {
  std::vector<StoredText> texts;
  std::vector<std::string> strays;
  std::error_code error;
  const fs::path folder = collection.edition_folder(treaty, edition);
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
       entry.increment(error)) {
    const std::string name = entry->path().filename().string();
    if (name.starts_with('.')) continue;
    if (const auto read = parse_stored_name(edition, name)) {
      texts.push_back({read->language, read->version, entry->path()});
    } else {
      strays.push_back(collection.shown(entry->path()));
    }
  }
  std::sort(texts.begin(), texts.end(), [](const StoredText& a, const StoredText& b) {
    return std::tie(a.language.iso639_2(), a.version) < std::tie(b.language.iso639_2(), b.version);
  });
  std::sort(strays.begin(), strays.end());
  for (const std::string& stray : strays) {
    findings.add(engine::diagnostic(engine::env_diagnostics::stray_file, {stray, 0, {}}, stray));
  }
  return texts;
}

}  // namespace servanda::collection
