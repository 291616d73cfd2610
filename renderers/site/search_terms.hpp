#pragma once
// Words as the site's search index has them: folded (engine::fold_for_search), split at everything
// that is neither letter nor digit, runs of Han characters as overlapping pairs with the last
// character alone behind them. scripts/search_terms.js says the same for what a reader types.

#include <string>
#include <string_view>
#include <vector>

namespace servanda::renderers {

// In the order of the text, repeated where they repeat.
[[nodiscard]] std::vector<std::string> search_terms(std::string_view text);

}  // namespace servanda::renderers
