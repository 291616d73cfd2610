#pragma once
// What stands behind a unit: its numbers, marks, lists and ranges of them.
//
//   items   = item *( separator item / to item )       1, 3 (a) (i) or (ii) and 5 to 7
//   item    = number *mark / 1*mark / letter           3 (a) (i); (ii); IV
//   number  = digits [suffix] / ordinal / word         12 bis; premier; الخامسة والعشرون
//   separator = [","] [and / or]                        a comma alone only where a list follows

#include <optional>

#include "treaty/reference/cursor.hpp"
#include "treaty/reference/syntax.hpp"

namespace servanda::treaty::syntax {

// The items of `group`, whose unit and number (singular, plural) are set; `next` is behind the
// unit.
[[nodiscard]] std::optional<Match<std::vector<Item>>> items_rule(const Group& group, Cursor next);

// A number in words or digits, with what was written behind it.
[[nodiscard]] std::optional<Match<Label>> number_rule(Cursor next);

// "(ii)" after "3 (a) (i)" is "3 (a) (ii)": a mark takes the place of the deepest one that it
// continues.
[[nodiscard]] std::vector<Label> complete(const std::vector<Label>& previous,
                                          std::vector<Label> elided);

}  // namespace servanda::treaty::syntax
