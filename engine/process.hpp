#pragma once
// Running another program (Pandoc, pdftotext) as a guest that is not trusted. There is no shell;
// the environment holds PATH, HOME, TMPDIR, LANG=C.UTF-8 and what the caller adds; the working
// directory is an empty temporary folder unless the caller gives one; standard input and output are
// pipes. Time, memory, output and written files are limited, and whatever the program started ends
// with it: the whole process group is killed. Safe to call from several threads at once.

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/result.hpp"

namespace servanda::engine {

inline constexpr std::size_t mebibyte = std::size_t{1024} * 1024;

struct ToolLimits {
  std::chrono::milliseconds time{60'000};  // wall clock
  std::size_t output = 256 * mebibyte;     // bytes on standard output
  std::size_t file_size = 256 * mebibyte;  // bytes of any one file that it writes
  std::size_t memory = 2048 * mebibyte;    // bytes of private data
};

struct ToolCall {
  std::string program;                 // a name looked for on the PATH, or a path
  std::vector<std::string> arguments;  // handed over as they are
  std::string_view input;              // its standard input; lives until the call returns
  std::filesystem::path folder;        // working directory; empty: a temporary one
  std::vector<std::pair<std::string, std::string>> environment;  // beside the fixed ones
  ToolLimits limits;
};

struct ToolOutput {
  int exit_status = 0;
  std::string output;
  std::string errors;  // at most the first 64 KiB
};

// A program that ran to its end is a value, whatever its exit status. One that is missing, could
// not be started, crashed, hung or wrote without end is a failure of the environment.
[[nodiscard]] Result<ToolOutput> run_tool(const ToolCall& call);

// The file that a program's name stands for on the PATH; empty where there is none.
[[nodiscard]] std::filesystem::path find_program(std::string_view name);

}  // namespace servanda::engine
