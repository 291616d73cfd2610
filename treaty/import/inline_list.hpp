#pragma once
// A list that runs inside a sentence: "the following: (i) oil; (ii) wax; and (iii) fat". One
// language prints such a list in lines of its own, another in one block, and both have the same
// points. Markers count only where a colon, a semicolon, a comma or a connective ("and") stands
// before them, words stand behind them, and the numbers rise by one from one, or from the line's
// own marker; so the provisions that a sentence cites ("subparagraphs (a) and (b)") are no list.

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "treaty/import/language_rules.hpp"
#include "treaty/import/marker.hpp"

namespace servanda::treaty {

// The bytes of text[from, end) at which such markers begin, in their order. `own` is the marker
// before `from`.
[[nodiscard]] std::vector<std::size_t> find_inline_list(std::string_view text, std::size_t from,
                                                        const std::optional<Marker>& own,
                                                        const LanguageRules& rules);

}  // namespace servanda::treaty
