#pragma once
// The instrument: what a treaty is, apart from its words and its parties. The first half of
// treaty.toml (docs/formats/treaty-toml.md); the second, the final clauses, is
// signatures/clauses.hpp.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/civil_date.hpp"
#include "engine/language_tag.hpp"
#include "engine/result.hpp"
#include "treaty/iri.hpp"

namespace servanda::treaty {

// To when, and against which source, the register was last compared: shown with every status.
struct Checked {
  engine::CivilDate on;
  std::string against;
};

struct Instrument {
  Iri iri;
  std::map<std::string, std::string> titles;        // by BCP 47 language
  std::map<std::string, std::string> short_titles;  // by BCP 47 language; "Hanoi Convention"
  std::string depositary;
  std::optional<engine::CivilDate> adopted;
  std::string adopted_at;  // place; may be empty
  std::vector<engine::LanguageTag> authentic;
  std::optional<Checked> checked;
  std::vector<std::string> notes;

  // In the language asked for, else English, else any; never empty for a valid instrument.
  [[nodiscard]] const std::string& title(const engine::LanguageTag& language) const;
  [[nodiscard]] const std::string& short_title(const engine::LanguageTag& language) const;
};

// Reads the instrument's keys of treaty.toml and leaves the others alone. `findings` gets warnings.
[[nodiscard]] engine::Result<Instrument> parse_instrument(std::string_view toml,
                                                          const std::string& file,
                                                          engine::Diagnostics& findings);
// A new treaty.toml for a text just imported: what is known, and comments that say what to add.
[[nodiscard]] std::string print_instrument(const Instrument& instrument);

}  // namespace servanda::treaty
