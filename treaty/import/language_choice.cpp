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

}  // namespace

engine::Result<Reading> read_in_its_language(Documents documents, std::size_t largest,
                                             const std::optional<LanguageTag>& said,
                                             const std::string& file, const ImportOptions& options,
                                             engine::Diagnostics& findings) {
  const auto told = guess_language(documents[largest]);
  const auto first = options.language ? options.language : said ? said : told;
  if (!first) return engine::failure(akn::language_unknown, {file, 0, {}});
  const LanguageRules* rules = language_rules(*first);
  const LanguageRules* other = told ? language_rules(*told) : nullptr;
  if (rules == nullptr && (other == nullptr || options.language)) {
    return engine::failure(akn::language_without_rules, {file, 0, {}}, first->bcp47());
  }
  if (other == nullptr || other == rules) return read_as(*rules, std::move(documents));

  const auto tell = [&](const engine::DiagnosticKind& kind) {
    findings.add(engine::diagnostic(kind, {file, 0, {}}, first->bcp47(), told->bcp47()));
  };
  Reading as_said = rules == nullptr ? Reading{} : read_as(*rules, documents);
  if (!options.language) {
    Reading as_told = read_as(*other, std::move(documents));
    const bool is_surer = as_told.treaty && evidence_of(as_told) >= evidence_of(as_said);
    if (is_surer || rules == nullptr) {
      tell(akn::language_corrected);
      return as_told;
    }
  }
  tell(akn::language_doubted);
  return as_said;
}

}  // namespace servanda::treaty
