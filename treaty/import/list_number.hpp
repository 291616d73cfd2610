#pragma once
// The numbers that a list of Pandoc's tree shows before its items. What a list's source showed is
// gone by then: its start, style and brackets are left, and whether the items bring numbers of
// their own, which then are the only ones.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace servanda::treaty {

struct ListNumbering {
  std::int64_t start = 1;
  std::string style;      // Pandoc's names: "Decimal", "LowerAlpha", "UpperRoman"…
  std::string delimiter;  // "Period", "OneParen", "TwoParens"; "DefaultDelim"
};

// One for each item, of which the first words are given; empty where the item's own number counts.
[[nodiscard]] std::vector<std::string> numbers_of_list(const ListNumbering& numbering,
                                                       const std::vector<std::string>& first_words);

// "•" before each item, or nothing where the items bring numbers of their own.
[[nodiscard]] std::vector<std::string> bullets_of_list(const std::vector<std::string>& first_words);

// "(a)", "12.", "iv)", "一、", "–": a number and nothing else.
[[nodiscard]] bool is_number_alone(std::string_view words);

}  // namespace servanda::treaty
