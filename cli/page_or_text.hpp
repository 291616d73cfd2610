#pragma once
// A document for a person: as a page where --to or the name of --output asks for one, else as text.

#include <cstddef>
#include <string>

#include "cli/values.hpp"
#include "renderers/document.hpp"

namespace servanda::cli {

// Text is set to `width` cells.
[[nodiscard]] std::string page_or_text(const Values& values, const renderers::Document& document,
                                       std::size_t width = 80);

}  // namespace servanda::cli
