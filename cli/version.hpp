#pragma once
// Which servanda this is.

#include <string>

namespace servanda::cli {

[[nodiscard]] std::string version_line();  // "servanda 0.1.0\n"

}  // namespace servanda::cli
