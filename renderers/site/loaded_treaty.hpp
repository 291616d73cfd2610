#pragma once
// A treaty with all that its pages are made from, read once for the whole site.

#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "collection/collection.hpp"
#include "collection/common_version.hpp"
#include "renderers/status_document.hpp"
#include "renderers/text_document.hpp"
#include "signatures/force.hpp"
#include "signatures/implementation.hpp"
#include "signatures/status.hpp"
#include "treaty/text.hpp"

namespace servanda::renderers {

// One stored file: the newest of its language where it is the one that pages show.
struct LoadedText {
  collection::StoredText stored;
  std::string bytes;  // of the file, as it is offered for download
  treaty::TreatyText text;
  std::vector<std::string> units;  // eIds of the reading units, in order
  std::string sum;                 // of the bytes

  [[nodiscard]] bool has_unit(std::string_view eid) const;
};

struct Standing {
  signatures::Status status;
  signatures::Force force;
};

// Two versions of the text to be compared, the older one first.
struct VersionPair {
  collection::Version before, after;
  [[nodiscard]] auto operator<=>(const VersionPair&) const = default;
};

struct LoadedTreaty {
  collection::Treaty treaty;
  signatures::FinalClauses clauses;
  std::vector<signatures::Event> events;  // as recorded, corrections among them
  std::vector<signatures::ImplementationRecord> implementation;
  std::optional<Standing> standing = {};  // none where nothing dates a status
  std::vector<LoadedText> texts = {};     // all versions, in the order of `treaty.texts`
  std::vector<LoadedText> summaries = {};
  // The reading units that stand side by side; empty where the text has fewer than two languages.
  std::vector<std::string> parallel_units = {};
  // Each version with the next one, and with the newest of its language; oldest first.
  std::vector<VersionPair> version_pairs = {};
  std::string sum = {};                 // of treaty.toml
  std::string implementation_sum = {};  // of implementation.csv
  std::string shape = {};               // of what leads to its pages and between them
  std::string standing_sum = {};        // of all that is shown of acts, status and entry into force
  std::string known_timeline = {};  // where the clauses ask about other treaties; else made when
                                    // asked

  [[nodiscard]] std::string id() const { return treaty.id.str(); }
  [[nodiscard]] StatusFacts facts() const;  // where there is a standing
  // The status on every day (renderers/data/timeline_json.hpp); where there is a standing.
  [[nodiscard]] std::string timeline() const;
  // Since when the treaty is in force, as at the day of the status; none where it is not.
  [[nodiscard]] std::optional<engine::CivilDate> in_force_since() const;
  // The newest text, or the summary, in that language; nullptr where there is none.
  [[nodiscard]] const LoadedText* text_in(const engine::LanguageTag& language) const;
  [[nodiscard]] const LoadedText* summary_in(const engine::LanguageTag& language) const;
};

// Every treaty of the collection. What cannot be read is an error in `findings`, and a failure.
[[nodiscard]] engine::Result<std::vector<LoadedTreaty>> load_treaties(
    const collection::Collection& collection, std::optional<engine::CivilDate> as_at,
    engine::Diagnostics& findings);

// What a page in one interface language shows of a treaty: its text, or the summary where no text
// is there; with the summary's notes where both are.
struct ShownText {
  const LoadedText* text = nullptr;   // none where there is neither text nor summary
  const LoadedText* notes = nullptr;  // the summary beside a text
  bool is_summary = false;
  std::vector<engine::LanguageTag> choices;  // texts to choose from where none is in the language
};

// `in` is the text language that the reader chose; empty for the default.
[[nodiscard]] ShownText shown_text(const LoadedTreaty& treaty, const engine::LanguageTag& interface,
                                   std::string_view in = {});

}  // namespace servanda::renderers
