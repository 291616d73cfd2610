#pragma once
// Text and attributes made safe for HTML. Besides the markup characters: control characters and
// noncharacters become U+FFFD, and bidi embeddings, overrides and isolates that a text opens and
// does not close are closed at its end, so that a hostile title cannot turn the rest of a line
// around.

#include <string>
#include <string_view>

namespace servanda::renderers {

void append_escaped(std::string& out, std::string_view text);
// ` name="value"`; nothing where the value is empty.
void append_attribute(std::string& out, std::string_view name, std::string_view value);
// Relative, or http, https, mailto: nothing else is made a link.
[[nodiscard]] bool is_safe_address(std::string_view address);

}  // namespace servanda::renderers
