#include "treaty/reference/instrument_rule.hpp"

#include <algorithm>
#include <string>

#include "engine/numeral.hpp"
#include "engine/text/unicode.hpp"

namespace servanda::treaty::syntax {
namespace {

using Found = std::optional<Match<Instrument>>;
using TitleBefore = Vocabulary::TitleBefore;

constexpr std::size_t longest_run_before_name = 80;  // bytes of "United Nations Single"
constexpr std::size_t longest_title = 200;           // bytes behind the name
constexpr std::size_t most_small_words = 3;          // between two capital ones of a title

// The words of a text one by one, from an offset on; none past a full stop or another mark.
class Words {
 public:
  Words(std::string_view text, std::size_t at) : text_(text), at_(at) {}

  // Empty at the end of the run.
  std::string_view next() {
    std::size_t begin = at_;
    while (begin < text_.size()) {
      std::size_t after = begin;
      const char32_t c = engine::next_code_point(text_, after);
      if (!engine::is_space(c) && c != U'’' && c != U'\'') break;
      begin = after;
    }
    std::size_t end = begin;
    while (end < text_.size()) {
      std::size_t after = end;
      const char32_t c = engine::next_code_point(text_, after);
      if (!engine::is_letter_or_digit(c) && c != U'-' && c != U'‑') break;
      end = after;
    }
    at_ = end;
    return text_.substr(begin, end - begin);
  }
  [[nodiscard]] std::size_t at() const { return at_; }

 private:
  std::string_view text_;
  std::size_t at_;
};

bool is_capital(std::string_view word) {
  if (word.empty()) return false;
  const std::string_view first = first_character(word);
  return fold_word(first) != first;
}

// Whether what follows the instrument's name makes it another one's title, and where that ends: at
// its last capital word, or, where titles are written small, at the name itself.
std::optional<std::size_t> title_behind(const Source& source, std::size_t at) {
  Words words(source.text, at);
  const std::string_view first = words.next();
  const std::string_view second = words.next();
  const std::string folded = fold_word(first);
  const std::string pair = folded + ' ' + fold_word(second);
  const Vocabulary& vocabulary = source.vocabulary;
  const bool opens = vocabulary.continues_title(folded, is_capital(second)) ||
                     vocabulary.continues_title(pair, false) ||
                     (vocabulary.continues_title(pair, true) && is_capital(words.next()));
  if (!opens) return std::nullopt;
  std::size_t end = at;
  Words rest(source.text, at);
  std::size_t small = 0;
  for (std::string_view word = rest.next();
       !word.empty() && small <= most_small_words && rest.at() - at < longest_title;
       word = rest.next()) {
    const bool belongs = is_capital(word) || engine::read_number(word);
    small = belongs ? 0 : small + 1;
    if (belongs) end = rest.at();
  }
  return end;
}

// name *after: "the Convention", "the Convention on Road Traffic".
Found name(Cursor next, Pointing pointing) {
  if (!next.is(WordClass::instrument)) return std::nullopt;
  Instrument found;
  found.name = next->word->instrument;
  found.iri = next->word->iri;
  found.begin = next->begin;
  found.end = next->end;
  const bool known_title = !found.iri.empty();
  found.kind = Instrument::Kind::named;
  if (known_title || next->word->titled) found.kind = Instrument::Kind::external;
  if (pointing == Pointing::this_) found.kind = Instrument::Kind::own;
  if (pointing == Pointing::that) found.kind = Instrument::Kind::that;
  if (found.kind != Instrument::Kind::own && !known_title) {
    if (const auto end = title_behind(next.source(), next->end)) {
      found.kind = Instrument::Kind::external;
      found.end = *end;
    }
  }
  ++next;
  while (!next.done() && next->end <= found.end) ++next;
  return Match{found, next};
}

// "Vienna Convention", «Венской конвенции»: words before the name that are no words of citations.
Found name_behind_words(Cursor next) {
  const TitleBefore before = next.vocabulary().title_before();
  if (before == TitleBefore::none || next.done()) return std::nullopt;
  const std::size_t begin = next->begin;
  while (!next.done() && !next.is(WordClass::instrument)) {
    if (next->end - begin > longest_run_before_name || next.is(Token::Kind::comma)) return {};
    ++next;
  }
  if (next.done()) return std::nullopt;
  const bool capital = is_capital(next.source().text.substr(begin));
  Words words(next.source().text, begin);
  for (std::string_view word = words.next(); words.at() <= next->begin; word = words.next()) {
    if (word.empty()) return std::nullopt;
    const bool fits = before == TitleBefore::capital
                          ? is_capital(word) || engine::read_number(word).has_value()
                          : next.vocabulary().is_adjective(fold_word(word)) && capital;
    if (!fits) return std::nullopt;
  }
  Found found = name(next, Pointing::numbered);
  if (found) {
    found->value.kind = Instrument::Kind::external;
    found->value.begin = begin;
  }
  return found;
}

bool is_link(const Cursor& next) {
  return next.is(WordClass::of) || next.is(WordClass::to) || next.is(WordClass::from) ||
         next.is(WordClass::filler);
}

Found document(Cursor next) {
  const bool names_one =
      next.is(WordClass::document) || next.is(WordClass::resolution) || next.is(WordClass::shared_);
  if (!names_one) return std::nullopt;
  Instrument found;
  found.kind = Instrument::Kind::document;
  found.begin = next->begin;
  found.end = next->end;
  return Match{found, ++next};
}

}  // namespace

std::optional<Match<Instrument>> instrument_rule(Cursor next) {
  const bool comma = next.skip(Token::Kind::comma);
  if (next.is(WordClass::shared_)) return document(next);
  bool linked = false;
  for (; is_link(next) && !next.is(WordClass::that); ++next) {
    linked = linked || !next.is(WordClass::filler);
  }
  linked = linked || next.is(WordClass::of);  // "dudit": of the said
  if (!linked && (comma || !next.vocabulary().has_genitive())) return std::nullopt;
  Pointing pointing = Pointing::numbered;
  if (next.is(WordClass::this_)) pointing = Pointing::this_;
  if (next.is(WordClass::that)) pointing = Pointing::that;
  if (pointing != Pointing::numbered) ++next;
  if (Found found = name(next, pointing)) return found;
  if (pointing != Pointing::numbered) return std::nullopt;
  if (Found found = document(next)) return found;
  return name_behind_words(next);
}

}  // namespace servanda::treaty::syntax
