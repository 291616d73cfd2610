#pragma once
// The plain text form read back to the tree of a treaty (docs/formats/plain-text.md has its
// grammar). Its marks say the structure outright, so nothing is recognised here but numbers.
// Whatever a drafter types is kept: what stands where it has no place is a finding with its line.

#include <optional>
#include <string>
#include <string_view>

#include "treaty/import/draft.hpp"
#include "treaty/import/language_rules.hpp"
#include "treaty/import/source_facts.hpp"

namespace servanda::treaty {

// True for what begins as the form does: "@servanda text".
[[nodiscard]] bool is_plain_form(std::string_view text);

// What its first lines say of language, version and work; what is no value is left out.
struct FormHead {
  SourceFacts facts;
  std::optional<engine::CivilDate> version;
};
[[nodiscard]] FormHead read_form_head(std::string_view text);

// Without eIds (naming.hpp gives them).
[[nodiscard]] TreatyDraft read_form(std::string_view text, const LanguageRules& rules);

}  // namespace servanda::treaty
