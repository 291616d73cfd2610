#pragma once
// The encoding of a foreign file: UTF-8 (XML 1.0, 4.3.3; US-ASCII is part of it) and no other.
// pugixml would read another one byte by byte, as mojibake, so it is refused by its name.

#include <string>
#include <string_view>

#include "engine/result.hpp"

namespace servanda::engine {

// `bytes` without byte order mark. Also refuses the control characters that XML cannot hold: a NUL
// ends a text for libxml2 and is a character for pugixml.
[[nodiscard]] Result<void> check_encoding(std::string_view bytes, const std::string& file);

}  // namespace servanda::engine
