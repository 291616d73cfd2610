#include "engine/text/display_width.hpp"

#include <unicode/uchar.h>

#include <algorithm>

#include "engine/text/unicode.hpp"

namespace servanda::engine {

namespace {

bool is_wide(char32_t c) {
  const int width = u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH;
}

bool may_end_line(char32_t c) {
  const int8_t category = u_charType(static_cast<UChar32>(c));
  return category != U_START_PUNCTUATION && category != U_INITIAL_PUNCTUATION;
}

bool may_begin_line(char32_t c) {
  const int8_t category = u_charType(static_cast<UChar32>(c));
  return category != U_END_PUNCTUATION && category != U_FINAL_PUNCTUATION &&
         category != U_OTHER_PUNCTUATION && display_width(c) > 0;
}

bool is_break_between(char32_t before, char32_t after) {
  return (is_wide(before) || is_wide(after)) && may_end_line(before) && may_begin_line(after);
}

// A piece that is never broken, and whether a space stands before it in the text.
struct Piece {
  std::string_view text;
  std::size_t width = 0;
  bool has_space_before = false;
};

bool is_breaking_space(char32_t c) {
  return is_space(c) && c != 0x00A0 && c != 0x202F;
}

std::vector<Piece> pieces_of(std::string_view text) {
  std::vector<Piece> pieces;
  char32_t before = ' ';
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t begin = offset;
    const char32_t c = next_code_point(text, offset);
    if (!is_breaking_space(c)) {
      const bool is_new = pieces.empty() || is_breaking_space(before);
      if (is_new || is_break_between(before, c)) {
        pieces.push_back({text.substr(begin, 0), 0, is_new && !pieces.empty()});
      }
      Piece& piece = pieces.back();
      piece.text = {piece.text.data(), piece.text.size() + (offset - begin)};
      piece.width += display_width(c);
    }
    before = c;
  }
  return pieces;
}

}  // namespace

std::size_t display_width(char32_t c) {
  if (c < 0x300) return c >= 0x20 && c != 0xAD ? 1 : 0;
  switch (u_charType(static_cast<UChar32>(c))) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
    case U_CONTROL_CHAR:
      return 0;
    default:
      return is_wide(c) ? 2 : 1;
  }
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    width += display_width(next_code_point(text, offset));
  }
  return width;
}

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
  std::vector<std::string> lines{""};
  std::size_t used = 0;
  for (const Piece& piece : pieces_of(text)) {
    const std::size_t space = piece.has_space_before && used > 0 ? 1 : 0;
    if (used > 0 && used + space + piece.width > width) {
      lines.emplace_back();
      used = 0;
    } else if (space > 0) {
      lines.back() += ' ';
      ++used;
    }
    lines.back() += piece.text;
    used += piece.width;
  }
  return lines;
}

}  // namespace servanda::engine
