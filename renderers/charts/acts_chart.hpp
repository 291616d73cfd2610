#pragma once
// Signatures and instruments of consent over time, as an SVG picture: two lines of steps and the
// number that entry into force asks for. Its words are in the reader's language; time runs from
// left to right in all of them.

#include <string>

#include "renderers/messages.hpp"
#include "renderers/status_document.hpp"

namespace servanda::renderers {

// Empty where the acts are of fewer than two days.
[[nodiscard]] std::string acts_chart(const StatusFacts& facts, const Messages& messages);

}  // namespace servanda::renderers
