#pragma once
// The panel "Cite" under a text: every form of citation, ready to be copied, with scripts or
// without.

#include <string>
#include <string_view>

#include "renderers/citation.hpp"
#include "renderers/html/html.hpp"

namespace servanda::renderers {

inline constexpr std::string_view cite_panel_id = "cite";

// For a provision, or for the whole treaty where `eid` is empty. `address` may be empty.
[[nodiscard]] Widget cite_panel(const CitedTreaty& treaty, std::string_view eid,
                                std::string_view address, const Messages& messages);

// The forms themselves, for the page's script: "forms":{"whole":{…},"provision":{…}}.
[[nodiscard]] std::string citation_forms(const CitedTreaty& treaty, const Messages& messages);

}  // namespace servanda::renderers
