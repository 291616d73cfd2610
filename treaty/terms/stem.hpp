#pragma once
// The words of a text brought to their stems, so that «системы» is found to be «система» and
// "lamps" "lamp": Snowball's stemmers where the language has one. An ideograph is a word of its
// own.

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct sb_stemmer;

namespace servanda::treaty {

struct StemmedWord {
  std::size_t begin = 0;  // bytes of the text
  std::size_t end = 0;
  std::string stem;
};

// Not for several threads at once.
class Stemmer {
 public:
  // `language` as Snowball names it ("english"); empty: words are only folded.
  explicit Stemmer(const std::string& language);
  ~Stemmer();
  Stemmer(const Stemmer&) = delete;
  Stemmer& operator=(const Stemmer&) = delete;

  [[nodiscard]] std::vector<StemmedWord> words_of(std::string_view text);

 private:
  [[nodiscard]] std::string stem(std::string_view word);

  sb_stemmer* stemmer_;
};

}  // namespace servanda::treaty
