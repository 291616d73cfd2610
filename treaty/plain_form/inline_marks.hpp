#pragma once
// Words with their looks, breaks, links and notes, as the plain text form has them inside a line
// (docs/formats/plain-text.md):
//
//   words  = *( character / escape / element )
//   escape = "\" character               the character itself: "\<"
//   element = "<b>" words "</b>"         likewise i, u, sup, sub
//           / "<a " target ">" words "</a>"
//           / "<note" [ " " mark ] ">" words "</note>"
//           / "<br>"
//
//   the <i>pacta</i> of 1969<note 1>See article 26.</note>
//
// What is no such element is text, so that nothing a drafter types is an error.

#include <string>
#include <string_view>

#include "treaty/import/block.hpp"

namespace servanda::treaty {

[[nodiscard]] std::string print_inline(const Runs& runs);
[[nodiscard]] Runs read_inline(std::string_view words);

}  // namespace servanda::treaty
