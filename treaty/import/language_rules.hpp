#pragma once
// How treaties are written in one language: its words for articles and chapters, its ordinals, the
// formulas that open and close. Data: treaty/languages/*.toml (docs/formats/language-rules.md); no
// language's word stands in the program.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/language_tag.hpp"
#include "treaty/text.hpp"

namespace servanda::treaty {

// Words as they are matched: folded (folding.hpp). An ellipsis before a phrase in the file lets it
// stand anywhere in a line, one after it lets any word follow.
struct Phrase {
  std::u32string words;
  bool anywhere = false;
  bool may_go_on = false;
};

// "Article #", "# Part", "第#条": what stands before and after the number. An ellipsis at the end
// of the pattern lets any words follow, one before it lets any stand before.
struct HeadingPattern {
  ProvisionKind kind = ProvisionKind::article;
  bool is_numbered = true;
  bool may_go_on = false;
  bool ends_line = false;  // other words before the mark, none behind it
  std::u32string before;
  std::u32string after;
};

// A word for a number: "premier" is 1; as a repeat, "ter" is 2 (the second provision put in).
struct NumberWord {
  std::u32string words;
  std::uint32_t value = 0;
};

// What a language is called, by the beginnings of its names: "арабск" fits "арабском".
struct LanguageName {
  engine::LanguageTag language;
  std::vector<std::u32string> words;
};

struct LanguageRules {
  engine::LanguageTag language;
  std::string script;  // ISO 15924: "Latn", "Hani"
  std::vector<std::string> function_words;

  std::vector<HeadingPattern> headings;  // the longest first
  std::vector<NumberWord> ordinals;      // the longest first
  std::vector<NumberWord> tens;          // joined after a unit by `joiner`
  std::u32string joiner;
  std::vector<std::u32string> number_endings;  // "er" of "1er"
  std::vector<NumberWord> repeats;
  std::vector<std::u32string> citing;       // after a number: it is cited, not a heading
  std::vector<std::u32string> connectives;  // "and", "or": before the last item of a list

  std::vector<Phrase> preamble_headings;
  std::vector<Phrase> preamble_openings;
  std::vector<Phrase> agreements;
  std::vector<Phrase> closing_formulas;

  std::vector<std::u32string> authenticity;  // "equally authentic"
  std::vector<LanguageName> language_names;  // those that treaties are made in
};

// Read once for each language and process; null for a language without rules. Safe in any thread.
[[nodiscard]] const LanguageRules* language_rules(const engine::LanguageTag& language);
[[nodiscard]] std::vector<const LanguageRules*> all_language_rules();

// A file of rules, for tests and for new languages: throws std::runtime_error where it is wrong,
// with the line, for it is part of the program.
[[nodiscard]] LanguageRules parse_language_rules(std::string_view toml, std::string_view name);

// Where the first of the phrases that fits at the beginning of `text` ends; no_match where none
// does.
[[nodiscard]] std::size_t match_any(std::string_view text, const std::vector<Phrase>& phrases);

}  // namespace servanda::treaty
