#include "treaty/reference/resolution_rule.hpp"

#include <array>
#include <optional>
#include <string>
#include <utility>

#include "engine/numeral.hpp"

namespace servanda::treaty::syntax {
namespace {

using Kind = Token::Kind;

constexpr std::string_view address = "https://undocs.org/";
constexpr std::size_t longest_date = 140;   // bytes between two numbers of a list
constexpr std::size_t nearest_body = 80;    // bytes between the number and what it is of
constexpr std::uint32_t first_year = 1946;  // a first number above is a year, not a session
constexpr std::uint32_t last_year = 2999;
// The Human Rights Council, conferences and commissions number alike, but have not sat so often:
// without a body, only such sessions are the General Assembly's for certain.
constexpr std::uint32_t first_certain_session = 61;

// In the order of `body` in the vocabularies.
constexpr std::array<std::string_view, 4> symbols_of_bodies{"A/RES/", "S/RES/", "E/RES/",
                                                            "A/HRC/RES/"};
constexpr std::size_t most_tokens_ahead = 256;  // to the 决议 at the end of a list
constexpr std::size_t general_assembly = 0;
constexpr std::size_t security_council = 1;
constexpr std::size_t economic_and_social_council = 2;

bool consists_of(std::string_view text, std::string_view characters) {
  return !text.empty() && text.find_first_not_of(characters) == std::string_view::npos;
}

// "74/247" of any digits; nothing where it has more than two parts or no number for a session.
struct Number {
  std::uint32_t session;
  std::string text;
};
std::optional<Number> read_session_number(std::string_view text) {
  const std::size_t slash = text.find('/');
  const auto session = engine::read_number(text.substr(0, slash));
  const auto serial = engine::read_number(text.substr(slash + 1));
  if (!session || !serial || *session > last_year) return std::nullopt;
  return Number{*session, std::to_string(*session) + '/' + std::to_string(*serial)};
}

class Resolutions {
 public:
  explicit Resolutions(const Source& source) : source_(source) {}

  std::vector<Reference> find() {
    for (Cursor next(source_, 0); !next.done(); ++next) {
      if (next.is(WordClass::body)) body_ = *next;
      if (next.is(WordClass::resolution)) word_ = next.at();
      if (next.is(Kind::symbol)) symbol(next);
      if (next.is(Kind::number)) number_in_brackets(next);
    }
    return std::move(found_);
  }

 private:
  // "A/RES/74/247" anywhere; "74/247" where it is a resolution's number.
  void symbol(const Cursor& next) {
    const std::string_view text = next.text(*next);
    if (text.front() >= 'A' && text.front() <= 'Z') return add(next, next->end, std::string(text));
    if (!is_resolution(next)) return;
    const auto number = read_session_number(text);
    if (!number) return;
    auto body = body_of(next);
    const bool by_year = number->session >= first_year;
    if (body && by_year != (*body == economic_and_social_council)) body.reset();
    if (!body && !by_year && number->session >= first_certain_session) body = general_assembly;
    if (body) add(next, next->end, *body, number->text);
  }

  // "1373 (2001)", "1514 (XV)"
  void number_in_brackets(const Cursor& next) {
    const bool lettered = next.peek(1).is(Kind::letter) || next.peek(1).label;  // "217 A (III)"
    const Token& mark = next.peek(lettered ? 2 : 1);
    if (!mark.is(Kind::mark) || !is_resolution(next)) return;
    const std::string_view label =
        source_.text.substr(mark.label_begin, mark.label_end - mark.label_begin);
    const bool session = consists_of(label, "IVXLC");
    const bool year = label.size() == 4 && consists_of(label, "0123456789");
    if (!session && !year) return;
    // Only the Security Council counts by years, and roman sessions are those of the Assembly or of
    // the Economic and Social Council.
    std::optional<std::size_t> body = year ? std::optional(security_council) : body_of(next);
    if (!body && body_) body = body_->word->value;
    if (!body) return;
    add(next, mark.end, *body, std::to_string(next->value) + '(' + std::string(label) + ')');
  }

  // Behind the word («резолюции Генеральной Ассамблеи 74/247»).
  [[nodiscard]] bool follows_word(const Cursor& next) const {
    if (!word_) return false;
    std::size_t at = *word_ + 1;
    while (at < next.at() && names_body(source_.tokens[at])) ++at;
    return at == next.at();
  }
  static bool names_body(const Token& token) {
    return token.is(WordClass::body) || token.is(WordClass::of) || token.is(WordClass::filler);
  }

  // Behind the word, before it (Chinese), or further on in a list.
  [[nodiscard]] bool is_resolution(const Cursor& next) {
    in_list_ = false;
    if (follows_word(next)) return true;
    if (is_chinese() && announces_resolution(next)) return true;
    if (found_.empty() || next->begin - found_.back().end > longest_date || next.at() == 0) {
      return false;
    }
    const Token& before = source_.tokens[next.at() - 1];
    in_list_ = before.is(Kind::comma) || before.is(WordClass::and_) || before.is(WordClass::or_);
    return in_list_;
  }
  // 第33/64号、第34/77号和第35/147号决议: what the numbers are of is said at the end.
  bool announces_resolution(Cursor next) {
    const bool numbered = next.at() > 0 && source_.tokens[next.at() - 1].is(WordClass::nth);
    in_list_ = next.at() < announced_to_;
    if (in_list_) return true;
    if (!numbered) return false;
    const std::size_t end = next.at() + most_tokens_ahead;
    while (next.at() < end && !next.done() && !next.is(WordClass::resolution) &&
           !next.is(WordClass::document)) {
      ++next;
    }
    if (next.is(WordClass::resolution)) announced_to_ = next.at();
    return next.is(WordClass::resolution);
  }
  [[nodiscard]] bool is_chinese() const {
    return source_.vocabulary.grammar() == Vocabulary::Grammar::chinese;
  }

  // Named right before the number, in a list before its first one, or right behind it ("du Conseil
  // de sécurité").
  [[nodiscard]] std::optional<std::size_t> body_of(const Cursor& next) const {
    std::size_t ahead = 1;
    while (next.peek(ahead).is(WordClass::of) || next.peek(ahead).is(WordClass::filler)) ++ahead;
    if (next.peek(ahead).is(WordClass::body)) return next.peek(ahead).word->value;
    if (body_ && next->begin - body_->end <= nearest_body) return body_->word->value;
    return in_list_ ? body_of_list_ : std::nullopt;
  }

  // The word belongs to the number that it stands before.
  void add(const Cursor& next, std::size_t end, std::size_t body, const std::string& number) {
    body_of_list_ = body;
    add(next, end, std::string(symbols_of_bodies[body]) + number);
  }
  void add(const Cursor& next, std::size_t end, const std::string& symbol) {
    const bool with_word = follows_word(next) && !is_chinese();
    const std::size_t begin = with_word ? source_.tokens[*word_].begin : next->begin;
    const Cited cited{begin, end, {std::string(address) + symbol}, false, 1, true};
    found_.push_back({begin, end, ReferenceKind::external, {cited}});
  }

  const Source& source_;
  std::optional<std::size_t> word_;  // the last "resolution", among the tokens
  std::optional<Token> body_;
  std::optional<std::size_t> body_of_list_;
  bool in_list_ = false;
  std::size_t announced_to_ = 0;  // among the tokens
  std::vector<Reference> found_;
};

}  // namespace

std::vector<Reference> resolutions_rule(const Source& source) {
  return Resolutions(source).find();
}

}  // namespace servanda::treaty::syntax
