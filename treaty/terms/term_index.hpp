#pragma once
// Finds defined terms in running words: any form of a term's words (lamp, lamps; система, системы),
// and where two terms fit, the longer one.

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/language_tag.hpp"
#include "treaty/terms/stem.hpp"

namespace servanda::treaty {

// Not for several threads at once.
class TermIndex {
 public:
  struct Use {
    std::size_t begin = 0;  // bytes of the words
    std::size_t end = 0;
    std::size_t first_end = 0;  // of the first word
    std::size_t term = 0;       // in the order of add()
  };

  explicit TermIndex(const engine::LanguageTag& language);

  // False, and not added, where the term has no word in it.
  bool add(std::string_view term);
  // In order; none within another.
  [[nodiscard]] std::vector<Use> uses_in(std::string_view words);

 private:
  using Words = std::vector<StemmedWord>;
  [[nodiscard]] std::optional<std::size_t> term_at(const Words& words, std::size_t at) const;

  Stemmer stemmer_;
  std::vector<std::vector<std::string>> terms_;  // their stems
  // By the first stem, the longest first.
  std::map<std::string, std::vector<std::size_t>, std::less<>> by_first_;
};

}  // namespace servanda::treaty
