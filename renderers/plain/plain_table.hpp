#pragma once
// A table in cells of one width: columns aligned, words wrapped inside them where the whole would
// be wider than the page.

#include <cstddef>
#include <string>
#include <vector>

#include "renderers/document.hpp"

namespace servanda::renderers {

// Lines without line ends; a rule under the heading rows. `width` 0: as wide as it comes.
[[nodiscard]] std::vector<std::string> plain_table(const std::vector<Row>& rows, std::size_t width);

// Words with footnote marks in brackets: "25 October 2025 [1]".
[[nodiscard]] std::string marked_words(const std::vector<Inline>& runs);

}  // namespace servanda::renderers
