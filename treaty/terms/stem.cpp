#include "treaty/terms/stem.hpp"

#include <libstemmer.h>

#include <stdexcept>

#include "engine/text/unicode.hpp"
#include "treaty/reference/vocabulary.hpp"

namespace servanda::treaty {
namespace {

bool is_ideograph(char32_t c) {
  return (c >= 0x3400 && c <= 0x9FFF) || (c >= 0x20000 && c <= 0x3FFFF);
}

bool belongs_to_word(char32_t c) {
  const bool combining = c >= 0x300 && c <= 0x36F;
  return engine::is_letter_or_digit(c) || engine::is_arabic_mark(c) || combining || c == U'\u00AD';
}

}  // namespace

Stemmer::Stemmer(const std::string& language)
    : stemmer_(language.empty() ? nullptr : sb_stemmer_new(language.c_str(), "UTF_8")) {
  if (!language.empty() && stemmer_ == nullptr) {
    throw std::logic_error("no stemmer for " + language);
  }
}

Stemmer::~Stemmer() {
  sb_stemmer_delete(stemmer_);
}

std::string Stemmer::stem(std::string_view word) {
  std::string folded = fold_word(word);
  if (stemmer_ == nullptr) return folded;
  const auto* stem = sb_stemmer_stem(stemmer_, reinterpret_cast<const sb_symbol*>(folded.data()),
                                     static_cast<int>(folded.size()));
  if (stem == nullptr) throw std::bad_alloc();
  return {reinterpret_cast<const char*>(stem),
          static_cast<std::size_t>(sb_stemmer_length(stemmer_))};
}

std::vector<StemmedWord> Stemmer::words_of(std::string_view text) {
  std::vector<StemmedWord> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = engine::next_code_point(text, at);
    if (!belongs_to_word(c)) continue;
    while (!is_ideograph(c) && at < text.size()) {
      std::size_t next = at;
      const char32_t more = engine::next_code_point(text, next);
      if (!belongs_to_word(more) || is_ideograph(more)) break;
      at = next;
    }
    words.push_back({begin, at, stem(text.substr(begin, at - begin))});
  }
  return words;
}

}  // namespace servanda::treaty
