#pragma once
// Right-to-left text as a page shows it, brought back into the order in which it is read (the
// Unicode Bidirectional Algorithm, UAX #9, backwards).

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace servanda::treaty {

// True where the text has letters that are written from right to left.
[[nodiscard]] bool has_right_to_left(std::string_view text);

// `visual` from left to right, `marked` ranges of its bytes; both come back in logical order.
// `right_to_left` says how the line as a whole runs.
[[nodiscard]] std::string logical_order(std::string_view visual, bool right_to_left,
                                        std::vector<std::pair<std::size_t, std::size_t>>& marked);

}  // namespace servanda::treaty
