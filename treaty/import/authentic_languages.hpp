#pragma once
// Which languages a treaty is authentic in, by its own words: "of which the Arabic, … and Spanish
// texts are equally authentic" (VCLT article 33(1)). The clause stands in the final provisions or
// in the testimonium.

#include <vector>

#include "engine/language_tag.hpp"
#include "treaty/import/draft.hpp"
#include "treaty/import/language_rules.hpp"

namespace servanda::treaty {

// In the order of their tags, none twice; empty where no clause names at least two languages.
[[nodiscard]] std::vector<engine::LanguageTag> authentic_languages(const TreatyDraft& draft,
                                                                   const LanguageRules& rules);
[[nodiscard]] std::vector<engine::LanguageTag> authentic_languages(const TreatyText& text);

}  // namespace servanda::treaty
