#pragma once
// XML as text, for the parts of office files that are made here.

#include <string>
#include <string_view>

namespace servanda::renderers {

// For element content and attributes; control characters, which XML cannot carry, are left out.
[[nodiscard]] std::string office_xml(std::string_view text);

}  // namespace servanda::renderers
