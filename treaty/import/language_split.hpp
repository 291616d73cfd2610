#pragma once
// A file that holds the same treaty in several languages one after another, parted where one ends
// and the next begins. Quotations and names in another language part nothing: each part must be a
// treaty by itself.

#include <vector>

#include "engine/language_tag.hpp"
#include "treaty/import/block.hpp"

namespace servanda::treaty {

struct LanguagePart {
  engine::LanguageTag language;
  std::vector<Block> blocks;
};

// Empty where the file holds no more than one language version; `blocks` is untouched then.
[[nodiscard]] std::vector<LanguagePart> split_languages(std::vector<Block>& blocks);

}  // namespace servanda::treaty
