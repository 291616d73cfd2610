#pragma once
// Which language a text is in, told from its letters and from the small words that no text does
// without.

#include <optional>
#include <string_view>
#include <vector>

#include "engine/language_tag.hpp"
#include "treaty/import/block.hpp"

namespace servanda::treaty {

// Nothing where no language with rules fits clearly better than the others.
[[nodiscard]] std::optional<engine::LanguageTag> guess_language(std::string_view text);
// Of the first words of the blocks: enough to tell by, however long the text is.
[[nodiscard]] std::optional<engine::LanguageTag> guess_language(const std::vector<Block>& blocks);

// Of a few words that are in one of two languages: true where they are rather in the first. False
// where nothing tells.
[[nodiscard]] bool leans_to(const engine::LanguageTag& one, const engine::LanguageTag& other,
                            std::string_view text);

}  // namespace servanda::treaty
