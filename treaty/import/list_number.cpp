#include "treaty/import/list_number.hpp"

#include <algorithm>
#include <optional>

#include "engine/numeral.hpp"
#include "engine/text/unicode.hpp"

namespace servanda::treaty {
namespace {

constexpr std::u32string_view opening = U"(（[［〔’‘'\"";
constexpr std::u32string_view closing = U")）]］〕.．、:：’‘'\"";
constexpr std::u32string_view dashes = U"–—-•*·";
constexpr std::size_t longest = 12;  // characters of a number with its brackets
constexpr std::int64_t largest = 999'999;

engine::NumeralStyle style_of(std::string_view name) {
  using engine::NumeralStyle;
  if (name == "LowerRoman") return NumeralStyle::lower_roman;
  if (name == "UpperRoman") return NumeralStyle::upper_roman;
  if (name == "LowerAlpha") return NumeralStyle::lower_latin;
  if (name == "UpperAlpha") return NumeralStyle::upper_latin;
  return NumeralStyle::decimal;
}

std::string print_number(std::int64_t value, const ListNumbering& numbering) {
  const auto number = static_cast<std::uint32_t>(std::clamp<std::int64_t>(value, 1, largest));
  std::string printed = engine::print_numeral(number, style_of(numbering.style));
  if (printed.empty()) printed = std::to_string(number);  // beyond what the style can write
  if (numbering.delimiter == "OneParen") return printed + ")";
  if (numbering.delimiter == "TwoParens") return "(" + printed + ")";
  return printed + ".";
}

// A number with a bracket or stop at its end, all of `text`: what stands between them.
std::u32string inside_of(std::u32string_view text) {
  if (text.empty() || text.size() > longest) return {};
  if (closing.find(text.back()) == std::u32string_view::npos) {
    // One character can hold the number and its frame: ㈠, ①.
    return text.size() == 1 ? std::u32string(text) : std::u32string();
  }
  text.remove_suffix(1);
  if (!text.empty() && opening.find(text.front()) != std::u32string_view::npos) {
    text.remove_prefix(1);
  }
  return std::u32string(text);
}

std::vector<engine::Numeral> readings_of(std::u32string_view word) {
  const std::u32string inside = inside_of(word);
  const bool is_bare_letter = word.size() == 1 && word.front() < 0x2460;
  if (inside.empty() || is_bare_letter) return {};
  return engine::read_numeral(engine::to_utf8(inside));
}

std::u32string first_word(std::string_view words) {
  const std::u32string text = engine::to_utf32(engine::trim(words).substr(0, 64));
  const auto end = std::find_if(text.begin(), text.end(), engine::is_space);
  return {text.begin(), end};
}

}  // namespace

std::vector<std::string> numbers_of_list(const ListNumbering& numbering,
                                         const std::vector<std::string>& first_words) {
  bool bring_their_own = first_words.size() > 1;
  std::vector<std::string> numbers;
  for (std::size_t i = 0; i < first_words.size(); ++i) {
    const std::int64_t value = numbering.start + static_cast<std::int64_t>(i);
    const auto readings = readings_of(first_word(first_words[i]));
    bring_their_own &= std::any_of(readings.begin(), readings.end(),
                                   [&](const auto& one) { return one.value == value; });
    numbers.push_back(print_number(value, numbering));
  }
  if (bring_their_own) numbers.assign(first_words.size(), "");
  return numbers;
}

std::vector<std::string> bullets_of_list(const std::vector<std::string>& first_words) {
  const bool bring_their_own =
      std::all_of(first_words.begin(), first_words.end(),
                  [](const std::string& words) { return !readings_of(first_word(words)).empty(); });
  return {first_words.size(), bring_their_own ? "" : "•"};
}

bool is_number_alone(std::string_view words) {
  const std::u32string text = engine::to_utf32(engine::trim(words).substr(0, 64));
  if (text.size() == 1 && dashes.find(text.front()) != std::u32string_view::npos) return true;
  return !readings_of(text).empty();
}

}  // namespace servanda::treaty
