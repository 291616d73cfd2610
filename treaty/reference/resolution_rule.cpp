#include "treaty/reference/resolution_rule.hpp"

#include <array>
#include <optional>
#include <string>
#include <utility>

namespace servanda::treaty::syntax {
namespace {

using Kind = Token::Kind;

constexpr std::string_view address = "https://undocs.org/";
constexpr std::size_t longest_date = 140;   // bytes between two numbers of a list
constexpr std::size_t farthest_body = 80;   // bytes between the number and a body behind it
constexpr std::uint32_t first_year = 1946;  // a first number above is a year, not a session
// The Human Rights Council, conferences and commissions number alike, but have not sat so often:
// without a body, only such sessions are the General Assembly's for certain.
constexpr std::uint32_t first_certain_session = 61;

// In the order of `body` in the vocabularies.
constexpr std::array<std::string_view, 4> symbols_of_bodies{"A/RES/", "S/RES/", "E/RES/",
                                                            "A/HRC/RES/"};
constexpr std::size_t general_assembly = 0;
constexpr std::size_t security_council = 1;

bool consists_of(std::string_view text, std::string_view characters) {
  return !text.empty() && text.find_first_not_of(characters) == std::string_view::npos;
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
    const std::size_t slash = text.find('/');
    if (text.find('/', slash + 1) != std::string_view::npos || slash > 4) return;
    const auto session = std::stoul(std::string(text.substr(0, slash)));
    const bool certain = session >= first_certain_session && session < first_year;
    const auto body = body_of(next, certain ? std::optional(general_assembly) : std::nullopt);
    if (body) add(next, next->end, std::string(symbols_of_bodies[*body]) + std::string(text));
  }

  // "1373 (2001)", "1514 (XV)"
  void number_in_brackets(const Cursor& next) {
    const Token& mark = next.peek(1);
    if (!mark.is(Kind::mark) || !is_resolution(next)) return;
    const std::string_view label =
        source_.text.substr(mark.label_begin, mark.label_end - mark.label_begin);
    const bool session = consists_of(label, "IVXLC");
    const bool year = label.size() == 4 && consists_of(label, "0123456789");
    if (!session && !year) return;
    const auto body = body_of(next, year ? std::optional(security_council) : std::nullopt);
    if (!body) return;
    add(next, mark.end,
        std::string(symbols_of_bodies[*body]) + std::to_string(next->value) + '(' +
            std::string(label) + ')');
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
    if (follows_word(next)) return true;
    if (is_chinese() && announces_resolution(next)) return true;
    if (found_.empty() || next->begin - found_.back().end > longest_date || next.at() == 0) {
      return false;
    }
    const Token& before = source_.tokens[next.at() - 1];
    return before.is(Kind::comma) || before.is(WordClass::and_) || before.is(WordClass::or_);
  }
  // 第33/64号、第34/77号和第35/147号决议: what the numbers are of is said at the end.
  bool announces_resolution(Cursor next) {
    const bool numbered = next.at() > 0 && source_.tokens[next.at() - 1].is(WordClass::nth);
    if (next.at() < announced_to_) return true;
    if (!numbered) return false;
    while (!next.done() && !next.is(WordClass::resolution) && !next.is(WordClass::document)) ++next;
    if (next.is(WordClass::resolution)) announced_to_ = next.at();
    return next.is(WordClass::resolution);
  }
  [[nodiscard]] bool is_chinese() const {
    return source_.vocabulary.grammar() == Vocabulary::Grammar::chinese;
  }

  // Named behind the number ("du Conseil de sécurité") or last before it.
  [[nodiscard]] std::optional<std::size_t> body_of(const Cursor& next,
                                                   std::optional<std::size_t> usual) const {
    for (std::size_t ahead = 1; next.peek(ahead).end > 0; ++ahead) {
      const Token& behind = next.peek(ahead);
      if (behind.begin - next->end > farthest_body || behind.is(WordClass::resolution)) break;
      if (behind.is(WordClass::body)) return behind.word->value;
    }
    return body_ ? std::optional<std::size_t>(body_->word->value) : usual;
  }

  // The word belongs to the number that it stands before.
  void add(const Cursor& next, std::size_t end, const std::string& symbol) {
    const bool with_word = follows_word(next) && !is_chinese();
    const std::size_t begin = with_word ? source_.tokens[*word_].begin : next->begin;
    const Cited cited{begin, end, {std::string(address) + symbol}, false, true};
    found_.push_back({begin, end, ReferenceKind::external, {cited}});
  }

  const Source& source_;
  std::optional<std::size_t> word_;  // the last "resolution", among the tokens
  std::optional<Token> body_;
  std::size_t announced_to_ = 0;  // among the tokens
  std::vector<Reference> found_;
};

}  // namespace

std::vector<Reference> resolutions_rule(const Source& source) {
  return Resolutions(source).find();
}

}  // namespace servanda::treaty::syntax
