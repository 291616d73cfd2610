#pragma once
// The manual page, servanda(1), made from the declarations of the commands.

#include <string>

namespace servanda::cli {

[[nodiscard]] std::string manual_page();

}  // namespace servanda::cli
