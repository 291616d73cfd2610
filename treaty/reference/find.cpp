#include "treaty/reference/find.hpp"

#include <algorithm>
#include <iterator>
#include <optional>

#include "treaty/reference/chain_rule.hpp"
#include "treaty/reference/chinese_rule.hpp"
#include "treaty/reference/external.hpp"
#include "treaty/reference/token.hpp"

namespace servanda::treaty {
namespace {

using syntax::Chain;
using syntax::Cursor;
using syntax::Instrument;

bool is_chinese(const Vocabulary& vocabulary) {
  return vocabulary.grammar() == Vocabulary::Grammar::chinese;
}

// A title names its own kind first and its parent behind; in Chinese the other way round.
Self self_of(const std::string& title, const Vocabulary& vocabulary) {
  std::vector<const Word*> names;
  for (const Token& token : tokenize(title, vocabulary)) {
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

bool overlaps(const Reference& a, const Reference& b) {
  return a.begin < b.end && b.begin < a.end;
}

}  // namespace

Finder::Finder(const engine::LanguageTag& language, const Outline& outline)
    : outline_(outline), vocabulary_(Vocabulary::of(language)) {
  if (vocabulary_ == nullptr) return;
  self_ = self_of(outline.title(), *vocabulary_);
  title_ = fold_word(outline.title());
}

// Cited by its own full title, a text is this one all the same.
bool Finder::is_own_title(std::string_view words) const {
  std::string folded = fold_word(words);
  if (is_chinese(*vocabulary_)) {
    const std::size_t quoted = folded.find("《");
    if (quoted != std::string::npos) folded = folded.substr(quoted + std::string_view("《").size());
    folded = folded.substr(0, folded.find("》"));
    return folded == title_;
  }
  return !folded.empty() && title_.starts_with(folded);
}

std::vector<Reference> Finder::find(std::string_view text, std::string_view here) const {
  if (vocabulary_ == nullptr) return {};
  const std::vector<Token> tokens = tokenize(text, *vocabulary_);
  const syntax::Source source{text, tokens, *vocabulary_};
  std::vector<Reference> found = provisions(source, here);
  std::vector<Reference> all;
  std::vector<Reference> resolutions = resolutions_in(source);
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
  const auto keep = [&found](std::optional<Reference> reference) {
    if (reference) found.push_back(std::move(*reference));
  };
  for (Cursor next(source, 0); !next.done();) {
    auto series = chinese ? syntax::chinese_series_rule(next) : syntax::series_rule(next);
    if (series) {
      for (Chain& chain : series->value) {
        claim_own(chain.instrument, source.text);
        keep(resolver.resolve(chain));
      }
      next = series->next;
      continue;
    }
    if (next.is(WordClass::instrument) && !next->word->iri.empty()) {
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
  const std::string_view words = text.substr(instrument.begin, instrument.end - instrument.begin);
  if (is_own_title(words)) instrument.kind = Instrument::Kind::own;
}

std::vector<Reference> find_references(std::string_view text, const engine::LanguageTag& language,
                                       const Context& context) {
  return Finder(language, context.outline).find(text, context.here);
}

}  // namespace servanda::treaty
