#pragma once
// A text cut into what matters to citations: words with a meaning, numbers, marks such as "(a)",
// and the punctuation of lists. Everything else is run together as `other`.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "treaty/reference/vocabulary.hpp"

namespace servanda::treaty {

struct Token {
  enum class Kind : std::uint8_t {
    word,    // in the vocabulary
    number,  // 17, ١٧, 十七
    mark,    // "(a)", "a)", ’1‘, ㈠; `label` is what stands between the brackets
    letter,  // a single letter or roman number that is no word: "IV", "b"
    symbol,  // "74/247", "A/RES/74/247", "1373 (2001)"
    comma,
    dash,
    slash,
    other  // anything that ends a citation
  };

  Kind kind = Kind::other;
  std::size_t begin = 0;  // bytes of the text
  std::size_t end = 0;
  std::size_t label_begin = 0;  // mark
  std::size_t label_end = 0;
  std::uint32_t value = 0;     // number
  const Word* word = nullptr;  // word; also a letter that is a word (Spanish "a", "y")
  bool label = false;          // the word may be a letter or roman number as well

  [[nodiscard]] bool is(WordClass wanted) const { return word != nullptr && word->is(wanted); }
  [[nodiscard]] bool is(Kind wanted) const { return kind == wanted; }
};

// Cuts texts of one language. Remembers the words that mean nothing to citations, so that each is
// folded and looked up once. Views the vocabulary; not for several threads at once.
class Tokenizer {
 public:
  explicit Tokenizer(const Vocabulary& vocabulary) : vocabulary_(&vocabulary) {}

  [[nodiscard]] std::vector<Token> tokens_of(std::string_view text);

 private:
  class Scanner;
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const {
      return std::hash<std::string_view>{}(word);
    }
  };

  const Vocabulary* vocabulary_;
  std::unordered_set<std::string, Hash, std::equal_to<>> plain_;  // as written
};

}  // namespace servanda::treaty
