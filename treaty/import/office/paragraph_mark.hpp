#pragma once
// What is known of a paragraph of a Word or ODF file and would be lost on the way through Pandoc:
// which one it is, that it looked like a heading, and the number that the word processor gave it.
// It travels in front of the paragraph's own words between Unicode noncharacters, which no text of
// its own may hold (The Unicode Standard, 23.7).
//
//   mark = U+FDD0 paragraph [ "h" ] U+FDD1 number U+FDD2

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "treaty/import/block.hpp"

namespace servanda::treaty {

struct ParagraphMark {
  std::size_t paragraph = 0;  // from 1, as they stand in the file
  Look look = Look::unknown;
  std::string number;
};

[[nodiscard]] std::string print_mark(const ParagraphMark& mark);

// Takes the mark off the paragraph's first words.
[[nodiscard]] std::optional<ParagraphMark> take_mark(Runs& runs);

// The text without the characters that marks are made of.
[[nodiscard]] std::string without_marks(std::string_view text);

}  // namespace servanda::treaty
