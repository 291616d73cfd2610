#include "treaty/reference/label.hpp"

#include <algorithm>
#include <utility>

#include "engine/text/unicode.hpp"

namespace servanda::treaty {
namespace {

using engine::Numeral;
using engine::NumeralStyle;

// Cyrillic letters that typists use for the Latin ones they look like.
constexpr std::pair<char32_t, char32_t> look_alikes[] = {
    {U'а', U'a'}, {U'е', U'e'}, {U'о', U'o'}, {U'р', U'p'}, {U'с', U'c'}, {U'у', U'y'},
    {U'х', U'x'}, {U'і', U'i'}, {U'ѕ', U's'}, {U'ј', U'j'}, {U'А', U'A'}, {U'В', U'B'},
    {U'Е', U'E'}, {U'К', U'K'}, {U'М', U'M'}, {U'Н', U'H'}, {U'О', U'O'}, {U'Р', U'P'},
    {U'С', U'C'}, {U'Т', U'T'}, {U'Х', U'X'}, {U'І', U'I'}, {U'Ј', U'J'}};

char32_t latin_of(char32_t c) {
  for (const auto& [cyrillic, latin] : look_alikes) {
    if (cyrillic == c) return latin;
  }
  return c;
}

char32_t plain(char32_t c) {
  if (c >= U'！' && c <= U'～') return c - (U'！' - U'!');  // full width
  if (c >= U'٠' && c <= U'٩') return c - U'٠' + U'0';       // Arabic-Indic
  if (c >= U'۰' && c <= U'۹') return c - U'۰' + U'0';       // Eastern Arabic-Indic
  return c;
}

bool is_one_character_numeral(char32_t c) {
  return (c >= U'①' && c <= U'⒇') || (c >= U'㈠' && c <= U'㈩');
}

bool counts(char32_t c) {
  return is_one_character_numeral(c) ||
         (engine::is_letter_or_digit(c) && !engine::is_arabic_mark(c));
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_latin(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  });
}

// A "c" behind "(i)" is a letter, not a hundred.
bool is_likely(const Numeral& numeral) {
  const bool roman =
      numeral.style == NumeralStyle::lower_roman || numeral.style == NumeralStyle::upper_roman;
  return !roman || numeral.value < 50;
}

}  // namespace

Label Label::read(std::string_view printed) {
  Label label;
  std::string original;
  for (std::size_t i = 0; i < printed.size();) {
    const char32_t c = plain(engine::next_code_point(printed, i));
    if (!counts(c)) continue;
    engine::append_utf8(original, c);
    engine::append_utf8(label.text_, latin_of(c));
  }
  // "5bis", "12a": the letters behind a number are a suffix.
  const auto digits = static_cast<std::size_t>(
      std::find_if_not(original.begin(), original.end(), is_digit) - original.begin());
  if (digits > 0 && digits < original.size()) {
    label.suffix_ = original.substr(digits);
    original.resize(digits);
    label.text_ = original;
  }
  label.readings_ = engine::read_numeral(label.text_);
  if (label.text_ != original) {
    for (const Numeral& more : engine::read_numeral(original)) label.readings_.push_back(more);
  }
  return label;
}

Label Label::number(std::uint32_t value, std::string suffix) {
  Label label;
  label.text_ = std::to_string(value);
  label.suffix_ = std::move(suffix);
  label.readings_ = {{NumeralStyle::decimal, value}};
  return label;
}

bool Label::is_number() const {
  return !readings_.empty() && readings_.front().style == NumeralStyle::decimal;
}

std::uint32_t Label::value() const {
  return readings_.empty() ? 0 : readings_.front().value;
}

std::optional<std::size_t> Label::match(const Label& other) const {
  if (suffix_ != other.suffix_ || text_.empty()) return std::nullopt;
  if (text_ == other.text_) return 0;
  // Two letters of one alphabet that differ are two numbers, however they may be read.
  if (is_latin(text_) && is_latin(other.text_)) return std::nullopt;
  std::optional<std::size_t> best;
  for (std::size_t i = 0; i < readings_.size(); ++i) {
    for (std::size_t j = 0; j < other.readings_.size(); ++j) {
      if (readings_[i].value != other.readings_[j].value) continue;
      if (!best || i + j + 1 < *best) best = i + j + 1;
    }
  }
  return best;
}

bool Label::precedes(const Label& other) const {
  return std::any_of(readings_.begin(), readings_.end(), [&](const Numeral& mine) {
    return std::any_of(other.readings_.begin(), other.readings_.end(), [&](const Numeral& theirs) {
      return mine.style == theirs.style && mine.value < theirs.value && is_likely(theirs);
    });
  });
}

}  // namespace servanda::treaty
