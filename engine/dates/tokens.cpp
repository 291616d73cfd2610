#include "engine/dates/tokens.hpp"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <optional>

#include "engine/dates/number_words.hpp"
#include "engine/numeral.hpp"
#include "engine/text/unicode.hpp"

namespace servanda::engine::dates {
namespace {

constexpr std::size_t most_digits = 6;
constexpr std::size_t longest_number_word = 48;  // bytes
constexpr std::size_t most_words_in_number = 12;
constexpr std::u32string_view chinese_numerals = U"〇零一二三四五六七八九十廿卅百千两";

enum class Class { space, digit, han_numeral, han, letter, mark };

bool is_combining(char32_t c) {
  const int type = u_charType(static_cast<UChar32>(c));
  return type == U_NON_SPACING_MARK || type == U_COMBINING_SPACING_MARK;
}

bool is_han(char32_t c) {
  return (c >= 0x3400 && c <= 0x9FFF) || c == U'〇';
}

Class class_of(char32_t c) {
  if (c < 0x80) {
    if (c >= '0' && c <= '9') return Class::digit;
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return Class::letter;
    return is_space(c) ? Class::space : Class::mark;
  }
  if (is_han(c)) {
    const bool numeral = chinese_numerals.find(c) != std::u32string_view::npos;
    return numeral ? Class::han_numeral : Class::han;
  }
  if (u_charDigitValue(static_cast<UChar32>(c)) >= 0) return Class::digit;
  if (u_isalpha(static_cast<UChar32>(c)) || is_arabic_mark(c) || is_combining(c)) {
    return Class::letter;
  }
  return is_space(c) || is_bidi_control(c) ? Class::space : Class::mark;
}

class Tokenizer {
 public:
  Tokenizer(std::string_view text, const DateWords& words)
      : text_(text), words_(words), number_words_(words.bcp47) {}

  std::vector<Token> run() {
    while (position_ < text_.size()) read_token();
    return words_.year_first_marks ? std::move(tokens_) : join_number_words();
  }

 private:
  void read_token() {
    const std::size_t begin = position_;
    const char32_t first = next_code_point(text_, position_);
    const Class kind = class_of(first);
    if (kind == Class::space) return;
    std::size_t length = 1;
    const bool runs_on =
        kind == Class::digit || kind == Class::letter || kind == Class::han_numeral;
    for (std::size_t next = position_; runs_on && next < text_.size(); ++length) {
      if (class_of(next_code_point(text_, next)) != kind) break;
      position_ = next;
    }
    add(kind, begin, length, first);
  }

  void add(Class kind, std::size_t begin, std::size_t length, char32_t first) {
    Token token{Token::Kind::word, begin, position_};
    if (kind == Class::mark) {
      token.kind = Token::Kind::mark;
      token.character = first;
    } else if (kind == Class::digit || kind == Class::han_numeral) {
      token.kind = Token::Kind::number;
      token.digits = length;
      const bool readable = length <= most_digits;
      const auto value =
          readable ? read_number(text_.substr(begin, position_ - begin)) : std::nullopt;
      token.value = value.value_or(0);
    }
    tokens_.push_back(token);
  }

  [[nodiscard]] std::optional<NumberWord> meaning(std::size_t index) const {
    if (index >= tokens_.size() || tokens_[index].kind != Token::Kind::word) return std::nullopt;
    const Token& token = tokens_[index];
    if (token.end - token.begin > longest_number_word) return std::nullopt;
    return number_words_.find(text_.substr(token.begin, token.end - token.begin));
  }

  // The index of the number word that goes on with the number: at once, or behind a hyphen or
  // "and".
  [[nodiscard]] std::optional<std::size_t> next_number_word(std::size_t index) const {
    if (index < tokens_.size() && tokens_[index].character == U'-') ++index;
    auto word = meaning(index);
    if (word && word->kind == NumberWord::Kind::joiner) word = meaning(++index);
    const bool goes_on = word && word->kind != NumberWord::Kind::joiner;
    return goes_on ? std::optional(index) : std::nullopt;
  }

  std::vector<Token> join_number_words() {
    std::vector<Token> joined;
    joined.reserve(tokens_.size());
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      const auto first = meaning(i);
      if (!first || first->kind == NumberWord::Kind::joiner) {
        joined.push_back(tokens_[i]);
        continue;
      }
      Token number{Token::Kind::number, tokens_[i].begin, tokens_[i].end};
      SpelledNumber sum;
      sum.add(*first);
      for (std::size_t words = 1; words < most_words_in_number; ++words) {
        const auto next = next_number_word(i + 1);
        if (!next || !sum.takes(*meaning(*next))) break;
        i = *next;
        sum.add(*meaning(i));
      }
      number.end = tokens_[i].end;
      number.value = sum.value();
      joined.push_back(number);
    }
    return joined;
  }

  std::string_view text_;
  const DateWords& words_;
  NumberWords number_words_;
  std::size_t position_ = 0;
  std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> tokenize(std::string_view text, const DateWords& words) {
  return Tokenizer(text, words).run();
}

}  // namespace servanda::engine::dates
