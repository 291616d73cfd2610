#include "collection/collection.hpp"

#include <algorithm>
#include <system_error>
#include <utility>

#include "collection/near_names.hpp"
#include "collection/stored_name.hpp"
#include "engine/catalogue.hpp"
#include "engine/file.hpp"
#include "signatures/status.hpp"

namespace servanda::collection {

namespace fs = std::filesystem;
using engine::LanguageTag;
using engine::Result;

namespace {

constexpr std::string_view settings_name = "servanda.toml";

// The names in a folder, sorted, hidden ones left out; none where it is no folder.
std::vector<std::string> names_in(const fs::path& folder) {
  std::vector<std::string> names;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
       entry.increment(error)) {
    std::string name = entry->path().filename().string();
    if (!name.starts_with('.')) names.push_back(std::move(name));
  }
  std::sort(names.begin(), names.end());
  return names;
}

bool is_folder(const fs::path& path) {
  std::error_code error;
  return fs::is_directory(path, error);
}

std::string version_text(const std::optional<engine::CivilDate>& version) {
  return version ? version->iso() : "undated";
}

std::string languages_there(const std::vector<StoredText>& texts) {
  std::string list;
  for (const StoredText& text : texts) {
    if (list.find(text.language.bcp47()) != std::string::npos) continue;
    list += (list.empty() ? "; there is one in " : ", ") + text.language.bcp47();
  }
  return list;
}

std::string versions_there(const std::vector<StoredText>& texts, const LanguageTag& language) {
  std::string list;
  for (const StoredText& text : texts) {
    if (text.language != language) continue;
    list += (list.empty() ? "; there is " : ", ") + version_text(text.version);
  }
  return list;
}

}  // namespace

const StoredText* Treaty::find_text(const LanguageTag& language,
                                    std::optional<engine::CivilDate> version) const {
  const auto fits = [&](const StoredText& text) {
    return text.language == language && (!version || text.version == version);
  };
  const auto found = std::find_if(texts.rbegin(), texts.rend(), fits);
  return found == texts.rend() ? nullptr : &*found;
}

const StoredText* Treaty::find_summary(const LanguageTag& language) const {
  const auto fits = [&](const StoredText& text) { return text.language == language; };
  const auto found = std::find_if(summaries.begin(), summaries.end(), fits);
  return found == summaries.end() ? nullptr : &*found;
}

std::vector<LanguageTag> Treaty::text_languages() const {
  std::vector<LanguageTag> languages;
  for (const StoredText& text : texts) {
    if (languages.empty() || languages.back() != text.language) languages.push_back(text.language);
  }
  return languages;
}

Collection::Collection(fs::path folder, Settings settings)
    : folder_(std::move(folder)), settings_(std::move(settings)) {}

Result<Collection> Collection::open(const fs::path& folder) {
  const fs::path file = folder / settings_name;
  std::error_code error;
  if (!fs::exists(file, error)) {
    return engine::failure(engine::cli_diagnostics::no_collection, {},
                           folder == "." ? "this folder" : folder.generic_string());
  }
  const auto toml = engine::read_file(file);
  if (!toml) return tl::make_unexpected(toml.error());
  engine::Diagnostics findings;
  auto settings = parse_settings(*toml, std::string(settings_name), findings);
  if (!settings) return tl::make_unexpected(settings.error());
  Collection opened(folder, *std::move(settings));
  opened.findings_ = std::move(findings);
  return opened;
}

Result<Collection> Collection::init(const fs::path& folder) {
  std::error_code error;
  if (fs::exists(folder / settings_name, error)) {
    return engine::failure(engine::env_diagnostics::collection_exists, {}, folder.generic_string());
  }
  if (!names_in(folder).empty()) {
    return engine::failure(engine::env_diagnostics::folder_in_use, {}, folder.generic_string());
  }
  // servanda.toml makes a folder a collection, so it comes last.
  if (const auto made = engine::make_folders(folder / "treaties"); !made) {
    return tl::make_unexpected(made.error());
  }
  if (const auto written = engine::replace_file(folder / settings_name, new_settings()); !written) {
    return tl::make_unexpected(written.error());
  }
  return open(folder);
}

std::vector<TreatyId> Collection::treaty_ids() const {
  std::vector<TreatyId> ids;
  for (const std::string& name : names_in(folder_ / "treaties")) {
    auto id = TreatyId::parse(name);
    if (id && is_folder(treaty_folder(*id))) ids.push_back(*std::move(id));
  }
  return ids;
}

Result<Treaty> Collection::treaty(std::string_view name, engine::Diagnostics& findings) const {
  const auto id = TreatyId::parse(name);
  if (!id || !is_folder(treaty_folder(*id))) {
    std::vector<std::string> known;
    for (const TreatyId& one : treaty_ids()) known.push_back(one.str());
    if (!id && known.empty()) return tl::make_unexpected(id.error());
    return engine::failure(engine::cli_diagnostics::unknown_treaty, {}, name.substr(0, 128),
                           suggestion(name, known));
  }
  const fs::path file = treaty_folder(*id) / "treaty.toml";
  const auto toml = engine::read_file(file);
  if (!toml) return tl::make_unexpected(toml.error());
  auto instrument = treaty::parse_instrument(*toml, shown(file), findings);
  if (!instrument) return tl::make_unexpected(instrument.error());
  return Treaty{*id, treaty_folder(*id), *std::move(instrument),
                stored_texts(*this, *id, Edition::text, findings),
                stored_texts(*this, *id, Edition::summary, findings)};
}

