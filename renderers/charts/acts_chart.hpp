#pragma once
// Signatures and instruments of consent over time as a picture: two lines of steps and the number
// that entry into force asks for. Its words are in the reader's language.

#include <optional>

#include "renderers/figure.hpp"
#include "renderers/messages.hpp"
#include "renderers/status_document.hpp"

namespace servanda::renderers {

// None where the acts are of fewer than two days.
[[nodiscard]] std::optional<Figure> acts_chart(const StatusFacts& facts, const Messages& messages);

}  // namespace servanda::renderers
