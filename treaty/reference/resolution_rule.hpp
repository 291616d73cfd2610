#pragma once
// Resolutions of the United Nations, and documents by their symbol.
//
//   resolutions = [body] resolution number *( [date] separator number )
//                                          General Assembly resolutions 74/247 of 27 December 2019
//                                          and 75/282
//               / nth number resolution    第74/247号决议
//   number      = session "/" n            74/247
//               / year "/" n               2010/18
//               / n "(" year ")"           1373 (2001)
//               / n "(" session ")"        1514 (XV)
//   symbol      = letter 1*( "/" name )    A/RES/74/247; E/CN.4/2005/102
//
// Their address is the permanent one of the United Nations: https://undocs.org/ and the symbol.

#include <vector>

#include "treaty/reference/cursor.hpp"
#include "treaty/reference/model.hpp"

namespace servanda::treaty::syntax {

[[nodiscard]] std::vector<Reference> resolutions_rule(const Source& source);

}  // namespace servanda::treaty::syntax
