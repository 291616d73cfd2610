#pragma once
// servanda.toml: what a collection says of itself (docs/formats/collection.md).

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/civil_date.hpp"
#include "engine/language_tag.hpp"
#include "engine/result.hpp"

namespace servanda::collection {

struct Settings {
  std::map<std::string, std::string> titles;  // by BCP 47 language; one without language is "en"
  std::string publisher;                      // may be empty
  std::string base_iri;  // "https://treaties.example.org", no slash at its end; may be empty
  std::vector<engine::LanguageTag>
      languages;  // of the site, the first being the default; never empty
  std::optional<engine::CivilDate>
      as_at;                       // where set, the date of every status not dated otherwise
  std::vector<std::string> fonts;  // families, in order of preference; may be empty
  // Files whose styles office documents take, by their ending ("docx"), relative to the collection.
  std::map<std::string, std::string> office;

  // In the language asked for, else English, else any.
  [[nodiscard]] const std::string& title(const engine::LanguageTag& language) const;
};

// Unknown keys are warnings, so that a misspelling does not go unseen.
[[nodiscard]] engine::Result<Settings> parse_settings(std::string_view toml,
                                                      const std::string& file,
                                                      engine::Diagnostics& findings);
// A new servanda.toml, with a comment on every key.
[[nodiscard]] std::string new_settings();

}  // namespace servanda::collection
