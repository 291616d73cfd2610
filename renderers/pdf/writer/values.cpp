#include "renderers/pdf/writer/values.hpp"

#include <unicode/utf16.h>

#include <algorithm>
#include <charconv>

#include "engine/text/unicode.hpp"

namespace servanda::renderers::pdf {
namespace {

constexpr std::string_view hex_digits = "0123456789ABCDEF";

void append_hex(std::string& out, unsigned char byte) {
  out += hex_digits[byte >> 4];
  out += hex_digits[byte & 15];
}

bool is_plain_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

// Regular characters (7.2.2) but for the number sign, which starts an escape.
bool is_regular(char c) {
  return c > ' ' && c <= '~' && std::string_view("()<>[]{}/%#").find(c) == std::string_view::npos;
}

void append_utf16_hex(std::string& out, char16_t unit) {
  append_hex(out, static_cast<unsigned char>(unit >> 8));
  append_hex(out, static_cast<unsigned char>(unit & 0xFF));
}

}  // namespace

void append_number(std::string& out, Length value) {
  Length hundredths = (value < 0 ? value - 5 : value + 5) / 10;
  if (hundredths < 0) {
    out += '-';
    hundredths = -hundredths;
  }
  char digits[24];
  const auto end = std::to_chars(digits, std::end(digits), hundredths / 100).ptr;
  out.append(digits, end);
  const Length rest = hundredths % 100;
  if (rest == 0) return;
  out += '.';
  out += static_cast<char>('0' + rest / 10);
  if (rest % 10 != 0) out += static_cast<char>('0' + rest % 10);
}

std::string number(Length value) {
  std::string out;
  append_number(out, value);
  return out;
}

std::string name(std::string_view bytes) {
  std::string out = "/";
  for (const char c : bytes) {
    if (is_regular(c)) {
      out += c;
    } else {
      out += '#';
      append_hex(out, static_cast<unsigned char>(c));
    }
  }
  return out;
}

std::string byte_string(std::string_view bytes) {
  if (!is_plain_ascii(bytes)) {
    std::string out = "<";
    for (const char c : bytes) append_hex(out, static_cast<unsigned char>(c));
    return out += '>';
  }
  std::string out = "(";
  for (const char c : bytes) {
    if (c == '(' || c == ')' || c == '\\') out += '\\';
    out += c;
  }
  return out += ')';
}

std::string text_string(std::string_view utf8) {
  if (is_plain_ascii(utf8)) return byte_string(utf8);
  std::string out = "<FEFF";
  for (std::size_t at = 0; at < utf8.size();) {
    const char32_t c = engine::next_code_point(utf8, at);
    if (c < ' ' || (c >= 0x7F && c < 0xA0)) continue;
    if (c <= 0xFFFF) {
      append_utf16_hex(out, static_cast<char16_t>(c));
    } else {
      append_utf16_hex(out, U16_LEAD(c));
      append_utf16_hex(out, U16_TRAIL(c));
    }
  }
  return out += '>';
}

void append_utf16_hex(std::string& out, std::u16string_view text) {
  for (const char16_t unit : text) append_utf16_hex(out, unit);
}

}  // namespace servanda::renderers::pdf
