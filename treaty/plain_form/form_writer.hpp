#pragma once
// A treaty's text in the plain text form: what people edit in any editor
// (docs/formats/plain-text.md). One paragraph a line; read back, it gives the same provisions, eIds
// and words.

#include <optional>
#include <string>

#include "treaty/text.hpp"

namespace servanda::treaty {

// Nothing where the text's language has no rules: its numbers could not be read back.
[[nodiscard]] std::optional<std::string> print_form(const TreatyText& text);

}  // namespace servanda::treaty
