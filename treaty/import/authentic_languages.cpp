#include "treaty/import/authentic_languages.hpp"

#include <algorithm>
#include <string>
#include <variant>

#include "treaty/import/folding.hpp"

namespace servanda::treaty {
namespace {

using engine::LanguageTag;
using Texts = std::vector<std::string>;  // in document order

void collect(const DraftTexts& texts, Texts& all) {
  for (const DraftText& text : texts) all.push_back(words_in(text.runs));
}

void collect(const Draft& provision, Texts& all) {
  for (const DraftPart& part : provision.parts) {
    if (const auto* text = std::get_if<DraftText>(&part)) {
      all.push_back(words_in(text->runs));
      continue;
    }
    const auto& list = std::get<DraftList>(part);
    collect(list.intro, all);
    for (const auto& item : list.items) collect(*item, all);
    collect(list.closing, all);
  }
  for (const auto& child : provision.children) collect(*child, all);
}

bool holds_any(const std::string& words, const std::vector<std::u32string>& phrases) {
  return std::ranges::any_of(
      phrases, [&](const std::u32string& phrase) { return holds_phrase(words, phrase); });
}

std::vector<LanguageTag> languages_named(const std::string& words, const LanguageRules& rules) {
  std::vector<LanguageTag> named;
  for (const LanguageName& name : rules.language_names) {
    if (holds_any(words, name.words)) named.push_back(name.language);
  }
  return named;
}

// The last clause counts: it stands at a treaty's end.
std::vector<LanguageTag> languages_of_clause(const Texts& texts, const LanguageRules& rules) {
  for (auto words = texts.rbegin(); words != texts.rend(); ++words) {
    if (!holds_any(*words, rules.authenticity)) continue;
    std::vector<LanguageTag> named = languages_named(*words, rules);
    if (named.size() < 2) continue;
    std::ranges::sort(named);
    return named;
  }
  return {};
}

}  // namespace

std::vector<LanguageTag> authentic_languages(const TreatyDraft& draft, const LanguageRules& rules) {
  Texts all;
  for (const auto& provision : draft.body) collect(*provision, all);
  collect(draft.conclusions, all);
  return languages_of_clause(all, rules);
}

std::vector<LanguageTag> authentic_languages(const TreatyText& text) {
  const LanguageRules* rules = language_rules(text.language());
  if (rules == nullptr) return {};
  Texts all;
  const auto& provisions = text.provisions();
  for (std::size_t i = 0; i < provisions.size(); ++i) {
    const Provision& one = provisions[i];
    if (one.eid.starts_with("annex")) break;
    if (one.end == i + 1) all.push_back(text.plain_text(one));
  }
  return languages_of_clause(all, *rules);
}

}  // namespace servanda::treaty
