#pragma once
// One unit and what says which: its numbers, or a word that points.
//
//   group = this unit                 this article; настоящей статьи; هذه المادة
//         / that unit                 the said paragraph; dudit paragraphe
//         / [count] preceding [count] unit
//                                     the two preceding paragraphs
//         / [count] unit preceding    les deux paragraphes précédents; الفقرة السابقة
//         / ordinal unit              the second paragraph; le premier alinéa
//         / unit items                articles 7, 9 and 11 to 13

#include <optional>

#include "treaty/reference/cursor.hpp"
#include "treaty/reference/syntax.hpp"

namespace servanda::treaty::syntax {

[[nodiscard]] std::optional<Match<Group>> group_rule(Cursor next);

}  // namespace servanda::treaty::syntax
