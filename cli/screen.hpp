#pragma once
// What a stream is to the person before it: a terminal of some width, with or without colour, or a
// pipe. Nothing but the look of a message depends on it.

#include <cstddef>
#include <string>
#include <string_view>

namespace servanda::cli {

enum class ColourChoice { automatic, always, never };

struct Screen {
  bool is_terminal = false;
  bool has_colour = false;
  std::size_t width = 80;  // columns

  // `file` is a file descriptor. Colour: as asked for, else where it is a terminal and NO_COLOR
  // (no-color.org) is not set.
  [[nodiscard]] static Screen of(int file, ColourChoice choice);

  [[nodiscard]] std::string bold(std::string_view text) const;
  [[nodiscard]] std::string dim(std::string_view text) const;
  // Words that came and words that went: green and underlined, red and struck through.
  [[nodiscard]] std::string added(std::string_view text) const;
  [[nodiscard]] std::string removed(std::string_view text) const;
};

}  // namespace servanda::cli
