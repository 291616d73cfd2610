#pragma once
// "Did you mean …?": the names that a misspelt one is likely to stand for.

#include <span>
#include <string>
#include <string_view>

namespace servanda::collection {

// "; did you mean un-cybercrime?" or nothing: the end of a diagnostic's message. Names that begin
// as the word does come first, then those that are a few slips of the finger away.
[[nodiscard]] std::string suggestion(std::string_view word, std::span<const std::string> names);

}  // namespace servanda::collection
