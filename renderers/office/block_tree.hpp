#pragma once
// The blocks of a document as blocks of Pandoc's tree, one after the other, each with the place in
// the treaty that it belongs to: what a document in one language and a table of several have in
// common. The tree is JSON text already.

#include <cstddef>
#include <string>
#include <vector>

#include "renderers/document.hpp"
#include "renderers/office/contents_field.hpp"
#include "renderers/office/office.hpp"

namespace servanda::renderers {

// One heading, paragraph or table.
struct TreeBlock {
  std::string place;  // eId of the provision that it is part of; the same for all its paragraphs
  std::string json;
  bool is_opening = false;  // title, subtitle and notices: what stands before the contents
};

// How headings are written: as headings, or, in a column beside the first, as paragraphs that only
// look like them.
enum class Headings { real, lookalike };

struct TreeParts {
  std::vector<TreeBlock> blocks;
  std::vector<ContentsLine> contents;
  std::string title;  // a list of inlines
};

[[nodiscard]] TreeParts block_tree(const Document& document, OfficeFormat format,
                                   Headings headings);

// A table: rows of cells, each a list of blocks as JSON text; the first rows may be headers.
[[nodiscard]] std::string pandoc_table(const std::vector<std::vector<std::string>>& rows,
                                       std::size_t header_rows, bool equal_widths);

}  // namespace servanda::renderers
