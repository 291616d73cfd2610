#pragma once
// The words of one language's dates as they are looked up: folded, so that case, accents and vowel
// signs do not count.

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/dates/tokens.hpp"
#include "engine/dates/words.hpp"

namespace servanda::engine::dates {

class Lexicon {
 public:
  using WordSet = std::set<std::string, std::less<>>;

  explicit Lexicon(const DateWords& words);

  struct Month {
    unsigned number = 0;     // 1 to 12; 0 where none begins here
    std::size_t tokens = 0;  // how many tokens the name takes
  };
  // The longest name of a month that begins at tokens[index]: "сентябрь", "كانون الأول", "12".
  [[nodiscard]] Month find_month(std::string_view text, const std::vector<Token>& tokens,
                                 std::size_t index) const;

  const DateWords& words;
  const WordSet leads, day_suffixes, before_month, before_year, after_year;

 private:
  std::map<std::string, unsigned, std::less<>> months_;
};

// Made once for each language; safe to call from several threads.
[[nodiscard]] const Lexicon& lexicon(const LanguageTag& language);

}  // namespace servanda::engine::dates
