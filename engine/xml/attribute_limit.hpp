#pragma once
// The number of attributes of one element, bounded before parsing: libxml2 compares each attribute
// of an element with all others before it hands the element over, so a hundred thousand of them
// take seconds and a million hours. Linear in the text.

#include <cstddef>
#include <string>
#include <string_view>

#include "engine/result.hpp"

namespace servanda::engine {

// Right for well-formed XML; for anything else libxml2 stops at the first fault by itself.
[[nodiscard]] Result<void> check_attribute_limit(std::string_view bytes, const std::string& file,
                                                 std::size_t limit);

}  // namespace servanda::engine
