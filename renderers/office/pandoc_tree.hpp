#pragma once
// The presentation document as Pandoc's tree (pandoc-types 1.22), as JSON text: each role becomes a
// heading, a styled paragraph or a table once, for all office formats.

#include <span>
#include <string>

#include "renderers/document.hpp"
#include "renderers/office/office.hpp"

namespace servanda::renderers {

[[nodiscard]] std::string pandoc_tree(const Document& document, OfficeFormat format,
                                      const OfficeOptions& options);
[[nodiscard]] std::string pandoc_parallel_tree(std::span<const Document> languages,
                                               OfficeFormat format, const OfficeOptions& options);

}  // namespace servanda::renderers
