#include "treaty/import/wording.hpp"

#include <cstddef>

#include "engine/text/characters.hpp"
#include "engine/text/unicode.hpp"
#include "treaty/import/folding.hpp"
#include "treaty/import/line.hpp"

namespace servanda::treaty {
namespace {

using engine::is_one_of;

constexpr std::size_t longest_heading = 480;  // bytes; Arabic and Cyrillic take two a letter
constexpr std::u32string_view closers = U"\"'”’»)）]】』」";
constexpr std::u32string_view full_stops = U".。．?？!！؟…";
constexpr std::u32string_view other_stops = U",;:，；：、،؛";
constexpr std::u32string_view pauses = U",;，；、،؛";
constexpr std::u32string_view colons = U":：";
constexpr std::u32string_view dashes = U"—–-―";

std::size_t last_begin(std::string_view text) {
  std::size_t begin = text.size() - 1;
  while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) --begin;
  return begin;
}

// The last character but for white space, what does not count, and `skipped`.
char32_t last_character(std::string_view text, std::u32string_view skipped) {
  while (!text.empty()) {
    const std::size_t begin = last_begin(text);
    std::size_t next = begin;
    const char32_t c = engine::next_code_point(text, next);
    if (!engine::is_space(c) && folded(c) != 0 && !is_one_of(c, skipped)) return c;
    text = text.substr(0, begin);
  }
  return 0;
}

}  // namespace

bool reads_like_heading(std::string_view text) {
  const std::string_view words = trim_gap(text);
  if (words.empty() || words.size() > longest_heading) return false;
  const char32_t last = last_character(words, closers);
  return last != 0 && !is_one_of(last, full_stops) && !is_one_of(last, other_stops) &&
         !is_one_of(last_character(words, {}), other_stops);
}

bool ends_with_full_stop(std::string_view text) {
  return is_one_of(last_character(text, closers), full_stops);
}

bool ends_with_colon(std::string_view text) {
  const char32_t last = last_character(text, {});
  return is_one_of(last, colons) || is_one_of(last, dashes);
}

bool ends_recital(std::string_view text) {
  return is_one_of(last_character(text, {}), pauses);
}

bool begins_small(std::string_view text) {
  std::size_t at = skip_gap(text);
  if (at >= text.size()) return false;
  const char32_t c = engine::next_code_point(text, at);
  const bool is_ascii = c >= U'a' && c <= U'z';
  const bool is_accented = c >= U'ß' && c <= U'ÿ' && c != U'÷';
  const bool is_cyrillic = c >= U'а' && c <= U'џ';
  return is_ascii || is_accented || is_cyrillic;
}

}  // namespace servanda::treaty
