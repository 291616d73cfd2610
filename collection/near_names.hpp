#pragma once
// "Did you mean …?": the names that a misspelt one is likely to stand for.

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace servanda::collection {

// At most three, nearest first, equally near ones by name. Nearness is the number of letters
// dropped, added, changed or swapped with their neighbour; a name that the word begins counts as
// near.
[[nodiscard]] std::vector<std::string> near_names(std::string_view word,
                                                  std::span<const std::string> names);

// "; did you mean un-cybercrime?" or nothing: the end of a diagnostic's message.
[[nodiscard]] std::string suggestion(std::string_view word, std::span<const std::string> names);

}  // namespace servanda::collection
