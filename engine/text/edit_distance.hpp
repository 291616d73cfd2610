#pragma once
// How far two words are apart: insertions, deletions, replacements and swaps of neighbours, counted
// in code points (optimal string alignment).

#include <cstddef>
#include <string_view>

namespace servanda::engine {

// `limit + 1` where there are more than `limit`. The work grows with the product of the lengths.
[[nodiscard]] std::size_t edit_distance(std::u32string_view a, std::u32string_view b,
                                        std::size_t limit);
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

}  // namespace servanda::engine
