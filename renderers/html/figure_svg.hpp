#pragma once
// A figure as an SVG picture with its legend, as part of a page. It is drawn with what it has of
// its own; a page's style sheet may dress it by the names of its lines.

#include <string>

#include "renderers/figure.hpp"

namespace servanda::renderers {

[[nodiscard]] std::string figure_svg(const Figure& figure);

}  // namespace servanda::renderers
