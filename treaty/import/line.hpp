#pragma once
// A block as the recogniser reads it: its characters in one string, and its runs, which can be cut
// at any byte of that string. Notes and styles stay where they were.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "treaty/import/block.hpp"

namespace servanda::treaty {

struct Line {
  Runs runs;
  std::string text;  // of the runs, joined; a line break is '\n', a note is nothing
  std::string number;
  Table table;
  Look look = Look::unknown;
  std::size_t source_line = 0;
  bool begins_document = false;

  [[nodiscard]] bool is_table() const { return !table.empty(); }
};

[[nodiscard]] std::vector<Line> make_lines(std::vector<Block> blocks);

// The runs of text[begin, end) without the white space at both ends; a note belongs to what stands
// before it.
[[nodiscard]] Runs cut(const Line& line, std::size_t begin, std::size_t end);

// Everything on the line, the number that was marked on it first.
[[nodiscard]] Runs all_words(const Line& line);

// The line that text[begin, end) would be alone, without the number marked on the whole.
[[nodiscard]] Line part(const Line& line, std::size_t begin, std::size_t end);

// White space that parts a number from its text and may go: all that Unicode calls so, but not the
// zero-width characters, which are kept.
[[nodiscard]] bool is_gap(char32_t c);
// The offset of the first character from `at` that is no such gap; text.size() where none is.
[[nodiscard]] std::size_t skip_gap(std::string_view text, std::size_t at = 0);
[[nodiscard]] std::string_view trim_gap(std::string_view text);

}  // namespace servanda::treaty
