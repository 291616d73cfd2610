#include "renderers/pdf/shaping/styled_text.hpp"

#include <unicode/utf16.h>

#include "engine/text/unicode.hpp"

namespace servanda::renderers::pdf {
namespace {

// Breaking spaces and control characters, which a source may use for layout. No-break spaces
// (U+00A0, U+202F, U+2007) and zero-width ones mean something and stay.
bool is_collapsible(char32_t c) {
  return c <= ' ' || (c >= 0x7F && c <= 0x9F) || c == 0x1680 || (c >= 0x2000 && c <= 0x2006) ||
         (c >= 0x2008 && c <= 0x200A) || c == 0x205F || c == 0x3000;
}

void append_utf16(std::u16string& text, char32_t c) {
  if (c <= 0xFFFF) {
    text += static_cast<char16_t>(c);
  } else {
    text += static_cast<char16_t>(U16_LEAD(c));
    text += static_cast<char16_t>(U16_TRAIL(c));
  }
}

}  // namespace

void StyledText::append(std::string_view utf8, const TextStyle& style, ElementId owner) {
  if (utf8.empty()) return;
  mark(style, owner);
  for (std::size_t at = 0; at < utf8.size();) {
    const char32_t c = engine::next_code_point(utf8, at);
    if (!is_collapsible(c)) {
      append_utf16(text_, c == 0x2029 ? line_separator : c);
    } else if (!text_.empty() && text_.back() != u' ' && text_.back() != line_separator) {
      text_ += u' ';
    }
  }
}

void StyledText::append_line_break(const TextStyle& style, ElementId owner) {
  trim();
  mark(style, owner);
  text_ += line_separator;
}

void StyledText::trim() {
  while (!text_.empty() && text_.back() == u' ') text_.pop_back();
}

void StyledText::mark(const TextStyle& style, ElementId owner) {
  const auto at = static_cast<std::uint32_t>(text_.size());
  if (styles_.empty() || !(styles_.back().style == style)) styles_.push_back({at, style});
  if (owners_.empty() || owners_.back().owner != owner) owners_.push_back({at, owner});
}

}  // namespace servanda::renderers::pdf
