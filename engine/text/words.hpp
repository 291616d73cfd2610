#pragma once
// A text cut into words by the Unicode rules (UAX #29), Chinese by ICU's dictionary: what search
// looks up and what a comparison of two versions compares. Texts are UTF-8.

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace servanda::engine {

// A stretch of the text: a word, or what stands between words (spaces, each punctuation mark).
struct Segment {
  std::size_t begin = 0;  // bytes
  std::size_t end = 0;
  bool is_word = false;  // letters, digits, ideographs
};

// Every byte belongs to one segment. Spaces that follow one another are one segment. Linear in the
// length of the text.
[[nodiscard]] std::vector<Segment> segment(std::string_view text);

// One term of a search: folded (fold_for_search), never empty.
struct SearchTerm {
  std::string_view folded;  // valid during the call only
  std::size_t begin = 0;    // bytes of the text
  std::size_t end = 0;
};

// The terms of a text in order, until `use` returns false. An ideograph is a term of its own, so
// that every Chinese word is found as a phrase of them, wherever a dictionary would cut; elided
// articles
// ("l’accord") are apart. Linear in the length of the text.
void for_each_search_term(std::string_view text, const std::function<bool(const SearchTerm&)>& use);

}  // namespace servanda::engine
