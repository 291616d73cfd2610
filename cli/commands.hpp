#pragma once
// The commands of the program, in the order in which --help tells them.

#include <span>
#include <string_view>

#include "cli/command.hpp"

namespace servanda::cli {

[[nodiscard]] std::span<const Command* const> commands();
// By its whole name; nullptr where there is none.
[[nodiscard]] const Command* find_command(std::string_view name);

// What stands before or after every command.
[[nodiscard]] std::span<const Option> global_options();

}  // namespace servanda::cli
