#pragma once
// A folder of treaties, opened as one thing:
//   servanda.toml                         title, publisher, base IRI, site languages, as-at date,
//   fonts treaties/<id>/treaty.toml             the instrument and its final clauses
//   treaties/<id>/text/eng@2024-12-24.xml one Akoma Ntoso file per language and version
//   ("eng@.xml": undated) treaties/<id>/summary/eng.xml         plain-language notes, unofficial
//   ledger.sqlite                         the register, the authority; ledger.jsonl, the register
//   as text
// Opening reads servanda.toml alone; everything else is read when asked for, so that a command
// costs what it uses. A Collection is a value without hidden state: const members may run in any
// thread.

#include <cstddef>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "collection/settings.hpp"
#include "collection/treaty_id.hpp"
#include "engine/civil_date.hpp"
#include "engine/language_tag.hpp"
#include "engine/result.hpp"
#include "signatures/clauses.hpp"
#include "signatures/event.hpp"
#include "signatures/register.hpp"
#include "treaty/instrument.hpp"
#include "treaty/text.hpp"

namespace servanda::collection {

// The treaty's own words, or the unofficial notes beside them: two works, never mixed.
enum class Edition { text, summary };

// One file of a treaty. Ordered by ISO 639-2 code, then oldest version first, undated before all.
struct StoredText {
  engine::LanguageTag language;
  std::optional<engine::CivilDate> version;  // always empty for a summary
  std::filesystem::path path;
};

struct Treaty {
  TreatyId id;
  std::filesystem::path folder;
  treaty::Instrument instrument;
  std::vector<StoredText> texts;
  std::vector<StoredText> summaries;

  // The version asked for, else the newest; nullptr where there is none in that language.
  [[nodiscard]] const StoredText* find_text(const engine::LanguageTag& language,
                                            std::optional<engine::CivilDate> version = {}) const;
  [[nodiscard]] const StoredText* find_summary(const engine::LanguageTag& language) const;
  // The languages that texts are in, each once, in the order of `texts`.
  [[nodiscard]] std::vector<engine::LanguageTag> text_languages() const;
};

class Collection {
 public:
  // Refuses a folder without servanda.toml.
  [[nodiscard]] static engine::Result<Collection> open(const std::filesystem::path& folder);
  // Makes an empty collection; refuses a folder that is one already, or that holds other things.
  [[nodiscard]] static engine::Result<Collection> init(const std::filesystem::path& folder);

  [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }
  [[nodiscard]] const Settings& settings() const { return settings_; }
  // What was worth saying about servanda.toml.
  [[nodiscard]] const engine::Diagnostics& findings() const { return findings_; }

  // In the order of their names. Folders whose names are no treaty id are not treaties.
  [[nodiscard]] std::vector<TreatyId> treaty_ids() const;
  // An unknown treaty is refused with the nearest names. `findings` gets what treaty.toml deserves.
  [[nodiscard]] engine::Result<Treaty> treaty(std::string_view id,
                                              engine::Diagnostics& findings) const;
  // All that can be read; what cannot is in `findings`.
  [[nodiscard]] std::vector<Treaty> treaties(engine::Diagnostics& findings) const;

  // The text in that language, newest version where none is asked for.
  [[nodiscard]] engine::Result<treaty::TreatyText> text(
      const Treaty& treaty, const engine::LanguageTag& language,
      std::optional<engine::CivilDate> version = {}) const;
  [[nodiscard]] engine::Result<treaty::TreatyText> summary(
      const Treaty& treaty, const engine::LanguageTag& language) const;

  // A stored file; its diagnostics name it as shown() does.
  [[nodiscard]] engine::Result<treaty::TreatyText> read_text(const StoredText& stored) const;

  // The final clauses, the second half of treaty.toml.
  [[nodiscard]] engine::Result<signatures::FinalClauses> clauses(
      const Treaty& treaty, engine::Diagnostics& findings) const;

  // The register for reading. Where only ledger.jsonl is there, it is made from that first; in a
  // folder that cannot be written to, in memory. Where neither is there, an empty one in memory.
  [[nodiscard]] engine::Result<signatures::Register> open_register() const;
  // The register for recording; made where there is none yet.
  [[nodiscard]] engine::Result<signatures::Register> open_register_to_record() const;

  // The date of a status: the one asked for, else that of servanda.toml, else that of the latest
  // act known of this treaty, else the day to which the register was checked, else the adoption.
  [[nodiscard]] engine::Result<engine::CivilDate> as_at(
      const Treaty& treaty, std::span<const signatures::Event> events,
      std::optional<engine::CivilDate> asked = {}) const;

  // Stores a text whole or not at all, and says where. One that is there already is refused, unless
  // it is to be replaced.
  [[nodiscard]] engine::Result<std::filesystem::path> store_text(
      const TreatyId& treaty, Edition edition, const engine::LanguageTag& language,
      std::optional<engine::CivilDate> version, std::string_view akn, bool replace) const;

  // Where a text stands or would stand.
  [[nodiscard]] std::filesystem::path text_path(const TreatyId& treaty, Edition edition,
                                                const engine::LanguageTag& language,
                                                std::optional<engine::CivilDate> version) const;
  [[nodiscard]] std::filesystem::path edition_folder(const TreatyId& treaty, Edition edition) const;
  [[nodiscard]] std::filesystem::path treaty_folder(const TreatyId& treaty) const;
  [[nodiscard]] std::filesystem::path ledger_path() const;       // ledger.sqlite
  [[nodiscard]] std::filesystem::path ledger_text_path() const;  // ledger.jsonl
  // For messages: relative to the collection, with slashes, never a machine path.
  [[nodiscard]] std::string shown(const std::filesystem::path& path) const;

 private:
  Collection(std::filesystem::path folder, Settings settings);
  std::filesystem::path folder_;
  Settings settings_;
  engine::Diagnostics findings_;
};

}  // namespace servanda::collection
