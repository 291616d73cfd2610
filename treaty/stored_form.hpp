#pragma once
// The bytes in which a text is stored: canonical, so that the same text gives the same file
// whoever wrote it last (import, link, a change).

#include <string>

#include "treaty/text.hpp"

namespace servanda::treaty {

[[nodiscard]] std::string stored_form(const TreatyText& text);

}  // namespace servanda::treaty
