#pragma once
// Citations in the languages that put the unit before its number (Arabic, English, French, Russian,
// Spanish); what differs between them is in their vocabularies.
//
//   series     = chain *( separator chain )      article 5 and paragraph 2 of article 7
//   chain      = ascending / descending
//   ascending  = group *( of group ) [instrument]
//                                     subparagraphs (a) to (c) of paragraph 2 of article 6
//   descending = group *( [","] part ) [instrument]
//                                     article 17, paragraph 1 (a) (i) or (ii)
//   part       = group *( of group )  статья 5, подпункт a) пункта 2
//
// A part that is joined to another one shares what is said of that one's whole: in "subparagraph
// (b) of paragraph 21 and paragraph 22 of article 40" both paragraphs are article 40's.

#include <optional>
#include <vector>

#include "treaty/reference/cursor.hpp"
#include "treaty/reference/syntax.hpp"

namespace servanda::treaty::syntax {

// The series that begins here; nothing where none does.
[[nodiscard]] std::optional<Match<std::vector<Chain>>> series_rule(Cursor next);

}  // namespace servanda::treaty::syntax
