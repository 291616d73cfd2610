#include "treaty/reference/find.hpp"

#include <algorithm>
#include <iterator>
#include <span>

#include "engine/text/unicode.hpp"
#include "treaty/reference/chain_rule.hpp"
#include "treaty/reference/chinese_rule.hpp"
#include "treaty/reference/resolution_rule.hpp"

namespace servanda::treaty {
namespace {

using syntax::Chain;
using syntax::Cursor;
using syntax::Instrument;

bool is_chinese(const Vocabulary& vocabulary) {
  return vocabulary.grammar() == Vocabulary::Grammar::chinese;
}

// The word that the text ends with, with nothing but spaces behind; empty behind a comma or full
// stop.
std::string_view last_word(std::string_view text) {
  const std::size_t end = text.find_last_not_of(" \t\n\xA0\xC2") + 1;
  std::size_t begin = end;
  const auto belongs = [](char c) {
    return static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z') ||
           (c >= 'A' && c <= 'Z') || c == '-';
  };
  while (begin > 0 && belongs(text[begin - 1])) --begin;
  return text.substr(begin, end - begin);
}

// A title names its own kind first and its parent behind; in Chinese the other way round.
Self self_of(const std::vector<Token>& title, const Vocabulary& vocabulary) {
  std::vector<const Word*> names;
  for (const Token& token : title) {
    if (token.is(WordClass::instrument)) names.push_back(token.word);
  }
  if (is_chinese(vocabulary)) std::reverse(names.begin(), names.end());
  Self self;
  if (names.empty()) return self;
  self.kind = names.front()->instrument;
  for (std::size_t i = 1; i < names.size(); ++i) {
    if (names[i]->iri.empty() || names[i]->instrument == self.kind) continue;
    self.parent_kind = names[i]->instrument;
    self.parent_iri = names[i]->iri;
    break;
  }
  return self;
}

// "Resolution 60/1, annex II", "A/79/460, para. 15": the document's.
bool is_of_document_before(const Cursor& at, const Chain& chain) {
  if (at.at() < 2) return false;
  const std::span<const Token> tokens = at.source().tokens;
  std::size_t before = at.at() - 1;
  if (!tokens[before].is(Token::Kind::comma)) return false;
  if (chain.whole().unit >= Unit::article) return tokens[before - 1].is(Token::Kind::symbol);
  for (std::size_t back = 0; back < 4 && before > 0; ++back) {
    const Token& token = tokens[--before];
    if (token.is(Token::Kind::symbol) || token.is(WordClass::resolution)) return true;
  }
  return false;
}

// "European Convention on …", where a title of the vocabulary begins at "Convention": another one.
bool is_end_of_title(const Cursor& at) {
  const Vocabulary& vocabulary = at.vocabulary();
  if (at.at() == 0 || vocabulary.title_before() == Vocabulary::TitleBefore::none) return false;
  const Token& before = at.source().tokens[at.at() - 1];
  if (!before.is(Token::Kind::other) && !before.is(Token::Kind::letter)) return false;
  const std::string_view word = last_word(at.source().text.substr(0, at->begin));
  const std::string_view first = first_character(word);
  if (first.empty() || fold_word(first) == first) return false;
  return vocabulary.title_before() == Vocabulary::TitleBefore::capital ||
         vocabulary.is_adjective(fold_word(word));
}

// 《…》
std::string_view title_in_marks(std::string_view words) {
  constexpr std::string_view open = "《";
  if (const std::size_t at = words.find(open); at != std::string_view::npos) {
    words.remove_prefix(at + open.size());
  }
  return words.substr(0, words.find("》"));
}

// Whether the text begins with the words, and no letter goes on behind them.
bool begins_as_word(std::string_view text, std::string_view words) {
  if (!text.starts_with(words)) return false;
  std::size_t end = words.size();
  return end == text.size() || !engine::is_letter_or_digit(engine::next_code_point(text, end));
}

bool overlaps(const Reference& a, const Reference& b) {
  return a.begin < b.end && b.begin < a.end;
}

}  // namespace

Finder::Finder(const engine::LanguageTag& language, const Outline& outline)
    : outline_(outline), vocabulary_(Vocabulary::of(language)) {
  if (vocabulary_ == nullptr) return;
  tokenizer_.emplace(*vocabulary_);
  self_ = self_of(tokenizer_->tokens_of(outline.title()), *vocabulary_);
  title_ = fold_word(outline.title());
}

// Cited by its own full title, a text is this one all the same; also by the beginning of it, where
// one can tell that the words end there: a title that is known, or that ends with a capital.
bool Finder::is_own_title(const Instrument& instrument, std::string_view text) const {
  const std::string_view words = text.substr(instrument.begin, instrument.end - instrument.begin);
  const std::string folded = fold_word(words);
  if (title_.empty() || folded.empty()) return false;
  if (is_chinese(*vocabulary_)) return title_in_marks(folded) == title_;
  if (begins_as_word(fold_word(text.substr(instrument.begin, 2 * title_.size())), title_)) {
    return true;
  }
  const std::string_view last = last_word(words);
  const bool is_capital = fold_word(first_character(last)) != first_character(last);
  const bool is_title = folded.find(' ') != std::string::npos;  // more than "the Convention"
  const bool is_whole = !instrument.iri.empty() || (is_capital && is_title);
  return is_whole && begins_as_word(title_, folded);
}

std::vector<Reference> Finder::find(std::string_view text, std::string_view here) {
  if (vocabulary_ == nullptr) return {};
  const std::vector<Token> tokens = tokenizer_->tokens_of(text);
  const syntax::Source source{text, tokens, *vocabulary_};
  std::vector<Reference> found = provisions(source, here);
  std::vector<Reference> all;
  std::vector<Reference> resolutions = syntax::resolutions_rule(source);
  std::merge(std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()),
             std::make_move_iterator(resolutions.begin()),
             std::make_move_iterator(resolutions.end()), std::back_inserter(all),
             [](const Reference& a, const Reference& b) { return a.begin < b.begin; });
  all.erase(std::unique(all.begin(), all.end(), overlaps), all.end());
  return all;
}

