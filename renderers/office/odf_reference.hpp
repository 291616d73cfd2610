#pragma once
// The reference document for OpenDocument text: styles, page, header and footer, from the table of
// styles (office_style.hpp). Every style has a second form for right-to-left paragraphs ("_RTL"),
// since an indent in OpenDocument knows left and right, not beginning and end.

#include <string>

#include "engine/language_tag.hpp"
#include "engine/result.hpp"

namespace servanda::renderers {

[[nodiscard]] engine::Result<std::string> odf_reference(const engine::LanguageTag& language);

}  // namespace servanda::renderers
