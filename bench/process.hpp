#pragma once
// One run of a whole process, as the operating system accounts for it: what a user waits for.

#include <filesystem>
#include <string>
#include <vector>

namespace servanda::bench {

using Command = std::vector<std::string>;

struct Run {
  double seconds = 0;     // wall clock
  long peak_kib = 0;      // largest resident set
  int exit_status = 127;  // 127 where the program could not be started
};

// Standard output goes to `output` (or nowhere), standard error nowhere.
[[nodiscard]] Run run(const Command& command, const std::filesystem::path& output = "/dev/null");

// True where the program is found on the PATH or at its path.
[[nodiscard]] bool is_installed(const std::string& program);

}  // namespace servanda::bench