std::vector<Reference> Finder::provisions(const syntax::Source& source,
                                          std::string_view here) const {
  const bool chinese = is_chinese(*vocabulary_);
  Resolver resolver(outline_, *vocabulary_, self_, here);
  std::vector<Reference> found;
  const auto keep = [&found](std::vector<Reference> more) {
    std::move(more.begin(), more.end(), std::back_inserter(found));
  };
  for (Cursor next(source, 0); !next.done();) {
    auto series = chinese ? syntax::chinese_series_rule(next) : syntax::series_rule(next);
    if (series) {
      if (is_of_document_before(next, series->value.front())) {
        next = series->next;
        continue;
      }
      for (Chain& chain : series->value) {
        claim_own(chain.instrument, source.text);
        keep(resolver.resolve(chain));
      }
      next = series->next;
      continue;
    }
    if (next.is(WordClass::instrument) && !next->word->iri.empty() && !is_end_of_title(next)) {
      Instrument instrument{Instrument::Kind::external, next->word->instrument, next->word->iri,
                            next->begin, next->end};
      claim_own(instrument, source.text);
      keep(resolver.resolve(instrument));
    }
    ++next;
  }
  return found;
}

void Finder::claim_own(Instrument& instrument, std::string_view text) const {
  if (instrument.kind != Instrument::Kind::external) return;
  if (is_own_title(instrument, text)) instrument.kind = Instrument::Kind::own;
}

std::vector<Reference> find_references(std::string_view text, const engine::LanguageTag& language,
                                       const Context& context) {
  return Finder(language, context.outline).find(text, context.here);
}

}  // namespace servanda::treaty
