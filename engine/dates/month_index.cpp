#include "engine/dates/month_index.hpp"

#include <mutex>

#include "engine/text/unicode.hpp"

namespace servanda::engine::dates {
namespace {

constexpr std::size_t longest_name = 64;  // bytes, vowel signs included

}  // namespace

MonthIndex::MonthIndex(const DateWords& words) {
  for (unsigned month = 1; month <= words.months.size(); ++month) {
    std::string_view names = words.months[month - 1];
    while (!names.empty()) {
      const std::string_view name = names.substr(0, names.find_first_of("|/"));
      months_.emplace(fold_for_search(name), month);
      names.remove_prefix(std::min(names.size(), name.size() + 1));
    }
  }
}

MonthIndex::Match MonthIndex::find(std::string_view text, const std::vector<Token>& tokens,
                                   std::size_t index) const {
  Match best;
  std::string name;
  for (std::size_t count = 1; count <= 2 && index + count <= tokens.size(); ++count) {
    const Token& token = tokens[index + count - 1];
    if (token.kind == Token::Kind::mark || token.end - token.begin > longest_name) break;
    if (count > 1) name += ' ';
    name += fold_for_search(text.substr(token.begin, token.end - token.begin));
    const auto found = months_.find(name);
    if (found != months_.end()) best = {found->second, count};
  }
  return best;
}

const MonthIndex& month_index(const DateWords& words) {
  static std::mutex mutex;
  static std::map<std::string_view, MonthIndex> indexes;
  const std::lock_guard lock(mutex);
  return indexes.try_emplace(words.bcp47, words).first->second;
}

}  // namespace servanda::engine::dates
