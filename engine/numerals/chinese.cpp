#include <algorithm>

#include "engine/numerals/systems.hpp"
#include "engine/text/unicode.hpp"

namespace servanda::engine::numerals {
namespace {

constexpr std::u32string_view digits = U"〇一二三四五六七八九";
constexpr std::u32string_view formal_digits = U"零壹贰叁肆伍陆柒捌玖";
constexpr std::uint32_t ten_thousand = 10'000;
constexpr std::size_t most_digits = 6;

struct Unit {
  char32_t character, formal;
  std::uint32_t value;
};
constexpr Unit units[] = {{U'千', U'仟', 1000}, {U'百', U'佰', 100}, {U'十', U'拾', 10}};

struct Tens {
  char32_t character;
  std::uint32_t value;
};
constexpr Tens contracted_tens[] = {{U'廿', 20}, {U'卅', 30}, {U'卌', 40}};

bool is_zero(char32_t c) {
  return c == U'零' || c == U'〇';
}

std::optional<std::uint32_t> digit(char32_t c) {
  if (c == U'两' || c == U'兩') return 2;
  for (const std::u32string_view row : {digits, formal_digits}) {
    if (const std::size_t i = row.find(c); i != row.npos) return static_cast<std::uint32_t>(i);
  }
  return std::nullopt;
}

std::optional<std::uint32_t> unit(char32_t c) {
  for (const Unit& known : units) {
    if (c == known.character || c == known.formal) return known.value;
  }
  return std::nullopt;
}

std::optional<std::uint32_t> tens(char32_t c) {
  for (const Tens& known : contracted_tens) {
    if (c == known.character) return known.value;
  }
  return std::nullopt;
}

// Reads from the left what is below 10,000:
//   section = [digit 千] [digit 百] [[digit] 十 / 廿 / 卅] [digit]
// where 零 stands for each gap between two places, and only there: 一百零二, 一千零一十.
class Section {
 public:
  explicit Section(std::u32string_view text, bool after_larger)
      : text_(text), above_(after_larger ? ten_thousand : 0) {}

  std::optional<std::uint32_t> read() {
    while (position_ < text_.size()) {
      if (!read_place()) return std::nullopt;
    }
    return value_ == 0 ? std::nullopt : std::optional(value_);
  }

 private:
  bool read_place() {
    const bool gap = is_zero(text_[position_]);
    if (gap && (above_ == 0 || ++position_ == text_.size())) return false;
    const char32_t c = text_[position_];
    if (const auto contracted = tens(c)) return take(*contracted / 10, 10, gap, 1);
    // 十 alone is ten, also behind hundreds: 一百十一.
    if (unit(c) == 10U) return take(1, 10, gap, 1);
    const auto number = digit(c);
    if (!number || *number == 0) return false;
    const bool has_unit = position_ + 1 < text_.size();
    if (!has_unit) return take(*number, 1, gap, 1);
    const auto place = unit(text_[position_ + 1]);
    return place && take(*number, *place, gap, 2);
  }

  // Places fall from left to right, and a gap is marked where there is one.
  bool take(std::uint32_t number, std::uint32_t place, bool gap, std::size_t length) {
    if (above_ != 0 && (place >= above_ || gap != (place * 10 < above_))) return false;
    value_ += number * place;
    above_ = place;
    position_ += length;
    return true;
  }

  std::u32string_view text_;
  std::size_t position_ = 0;
  std::uint32_t value_ = 0;
  std::uint32_t above_;  // the place just read; 0 at the beginning
};

// 二〇二四: digit by digit, as years and some numbers are written.
std::optional<std::uint32_t> read_positional(std::u32string_view text) {
  if (text.size() < 2 || text.size() > most_digits || is_zero(text[0])) return std::nullopt;
  std::uint32_t value = 0;
  for (const char32_t c : text) {
    const auto number = digit(c);
    if (!number || c == U'两' || c == U'兩') return std::nullopt;
    value = value * 10 + *number;
  }
  return value;
}

std::u32string print_section(std::uint32_t value, bool after_larger) {
  std::u32string out;
  bool gap = after_larger && value < 1000;
  for (const Unit& place : units) {
    const std::uint32_t number = value / place.value % 10;
    if (number == 0) {
      gap = gap || !out.empty();
      continue;
    }
    if (gap) out += U'零';
    gap = false;
    const bool plain_ten = place.value == 10 && number == 1 && out.empty() && !after_larger;
    if (!plain_ten) out += digits[number];
    out += place.character;
  }
  if (value % 10 == 0) return out;
  if (gap) out += U'零';
  return out + digits[value % 10];
}

}  // namespace

std::optional<std::uint32_t> read_chinese(std::u32string_view text) {
  if (const auto value = read_positional(text)) return value;
  const std::size_t split = text.find_first_of(U"万萬");
  if (split == std::u32string_view::npos) return Section(text, false).read();
  const auto high = Section(text.substr(0, split), false).read();
  if (!high || *high > largest / ten_thousand) return std::nullopt;
  if (split + 1 == text.size()) return *high * ten_thousand;
  const auto low = Section(text.substr(split + 1), true).read();
  return low ? std::optional(*high * ten_thousand + *low) : std::nullopt;
}

std::string print_chinese(std::uint32_t value) {
  if (value == 0 || value > largest) return {};
  if (value < ten_thousand) return to_utf8(print_section(value, false));
  const std::u32string high = print_section(value / ten_thousand, false) + U'万';
  const std::uint32_t low = value % ten_thousand;
  return to_utf8(low == 0 ? high : high + print_section(low, true));
}

}  // namespace servanda::engine::numerals
