#include "renderers/site/search_terms.hpp"

#include <unicode/uscript.h>

#include "engine/text/unicode.hpp"

namespace servanda::renderers {
namespace {

bool is_han(char32_t c) {
  return uscript_hasScript(static_cast<UChar32>(c), USCRIPT_HAN) != 0;
}

class TermSplitter {
 public:
  std::vector<std::string> split(std::string_view folded) {
    for (std::size_t i = 0; i < folded.size();) take(engine::next_code_point(folded, i));
    finish();
    return std::move(terms_);
  }

 private:
  void take(char32_t c) {
    if (!engine::is_letter_or_digit(c)) return finish();
    const bool joins = is_han(c) ? word_.empty() : run_.empty();
    if (!joins) finish();
    if (is_han(c)) {
      run_.push_back(c);
    } else {
      engine::append_utf8(word_, c);
    }
  }

  void finish() {
    if (!word_.empty()) terms_.push_back(std::move(word_));
    word_.clear();
    for (std::size_t i = 0; i < run_.size(); ++i) {
      std::string pair;
      engine::append_utf8(pair, run_[i]);
      if (i + 1 < run_.size()) engine::append_utf8(pair, run_[i + 1]);
      terms_.push_back(std::move(pair));
    }
    run_.clear();
  }

  std::vector<std::string> terms_;
  std::string word_;
  std::vector<char32_t> run_;
};

}  // namespace

std::vector<std::string> search_terms(std::string_view text) {
  return TermSplitter().split(engine::fold_for_search(text));
}

}  // namespace servanda::renderers
