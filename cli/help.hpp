#pragma once
// --help: of the program, of a command, of a group of commands ("ledger"). Made from the
// declarations.

#include <cstddef>
#include <string>
#include <string_view>

#include "cli/command.hpp"

namespace servanda::cli {

[[nodiscard]] std::string program_help(std::size_t width);
[[nodiscard]] std::string command_help(const Command& command, std::size_t width);
// Of whatever the name stands for; the program's where it stands for nothing.
[[nodiscard]] std::string help_for(std::string_view name, std::size_t width);

// "status TREATY [--as-at DATE] [--known-on DATE]".
[[nodiscard]] std::string usage_of(const Command& command);
// "--as-at DATE", "-o, --output FILE|DIR".
[[nodiscard]] std::string option_label(const Option& option);

}  // namespace servanda::cli
