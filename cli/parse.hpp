#pragma once
// From the words of the command line to a command and its values, over CLI11.

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/values.hpp"
#include "engine/result.hpp"

namespace servanda::cli {

// The options that every command takes.
struct Globals {
  std::string folder = ".";
  bool json = false;
  bool quiet = false;
  bool verbose = false;
  bool help = false;
  bool version = false;
  std::string ui = "en";
  std::string colour = "auto";
};

struct Invocation {
  Globals globals;
  // Of a command or a group of commands, as far as it was named: for --help. Empty: the program.
  std::string name;
  const Command* command = nullptr;
  std::optional<Values> values;
};

// `words` without the program's name. With --help nothing else need be right.
[[nodiscard]] engine::Result<Invocation> parse(const std::vector<std::string>& words);

}  // namespace servanda::cli
