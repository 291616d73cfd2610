#include "engine/dates/lexicon.hpp"

#include <algorithm>
#include <mutex>

#include "engine/text/unicode.hpp"

namespace servanda::engine::dates {
namespace {

constexpr std::size_t longest_name = 64;  // bytes, vowel signs included

Lexicon::WordSet folded(const Words& words) {
  Lexicon::WordSet out;
  for (const std::string_view word : words) out.insert(fold_for_search(word));
  return out;
}

}  // namespace

Lexicon::Lexicon(const DateWords& table)
    : words(table),
      leads(folded(table.leads)),
      day_suffixes(folded(table.day_suffixes)),
      before_month(folded(table.before_month)),
      before_year(folded(table.before_year)),
      after_year(folded(table.after_year)) {
  for (unsigned month = 1; month <= words.months.size(); ++month) {
    std::string_view names = words.months[month - 1];
    while (!names.empty()) {
      const std::string_view name = names.substr(0, names.find_first_of("|/"));
      months_.emplace(fold_for_search(name), month);
      names.remove_prefix(std::min(names.size(), name.size() + 1));
    }
  }
}

Lexicon::Month Lexicon::find_month(std::string_view text, const std::vector<Token>& tokens,
                                   std::size_t index) const {
  Month best;
  std::string name;
  for (std::size_t count = 1; count <= 2 && index + count <= tokens.size(); ++count) {
    const Token& token = tokens[index + count - 1];
    if (token.kind == Token::Kind::mark || token.end - token.begin > longest_name) break;
    if (!token.has_letters() && !words.numbered_months) break;
    if (count > 1) name += ' ';
    name += fold_for_search(text.substr(token.begin, token.end - token.begin));
    const auto found = months_.find(name);
    if (found != months_.end()) best = {found->second, count};
  }
  return best;
}

const Lexicon& lexicon(const LanguageTag& language) {
  static std::mutex mutex;
  static std::map<std::string_view, Lexicon> made;
  const DateWords& words = date_words(language);
  const std::lock_guard lock(mutex);
  return made.try_emplace(words.bcp47, words).first->second;
}

}  // namespace servanda::engine::dates
