#pragma once
// The presentation document as plain text, for terminals, mail and comparison: UTF-8, LF, hanging
// numbers, lines wrapped by display width (wide characters take two cells). Nothing of the document
// is left out but addresses of links.

#include <cstddef>
#include <string>

#include "renderers/document.hpp"

namespace servanda::renderers {

struct PlainOptions {
  std::size_t width = 80;  // cells; 0: every paragraph on one line
};

[[nodiscard]] std::string to_plain(const Document& document, const PlainOptions& options = {});

}  // namespace servanda::renderers
