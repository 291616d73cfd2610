#include "treaty/import/office/rtf_tokens.hpp"

#include <algorithm>
#include <charconv>

namespace servanda::treaty {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::size_t digits_in(std::string_view text) {
  const std::size_t sign = text.starts_with('-') ? 1 : 0;
  const std::size_t end = std::min(text.find_first_not_of("0123456789", sign), text.size());
  return end > sign ? end : 0;
}

}  // namespace

RtfToken RtfTokens::next() {
  while (rest_.starts_with('\r') || rest_.starts_with('\n')) rest_.remove_prefix(1);
  RtfToken token;
  if (rest_.empty()) return token;
  const char first = rest_.front();
  if (first == '\\') return control();
  if (first == '{' || first == '}') {
    token.kind = first == '{' ? RtfToken::Kind::open : RtfToken::Kind::close;
    rest_.remove_prefix(1);
    return token;
  }
  token.kind = RtfToken::Kind::text;
  token.text = rest_.substr(0, rest_.find_first_of("\\{}\r\n"));
  rest_.remove_prefix(token.text.size());
  return token;
}

RtfToken RtfTokens::control() {
  rest_.remove_prefix(1);
  if (!rest_.empty() && is_letter(rest_.front())) return control_word();
  RtfToken token;
  token.kind = RtfToken::Kind::symbol;
  token.word = rest_.substr(0, 1);
  rest_.remove_prefix(token.word.size());
  if (token.word != "'") return token;
  unsigned value = 0;
  const std::string_view digits = rest_.substr(0, 2);
  std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
  rest_.remove_prefix(digits.size());
  token.kind = RtfToken::Kind::byte;
  token.parameter = static_cast<int>(value);
  return token;
}

RtfToken RtfTokens::control_word() {
  RtfToken token;
  token.kind = RtfToken::Kind::word;
  const auto end = std::find_if_not(rest_.begin(), rest_.end(), is_letter);
  token.word = rest_.substr(0, static_cast<std::size_t>(end - rest_.begin()));
  rest_.remove_prefix(token.word.size());
  if (const std::size_t length = digits_in(rest_); length > 0) {
    int value = 0;
    std::from_chars(rest_.data(), rest_.data() + length, value);
    token.parameter = value;
    rest_.remove_prefix(length);
  }
  if (rest_.starts_with(' ')) rest_.remove_prefix(1);
  // \binN: N raw bytes, which may hold anything.
  if (token.word == "bin") {
    rest_.remove_prefix(
        std::min<std::size_t>(rest_.size(), std::max(token.parameter.value_or(0), 0)));
  }
  return token;
}

}  // namespace servanda::treaty
