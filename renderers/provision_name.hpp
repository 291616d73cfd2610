#pragma once
// A provision's name in a reader's language, made from its eId alone: "art_65__para_1" is
// "article 65, paragraph 1". For citing a rule where the text is not at hand.

#include <string>
#include <string_view>

#include "renderers/messages.hpp"

namespace servanda::renderers {

// The eId itself where it names no article.
[[nodiscard]] std::string provision_name(std::string_view eid, const Messages& messages);

}  // namespace servanda::renderers
