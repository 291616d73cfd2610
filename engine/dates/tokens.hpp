#pragma once
// Running text as the tokens that dates are made of: numbers, in digits or spelled out, words, and
// single marks. White space and bidi controls lie between tokens; a Chinese character is a word.

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/dates/words.hpp"

namespace servanda::engine::dates {

struct Token {
  enum class Kind { number, word, mark };
  Kind kind;
  std::size_t begin, end;   // bytes
  std::uint32_t value = 0;  // of a number
  std::size_t digits = 0;   // how many a number is written with; 0 where it is spelled out
  char32_t character = 0;   // of a mark

  [[nodiscard]] bool has_letters() const {
    return kind == Kind::word || (kind == Kind::number && digits == 0);
  }
};

// Linear in the text's length.
[[nodiscard]] std::vector<Token> tokenize(std::string_view text, const DateWords& words);

}  // namespace servanda::engine::dates
