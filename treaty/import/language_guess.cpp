#include "treaty/import/language_guess.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <unordered_map>

#include "engine/text/unicode.hpp"
#include "treaty/import/language_rules.hpp"

namespace servanda::treaty {
namespace {

constexpr std::size_t sample_size = 6000;  // bytes
constexpr std::size_t fewest_hits = 3;

std::string_view script_of(char32_t c) {
  if ((c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0x24F) ||
      (c >= 0x1E00 && c <= 0x1EFF)) {
    return "Latn";
  }
  if (c >= 0x400 && c <= 0x52F) return "Cyrl";
  if ((c >= 0x600 && c <= 0x6FF) || (c >= 0xFE70 && c <= 0xFEFF)) return "Arab";
  if ((c >= 0x3400 && c <= 0x9FFF) || (c >= 0x20000 && c <= 0x323AF)) return "Hani";
  return {};
}

// The script of most letters.
std::string_view main_script(std::string_view text) {
  std::map<std::string_view, std::size_t> counts;
  for (std::size_t i = 0; i < text.size();) {
    const std::string_view script = script_of(engine::next_code_point(text, i));
    if (!script.empty()) ++counts[script];
  }
  const auto most =
      std::max_element(counts.begin(), counts.end(),
                       [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == counts.end() ? std::string_view{} : most->first;
}

// How often each word stands in the text, in small letters and without vowel signs: the French "à"
// is not the English "a". Each character where words are not parted by spaces.
std::unordered_map<std::string, std::size_t> count_words(std::string_view text, bool has_spaces) {
  std::unordered_map<std::string, std::size_t> counts;
  std::string word;
  for (std::size_t i = 0; i <= text.size();) {
    const std::size_t begin = i;
    const char32_t c = i < text.size() ? engine::next_code_point(text, i) : (++i, U' ');
    const bool belongs = engine::is_letter_or_digit(c) || engine::is_arabic_mark(c);
    if (belongs && !engine::is_arabic_mark(c)) word += text.substr(begin, i - begin);
    if (word.empty() || (belongs && has_spaces)) continue;
    ++counts[word];
    word.clear();
  }
  return counts;
}

std::size_t hits(const LanguageRules& rules,
                 const std::unordered_map<std::string, std::size_t>& counts) {
  std::size_t sum = 0;
  for (const std::string& word : rules.function_words) {
    const auto found = counts.find(word);
    if (found != counts.end()) sum += found->second;
  }
  return sum;
}

}  // namespace

std::optional<engine::LanguageTag> guess_language(std::string_view text) {
  const std::string_view script = main_script(text);
  const auto counts = count_words(text, script != "Hani");
  const LanguageRules* best = nullptr;
  std::size_t most = 0;
  std::size_t second = 0;
  for (const LanguageRules* rules : all_language_rules()) {
    if (rules->script != script) continue;
    const std::size_t own = hits(*rules, counts);
    if (own > most) {
      second = most;
      most = own;
      best = rules;
    } else {
      second = std::max(second, own);
    }
  }
  // Clearly more than the next: French and Spanish share some words.
  if (best == nullptr || most < fewest_hits || most * 2 < second * 3) return std::nullopt;
  return best->language;
}

bool leans_to(const engine::LanguageTag& one, const engine::LanguageTag& other,
              std::string_view text) {
  const LanguageRules* ours = language_rules(one);
  const LanguageRules* theirs = language_rules(other);
  if (ours == nullptr || theirs == nullptr) return false;
  const std::string_view script = main_script(text);
  if (ours->script != theirs->script) return script == ours->script;
  const auto counts = count_words(text, script != "Hani");
  return hits(*ours, counts) > hits(*theirs, counts);
}

std::optional<engine::LanguageTag> guess_language(const std::vector<Block>& blocks) {
  std::string sample;
  for (const Block& block : blocks) {
    for (const Run& run : block.runs) sample += run.text;
    sample += '\n';
    if (sample.size() > sample_size) break;
  }
  return guess_language(sample);
}

}  // namespace servanda::treaty
