#pragma once
// Completions for the shells, made from the declarations of the commands.

#include <string>

namespace servanda::cli {

[[nodiscard]] std::string bash_completion();
[[nodiscard]] std::string zsh_completion();
[[nodiscard]] std::string fish_completion();

}  // namespace servanda::cli
