#pragma once
// The promise of every import: all characters of the source, in their order, and no others. What is
// written is compared with what was read, so that a fault of the recogniser cannot become a fault
// of the law. White space does not count.

#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "treaty/import/line.hpp"

namespace servanda::treaty {

// The words of the lines with their numbers, notes and tables, without white space.
[[nodiscard]] std::string words_of(const std::vector<Line>& lines);

// Some words of `source` from where the written text parts from it; none where it keeps them all.
// The metadata of `act`, and of what is attached to it, do not count.
[[nodiscard]] std::optional<std::string> first_words_lost(std::string_view source,
                                                          pugi::xml_node act);

}  // namespace servanda::treaty
