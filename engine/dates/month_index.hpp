#pragma once
// The months of one language by every name they have, folded: "сентябрь", "كانون الأول", "12".

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/dates/tokens.hpp"
#include "engine/dates/words.hpp"

namespace servanda::engine::dates {

class MonthIndex {
 public:
  explicit MonthIndex(const DateWords& words);

  struct Match {
    unsigned month = 0;      // 1 to 12; 0 where none begins here
    std::size_t tokens = 0;  // how many tokens the name takes
  };
  // The longest name that begins at tokens[index].
  [[nodiscard]] Match find(std::string_view text, const std::vector<Token>& tokens,
                           std::size_t index) const;

 private:
  std::map<std::string, unsigned, std::less<>> months_;
};

// Built once for each language.
[[nodiscard]] const MonthIndex& month_index(const DateWords& words);

}  // namespace servanda::engine::dates
