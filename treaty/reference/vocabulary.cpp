#include "treaty/reference/vocabulary.hpp"

#include <unicode/uchar.h>

#include <algorithm>

#include "engine/text/unicode.hpp"
#include "treaty/reference/vocabulary_reader.hpp"

namespace servanda::treaty {
namespace {

char32_t plain_form(char32_t c) {
  switch (c) {
    case U'ё':
      return U'е';
    case U'’':
    case U'ʼ':
      return U'\'';
    case U'‐':
    case U'‑':
      return U'-';
    case U'ٱ':
    case U'أ':
    case U'إ':
    case U'آ':
      return U'ا';
    case U'ى':
      return U'ي';
    default:
      return c;
  }
}

char ascii_lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

}  // namespace

std::string fold_word(std::string_view word) {
  std::string folded;
  folded.reserve(word.size());
  for (std::size_t i = 0; i < word.size();) {
    if (static_cast<unsigned char>(word[i]) < 0x80) {
      folded += ascii_lower(word[i++]);
      continue;
    }
    const char32_t c = engine::next_code_point(word, i);
    if (engine::is_arabic_mark(c) || engine::is_bidi_control(c) || c == U'\u00AD') continue;
    const auto lower = static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
    engine::append_utf8(folded, plain_form(lower));
  }
  return folded;
}

std::string_view first_character(std::string_view text) {
  std::size_t end = 0;
  if (!text.empty()) static_cast<void>(engine::next_code_point(text, end));
  return text.substr(0, end);
}

const Vocabulary* Vocabulary::of(const engine::LanguageTag& language) {
  return VocabularyReader::vocabulary(language.bcp47());
}

const Word* Vocabulary::find(std::string_view folded) const {
  const auto found = words_.find(folded);
  return found == words_.end() ? nullptr : &found->second;
}

Vocabulary::Prefix Vocabulary::find_prefix(std::string_view text) const {
  const auto longest = longest_.find(first_character(text));
  if (longest == longest_.end()) return {};
  for (std::size_t size = std::min(longest->second, text.size()); size > 0; --size) {
    const auto found = words_.find(text.substr(0, size));
    if (found != words_.end()) return {&found->second, size};
  }
  return {};
}

bool Vocabulary::continues_title(std::string_view folded, bool before_capital) const {
  const auto found = title_words_.find(folded);
  return found != title_words_.end() && (before_capital || !found->second);
}

bool Vocabulary::is_adjective(std::string_view folded) const {
  return std::any_of(adjective_endings_.begin(), adjective_endings_.end(),
                     [&](const std::string& ending) { return folded.ends_with(ending); });
}

const Word* Vocabulary::instrument_at_end(std::string_view title) const {
  const auto found =
      std::find_if(titles_by_end_.begin(), titles_by_end_.end(),
                   [title](const auto& ending) { return title.ends_with(ending.first); });
  return found == titles_by_end_.end() ? nullptr : &found->second;
}

std::string_view Vocabulary::alone(InstrumentKind kind) const {
  const auto found = alone_.find(kind);
  return found == alone_.end() ? std::string_view() : found->second;
}

}  // namespace servanda::treaty
