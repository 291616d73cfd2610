#pragma once
// The reference document for Word: styles, page, header and footer, from the table of styles
// (office_style.hpp). The header shows the document's title, the footer its page of pages, both as
// fields, so that the same reference serves every document.

#include <string>
#include <string_view>
#include <vector>

#include "engine/language_tag.hpp"
#include "engine/result.hpp"

namespace servanda::renderers {

// `languages` are those of the document, its own first: each gets a character style.
[[nodiscard]] engine::Result<std::string> word_reference(
    const std::vector<engine::LanguageTag>& languages);

}  // namespace servanda::renderers
