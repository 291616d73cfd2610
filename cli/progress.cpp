#include "cli/progress.hpp"

#include <fmt/core.h>
#include <unistd.h>

namespace servanda::cli {

namespace {

constexpr std::string_view clear_line = "\r\x1b[K";

// A line of progress that cannot be written is no loss.
void write_line(std::string_view line) {
  if (::write(STDERR_FILENO, line.data(), line.size()) < 0) return;
}

}  // namespace

Progress::Progress(const Context& context, std::string_view doing)
    : doing_(doing), is_shown_(context.err.is_terminal && !context.quiet) {}

Progress::~Progress() {
  if (is_shown_) write_line(clear_line);
}

void Progress::show(std::size_t done, std::size_t all) {
  if (is_shown_) write_line(fmt::format("{}{} {} of {}", clear_line, doing_, done, all));
}

}  // namespace servanda::cli
