#include "cli/screen.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>

namespace servanda::cli {

namespace {

bool wants_colour(bool is_terminal) {
  const char* refused = std::getenv("NO_COLOR");
  const char* kind = std::getenv("TERM");
  const bool is_dumb = kind == nullptr || std::string_view(kind) == "dumb";
  return is_terminal && (refused == nullptr || *refused == '\0') && !is_dumb;
}

// Wider lines are hard to read, narrower ones leave no room for a table.
std::size_t width_of(int file) {
  constexpr std::size_t narrowest = 40;
  winsize size{};
  if (::ioctl(file, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return 80;
  return size.ws_col < narrowest ? narrowest : size.ws_col;
}

std::string styled(std::string_view text, std::string_view code) {
  return "\x1b[" + std::string(code) + "m" + std::string(text) + "\x1b[0m";
}

}  // namespace

Screen Screen::of(int file, ColourChoice choice) {
  Screen screen;
  screen.is_terminal = ::isatty(file) == 1;
  screen.has_colour = choice == ColourChoice::always ||
                      (choice == ColourChoice::automatic && wants_colour(screen.is_terminal));
  if (screen.is_terminal) screen.width = width_of(file);
  return screen;
}

std::string Screen::bold(std::string_view text) const {
  return has_colour ? styled(text, "1") : std::string(text);
}

std::string Screen::dim(std::string_view text) const {
  return has_colour ? styled(text, "2") : std::string(text);
}

std::string Screen::added(std::string_view text) const {
  return has_colour ? styled(text, "32;4") : std::string(text);
}

std::string Screen::removed(std::string_view text) const {
  return has_colour ? styled(text, "31;9") : std::string(text);
}

}  // namespace servanda::cli
