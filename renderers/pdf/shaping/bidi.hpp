#pragma once
// The order of letters on a line by UAX #9: levels through ICU, reordering (rule L2) by line.

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "engine/language_tag.hpp"

namespace servanda::renderers::pdf {

using BidiLevel = std::uint8_t;  // odd: right to left

// One level a UTF-16 unit; empty where the whole text runs left to right in a paragraph that does.
[[nodiscard]] std::vector<BidiLevel> bidi_levels(std::u16string_view text,
                                                 engine::Direction direction);

// The indices of a line's pieces from left to right, from their levels in logical order.
[[nodiscard]] std::vector<std::uint32_t> visual_order(std::span<const BidiLevel> levels);

}  // namespace servanda::renderers::pdf
