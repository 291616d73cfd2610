#pragma once
// The program as a function: from its words to its exit status.

#include <string>
#include <vector>

namespace servanda::cli {

// 0 done (warnings allowed); 1 the data has errors; 2 bad usage; 3 the environment failed.
[[nodiscard]] int run(const std::vector<std::string>& words);

}  // namespace servanda::cli
