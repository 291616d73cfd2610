#include "treaty/import/folding.hpp"

#include <algorithm>
#include <array>

#include "engine/text/unicode.hpp"

namespace servanda::treaty {
namespace {

constexpr char32_t first_ideograph = 0x3000;
constexpr char32_t table_end = 0x2100;  // beyond it only widths matter
constexpr char32_t full_width_begin = 0xFF01;
constexpr char32_t full_width_end = 0xFF5E;

bool is_dash(char32_t c) {
  return c == U'-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
}

bool is_apostrophe(char32_t c) {
  return c == U'\'' || c == 0x2018 || c == 0x2019 || c == 0x02BC;
}

char32_t fold_slowly(char32_t c) {
  if (engine::is_space(c)) return U' ';
  if (is_dash(c)) return U'-';
  if (is_apostrophe(c)) return U'\'';
  std::string one;
  engine::append_utf8(one, c);
  const std::string plain = engine::fold_for_search(one);
  std::size_t offset = 0;
  return plain.empty() ? 0 : engine::next_code_point(plain, offset);
}

// Letters of every script that the languages here are written in, but for Chinese, which has no
// case.
const std::array<char32_t, table_end>& fold_table() {
  static const auto table = [] {
    std::array<char32_t, table_end> made{};
    for (char32_t c = 1; c < table_end; ++c) made[c] = fold_slowly(c);
    return made;
  }();
  return table;
}

}  // namespace

char32_t folded(char32_t c) {
  if (c < table_end) return fold_table()[c];
  if (c >= full_width_begin && c <= full_width_end) {
    return fold_table()[c - full_width_begin + U'!'];
  }
  if (c == first_ideograph) return U' ';
  return c;
}

std::u32string folded(std::string_view text) {
  std::u32string out;
  for (std::size_t i = 0; i < text.size();) {
    if (const char32_t c = folded(engine::next_code_point(text, i)); c != 0) out += c;
  }
  return out;
}

char32_t next_folded(std::string_view text, std::size_t& offset) {
  while (offset < text.size()) {
    if (const char32_t c = folded(engine::next_code_point(text, offset)); c != 0) return c;
  }
  return 0;
}

std::size_t match_phrase(std::string_view text, std::size_t at, std::u32string_view phrase) {
  for (const char32_t wanted : phrase) {
    if (next_folded(text, at) != wanted) return no_match;
    if (wanted != U' ') continue;
    for (std::size_t next = at; next_folded(text, next) == U' ';) at = next;
  }
  return at;
}

bool holds_phrase(std::string_view text, std::u32string_view phrase) {
  const std::u32string all = folded(text);
  return all.find(phrase) != std::u32string::npos;
}

bool is_word_end(std::string_view text, std::size_t at) {
  const char32_t next = next_folded(text, at);
  return next == 0 || !engine::is_letter_or_digit(next);
}

}  // namespace servanda::treaty
