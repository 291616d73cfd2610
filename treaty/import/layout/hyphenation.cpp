#include "treaty/import/layout/hyphenation.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "engine/text/unicode.hpp"
#include "treaty/import/run_builder.hpp"

namespace servanda::treaty {
namespace {

constexpr std::string_view soft_hyphen = "\u00AD";
constexpr std::string_view true_hyphen = "\u2010";

// The hyphen at the end of the line, of any kind; empty where there is none.
std::string_view hyphen_at_end(std::string_view text) {
  for (const std::string_view hyphen :
       {std::string_view("-"), true_hyphen, std::string_view("\u2011"), soft_hyphen}) {
    if (text.ends_with(hyphen)) return hyphen;
  }
  return {};
}

bool is_word_character(char32_t c) {
  return engine::is_letter_or_digit(c) || c == U'-' || c == 0x2010 || c == 0x2011;
}

std::string_view last_word(std::string_view text) {
  std::size_t begin = 0;
  for (std::size_t i = 0; i < text.size();) {
    if (!is_word_character(engine::next_code_point(text, i))) begin = i;
  }
  return text.substr(begin);
}

std::string_view first_word(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    if (!is_word_character(engine::next_code_point(text, i))) return text.substr(0, begin);
  }
  return text;
}

std::string folded_word(std::string_view before, std::string_view between, std::string_view after) {
  return engine::fold_for_search(fmt::format("{}{}{}", before, between, after));
}

bool begins_with_small_letter(std::string_view text) {
  std::size_t offset = 0;
  const char32_t c = text.empty() ? 0 : engine::next_code_point(text, offset);
  const std::string_view first = text.substr(0, offset);
  // A letter that folding leaves as it is, and that is no digit.
  return engine::is_letter_or_digit(c) && !(c >= U'0' && c <= U'9') &&
         (c > 0x7F ? true : first == engine::fold_for_search(first));
}

}  // namespace

Hyphenation::Hyphenation(const TextLines& lines) : lines_(lines.size()) {
  bool begins_with_half = false;
  for (const TextLine& line : lines) {
    std::string_view rest = line.text;
    if (begins_with_half) rest.remove_prefix(first_word(rest).size());
    begins_with_half = !hyphen_at_end(line.text).empty();
    broken_ += begins_with_half ? 1 : 0;
    while (!rest.empty()) {
      const std::string_view word = first_word(rest);
      // The last word of a line may be half of one, the first of the next line the other half.
      const bool is_half = word.size() == rest.size() && !hyphen_at_end(word).empty();
      sets_true_hyphens_ = sets_true_hyphens_ || (!is_half && word.find(true_hyphen) != word.npos);
      if (!word.empty() && !is_half) ++words_[engine::fold_for_search(word)];
      std::size_t step = word.size();
      if (step == 0) (void)engine::next_code_point(rest, step);
      rest.remove_prefix(step);
    }
  }
}

void Hyphenation::join(std::string& paragraph, std::string_view line) const {
  const std::string_view hyphen = hyphen_at_end(paragraph);
  const std::size_t length = paragraph.size() - hyphen.size();
  const std::string_view before = last_word(std::string_view(paragraph).substr(0, length));
  const std::string_view after = first_word(line);
  if (!hyphen.empty() && !before.empty() && begins_with_small_letter(after)) {
    // Who types a hyphen types "-"; another sign, and only at line ends, is the typesetter's.
    const bool is_typesetters =
        hyphen == soft_hyphen || (hyphen == true_hyphen && !sets_true_hyphens_);
    const bool goes = is_typesetters || !keeps_hyphen(before, after);
    if (goes) paragraph.resize(length);
    paragraph += line;
    return;
  }
  RunBuilder both;
  both.add(paragraph);
  both.add_soft_break();
  both.add(line);
  paragraph = words_of(both.take());
}

bool Hyphenation::keeps_hyphen(std::string_view before, std::string_view after) const {
  const std::size_t joined = uses(folded_word(before, "", after));
  const std::size_t hyphenated = uses(folded_word(before, "-", after));
  if (joined != hyphenated) return hyphenated > joined;
  // Neither is used elsewhere. "end-" "to-end" is a compound, and so are two words that are both
  // used by themselves; where hardly a line ends with a hyphen nobody broke words.
  constexpr std::size_t rare = 60;
  if (before.find('-') != before.npos || after.find('-') != after.npos) return true;
  if (lines_ >= rare && broken_ * rare < lines_) return true;
  return uses(folded_word(before, "", "")) > 0 && uses(folded_word(after, "", "")) > 0;
}

std::size_t Hyphenation::uses(const std::string& word) const {
  const auto found = words_.find(word);
  return found == words_.end() ? 0 : found->second;
}

}  // namespace servanda::treaty
