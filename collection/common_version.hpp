#pragma once
// Which version languages are held against one another in: a treaty's languages need not have been
// imported alike.

#include <optional>
#include <span>

#include "collection/collection.hpp"

namespace servanda::collection {

using Version = std::optional<engine::CivilDate>;

// The newest version that is there in every one of the languages; none where they have none in
// common, and then each language's newest stands for it.
[[nodiscard]] std::optional<Version> common_version(const Treaty& treaty,
                                                    std::span<const engine::LanguageTag> languages);

}  // namespace servanda::collection