std::vector<Treaty> Collection::treaties(engine::Diagnostics& findings) const {
  std::vector<Treaty> all;
  for (const std::string& name : names_in(folder_ / "treaties")) {
    if (!is_folder(folder_ / "treaties" / name)) continue;
    if (!TreatyId::parse(name)) {
      findings.add(engine::diagnostic(engine::env_diagnostics::not_a_treaty_folder, {}, name));
    } else if (auto one = treaty(name, findings)) {
      all.push_back(*std::move(one));
    } else {
      findings.add(one.error());
    }
  }
  return all;
}

Result<treaty::TreatyText> Collection::text(const Treaty& treaty, const LanguageTag& language,
                                            std::optional<engine::CivilDate> version) const {
  if (const StoredText* stored = treaty.find_text(language, version)) return read_text(*stored);
  if (version && treaty.find_text(language) != nullptr) {
    return engine::failure(engine::cli_diagnostics::no_version, {}, version->iso(), treaty.id.str(),
                           language.bcp47(), versions_there(treaty.texts, language));
  }
  return engine::failure(engine::cli_diagnostics::no_text, {}, treaty.id.str(), language.bcp47(),
                         languages_there(treaty.texts));
}

Result<treaty::TreatyText> Collection::summary(const Treaty& treaty,
                                               const LanguageTag& language) const {
  if (const StoredText* stored = treaty.find_summary(language)) return read_text(*stored);
  return engine::failure(engine::cli_diagnostics::no_text, {}, "the summary of " + treaty.id.str(),
                         language.bcp47(), languages_there(treaty.summaries));
}

Result<treaty::TreatyText> Collection::read_text(const StoredText& stored) const {
  auto bytes = engine::read_file(stored.path);
  if (!bytes) return tl::make_unexpected(bytes.error());
  auto document = engine::XmlDocument::parse(*std::move(bytes), shown(stored.path));
  if (!document) return tl::make_unexpected(document.error());
  return treaty::TreatyText::open(*std::move(document));
}

Result<signatures::FinalClauses> Collection::clauses(const Treaty& treaty,
                                                     engine::Diagnostics& findings) const {
  const fs::path file = treaty.folder / "treaty.toml";
  const auto toml = engine::read_file(file);
  if (!toml) return tl::make_unexpected(toml.error());
  return signatures::parse_clauses(*toml, shown(file), signatures::ParticipantTable::built_in(),
                                   findings);
}

Result<engine::CivilDate> Collection::as_at(const Treaty& treaty,
                                            std::span<const signatures::Event> events,
                                            std::optional<engine::CivilDate> asked) const {
  if (asked) return *asked;
  if (settings_.as_at) return *settings_.as_at;
  if (const auto latest = signatures::latest_act(events)) return *latest;
  if (treaty.instrument.checked) return treaty.instrument.checked->on;
  if (treaty.instrument.adopted) return *treaty.instrument.adopted;
  return engine::failure(engine::env_diagnostics::no_act_to_date, {}, treaty.id.str());
}

Result<fs::path> Collection::store_text(const TreatyId& treaty, Edition edition,
                                        const LanguageTag& language,
                                        std::optional<engine::CivilDate> version,
                                        std::string_view akn, bool replace) const {
  const fs::path path = text_path(treaty, edition, language, version);
  std::error_code error;
  if (!replace && fs::exists(path, error)) {
    return engine::failure(engine::env_diagnostics::already_imported, {}, shown(path));
  }
  if (const auto made = engine::make_folders(path.parent_path()); !made) {
    return tl::make_unexpected(made.error());
  }
  if (const auto written = engine::replace_file(path, akn); !written) {
    return tl::make_unexpected(written.error());
  }
  return path;
}

fs::path Collection::text_path(const TreatyId& treaty, Edition edition, const LanguageTag& language,
                               std::optional<engine::CivilDate> version) const {
  return edition_folder(treaty, edition) / stored_name(edition, language, version);
}

fs::path Collection::edition_folder(const TreatyId& treaty, Edition edition) const {
  return treaty_folder(treaty) / (edition == Edition::text ? "text" : "summary");
}

fs::path Collection::treaty_folder(const TreatyId& treaty) const {
  return folder_ / "treaties" / treaty.str();
}

fs::path Collection::ledger_path() const {
  return folder_ / "ledger.sqlite";
}

fs::path Collection::ledger_text_path() const {
  return folder_ / "ledger.jsonl";
}

std::string Collection::shown(const fs::path& path) const {
  return path.lexically_relative(folder_).generic_string();
}

}  // namespace servanda::collection
