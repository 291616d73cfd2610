#pragma once
// Where in a text "paragraph 2", "(b)" or "chapter IV" is, as lawyers count: a point is found below
// whatever holds its list, a numbered text where its number stands, an unnumbered one by its
// position.

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "treaty/reference/label.hpp"
#include "treaty/reference/outline.hpp"
#include "treaty/reference/vocabulary.hpp"

namespace servanda::treaty::lookup {

[[nodiscard]] ProvisionKind kind_of(Unit unit);
// In which of the text's documents a place is: "annex_1", or empty in the main text.
[[nodiscard]] std::string_view document_of(const Outline& outline, std::size_t place);

// A paragraph or point in `whole`; Outline::none where there is none or the words fit several.
[[nodiscard]] std::size_t below(const Outline& outline, std::size_t whole, Unit unit,
                                const Label& label);
// An article, chapter, part or annex: inside `whole`, or, where that is none, as seen from `here`:
// first in the same annex and in the same part or chapter.
[[nodiscard]] std::size_t division(const Outline& outline, std::size_t whole, std::size_t here,
                                   Unit unit, const Label& label);
// The nearest place around `here` that the unit can mean.
[[nodiscard]] std::size_t around(const Outline& outline, std::size_t here, Unit unit);
// From one to the other, both included; empty where they are no such run, or stand upside down.
[[nodiscard]] std::vector<std::size_t> run(const Outline& outline, std::size_t from,
                                           std::size_t to);
// The `count` ones of its kind before (or behind) a place, in document order; 0: all of them.
[[nodiscard]] std::vector<std::size_t> neighbours(const Outline& outline, std::size_t place,
                                                  std::uint32_t count, bool before);
// The eId that a provision which is not there would have.
[[nodiscard]] std::string expected_eid(const std::string& whole, Unit unit, const Label& label);

}  // namespace servanda::treaty::lookup
