#pragma once
// What may have been meant: the words nearest to one that is not known, by edit distance.

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace servanda::signatures {

// At most `most` of the candidates, nearest first, equal ones in their order; none that is so far
// that naming it would not help (more than a third of the word).
[[nodiscard]] std::vector<std::size_t> nearest(std::string_view word,
                                               std::span<const std::string_view> candidates,
                                               std::size_t most = 3);

// "; did you mean a, b or c?", nothing where there is none: the end of a message.
[[nodiscard]] std::string did_you_mean(std::span<const std::string> suggestions);

}  // namespace servanda::signatures
