#pragma once
// A picture as a row of the page: drawn as wide as the column, in black and grey, since paper has
// no other certain colours, its words in the text's own letters, what its lines stand for below it.

#include "renderers/figure.hpp"
#include "renderers/pdf/page/row_builder.hpp"

namespace servanda::renderers::pdf {

// `element` is the Figure; it closes with the row.
[[nodiscard]] Row figure_row(const Figure& figure, RowBuilder& builder, Length start,
                             ElementId element);

}  // namespace servanda::renderers::pdf
