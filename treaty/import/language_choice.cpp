#include "treaty/import/language_choice.hpp"

#include <utility>

#include "engine/catalogue.hpp"
#include "treaty/import/language_guess.hpp"

namespace servanda::treaty {
namespace {

using engine::LanguageTag;
namespace akn = engine::akn_diagnostics;

using Documents = std::vector<std::vector<Block>>;

Reading read_as(const LanguageRules& rules, Documents documents) {
  Reading reading;
  reading.rules = &rules;
  for (auto& blocks : documents) {
    reading.documents.push_back(survey(std::move(blocks), rules));
    const std::size_t last = reading.documents.size() - 1;
    const Survey& made = reading.documents.back();
    const auto& best = reading.treaty;
    const bool is_better =
        made.finds_treaty() &&
        (!best || made.articles().links.size() > reading.documents[*best].articles().links.size());
    if (is_better) reading.treaty = last;
  }
  return reading;
}

int evidence_of(const Reading& reading) {
  return reading.treaty ? reading.documents[*reading.treaty].articles().evidence : 0;
}

// The rules that a language has; a failure where it has none.
engine::Result<const LanguageRules*> rules_of(const LanguageTag& language,
                                              const std::string& file) {
  if (const LanguageRules* rules = language_rules(language)) return rules;
  return engine::failure(akn::language_without_rules, {file, 0, {}}, language.bcp47());
}

}  // namespace

engine::Result<Reading> read_in_its_language(Documents documents, std::size_t largest,
                                             const std::optional<LanguageTag>& said,
                                             const std::string& file, const ImportOptions& options,
                                             engine::Diagnostics& findings) {
  const auto told = guess_language(documents[largest]);
  const auto first = options.language ? options.language : said ? said : told;
  if (!first) return engine::failure(akn::language_unknown, {file, 0, {}});
  const auto rules = rules_of(*first, file);
  if (!rules) return tl::make_unexpected(rules.error());
  const LanguageRules* other = told ? language_rules(*told) : nullptr;
  if (other == nullptr || other == *rules) return read_as(**rules, std::move(documents));

  const engine::Place place{file, 0, {}};
  Reading as_said = read_as(**rules, documents);
  if (!options.language) {
    Reading as_told = read_as(*other, std::move(documents));
    if (as_told.treaty && evidence_of(as_told) >= evidence_of(as_said)) {
      findings.add(
          engine::diagnostic(akn::language_corrected, place, first->bcp47(), told->bcp47()));
      return as_told;
    }
  }
  findings.add(engine::diagnostic(akn::language_doubted, place, first->bcp47(), told->bcp47()));
  return as_said;
}

}  // namespace servanda::treaty
