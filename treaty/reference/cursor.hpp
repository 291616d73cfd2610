#pragma once
// A place among the tokens of a text, for the rules of the grammars: each rule gets one by value,
// and returns a moved one with what it read.

#include <cstddef>
#include <span>
#include <string_view>

#include "treaty/reference/token.hpp"

namespace servanda::treaty::syntax {

struct Source {
  std::string_view text;
  std::span<const Token> tokens;
  const Vocabulary& vocabulary;
};

class Cursor {
 public:
  Cursor(const Source& source, std::size_t at) : source_(&source), at_(at) {}

  [[nodiscard]] std::size_t at() const { return at_; }
  [[nodiscard]] bool done() const { return at_ >= source_->tokens.size(); }
  [[nodiscard]] const Token& operator*() const { return peek(0); }
  [[nodiscard]] const Token* operator->() const { return &peek(0); }
  // Past the end: a token that is nothing.
  [[nodiscard]] const Token& peek(std::size_t ahead) const {
    static const Token nothing;
    const std::size_t index = at_ + ahead;
    return index < source_->tokens.size() ? source_->tokens[index] : nothing;
  }
  [[nodiscard]] bool is(WordClass wanted) const { return peek(0).is(wanted); }
  [[nodiscard]] bool is(Token::Kind wanted) const { return !done() && peek(0).is(wanted); }
  [[nodiscard]] const Source& source() const { return *source_; }
  [[nodiscard]] const Vocabulary& vocabulary() const { return source_->vocabulary; }
  [[nodiscard]] std::string_view text(const Token& token) const {
    return source_->text.substr(token.begin, token.end - token.begin);
  }
  // The end of what was read last.
  [[nodiscard]] std::size_t read_to() const { return at_ == 0 ? 0 : source_->tokens[at_ - 1].end; }

  Cursor& operator++() {
    ++at_;
    return *this;
  }
  // Moves on where the token is of the class; says whether it was.
  bool skip(WordClass wanted) {
    const bool found = is(wanted);
    at_ += found ? 1 : 0;
    return found;
  }
  bool skip(Token::Kind wanted) {
    const bool found = is(wanted);
    at_ += found ? 1 : 0;
    return found;
  }

 private:
  const Source* source_;
  std::size_t at_;
};

// Words that carry on where a preposition or an article stands between ("et au paragraphe").
inline void skip_fillers(Cursor& cursor) {
  while (!cursor.is(WordClass::unit) && !cursor.is(WordClass::that) &&
         (cursor.is(WordClass::filler) || cursor.is(WordClass::of) || cursor.is(WordClass::to) ||
          cursor.is(WordClass::from))) {
    ++cursor;
  }
}

// What a rule gives: nothing, or what it read and where it stopped.
template <typename Value>
struct Match {
  Value value;
  Cursor next;
};
// clang 16 deduces no arguments of an aggregate by itself.
template <typename Value>
Match(Value, Cursor) -> Match<Value>;

}  // namespace servanda::treaty::syntax
