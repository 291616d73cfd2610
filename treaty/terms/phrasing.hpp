#pragma once
// The words with which one language defines its terms: what stands behind a quoted term ("means",
// «означает», 系指), before it ("on entend par"), and what announces a short name ("hereinafter").
// All of it is data (phrasing/*.toml). Read once in a process, on first use; safe to share between
// threads.

#include <string>
#include <vector>

#include "engine/language_tag.hpp"

namespace servanda::treaty {

struct Phrasing {
  // All folded (fold_word), words joined by one space.
  std::vector<std::string> means;      // behind the term
  std::vector<std::string> not_means;  // that only look so: "by means"
  std::vector<std::string> before;     // right before the term: nothing need follow
  std::vector<std::string> announces;  // right before a short name
  std::vector<std::string> joins;      // between two terms defined together
  std::vector<std::string> articles;   // at the head of a term, no part of it
  std::string stemmer;                 // Snowball's name of the language; empty: none
  bool has_spaces = true;

  // Null where the language has none.
  [[nodiscard]] static const Phrasing* of(const engine::LanguageTag& language);
};

}  // namespace servanda::treaty
