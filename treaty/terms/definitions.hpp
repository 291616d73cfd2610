#pragma once
// The terms that a text defines, marked in it: <def eId="art_2__list_1__point_a__def_1"> around
// the words inside the quotes (Akoma Ntoso 3.0; docs/formats/references.md). No character of the
// text changes.

#include <cstddef>

#include "treaty/text.hpp"

namespace servanda::treaty {

// Marks the definitions that have no mark yet; those that the text brought with it stay as they
// are. Returns how many definitions the text now has.
std::size_t mark_definitions(TreatyText& text);

}  // namespace servanda::treaty
