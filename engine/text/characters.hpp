#pragma once
// Small questions about single characters of UTF-8 text, for readers that go through it by hand.

#include <cstddef>
#include <string_view>

#include "engine/text/unicode.hpp"

namespace servanda::engine {

[[nodiscard]] inline bool is_one_of(char32_t c, std::u32string_view set) {
  return set.find(c) != std::u32string_view::npos;
}

// U+0000 where the text has ended. `at` is the first byte of a character.
[[nodiscard]] inline char32_t code_point_at(std::string_view text, std::size_t at) {
  return at < text.size() ? next_code_point(text, at) : U'\0';
}

}  // namespace servanda::engine
