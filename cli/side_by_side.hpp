#pragma once
// Texts next to one another on the terminal, each folded in a column of its own; where there are
// too many for the width, one below the other, each behind its name.

#include <string>
#include <vector>

#include "cli/screen.hpp"

namespace servanda::cli {

// As many cells as names. Lines end in LF and never in spaces.
[[nodiscard]] std::string side_by_side(const std::vector<std::string>& names,
                                       const std::vector<std::string>& cells, const Screen& screen);

}  // namespace servanda::cli
