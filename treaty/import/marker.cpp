#include "treaty/import/marker.hpp"

#include <algorithm>
#include <utility>

#include "engine/text/characters.hpp"
#include "engine/text/unicode.hpp"
#include "treaty/import/division_mark.hpp"
#include "treaty/import/folding.hpp"
#include "treaty/import/line.hpp"

namespace servanda::treaty {
namespace {

using engine::is_one_of;

using engine::Numeral;
using engine::NumeralStyle;

constexpr std::u32string_view opening = U"(（[［〔";
constexpr std::u32string_view closing = U")）]］〕";
constexpr std::u32string_view quotes = U"'‘’‛\"“”„«»";
constexpr std::u32string_view full_stops = U".．";
constexpr std::u32string_view dashes = U"-–—―‒‐−";
constexpr std::u32string_view commas = U"、，";
constexpr std::u32string_view bullets = U"–—-−―•‣▪●○·∙*▫◦■□➢✓";
constexpr std::size_t longest_token = 12;  // characters; "ثامن عشر" and "xxviii" fit
constexpr std::uint32_t largest_bare = 199;

// Reads a text from left to right; what does not count (bidi marks, joiners) is stepped over.
class Cursor {
 public:
  Cursor(std::string_view text, std::size_t at) : text_(text), at_(at) {}

  [[nodiscard]] std::size_t at() const { return at_; }
  [[nodiscard]] bool at_end() const { return at_ >= text_.size(); }
  [[nodiscard]] char32_t peek() const {
    std::size_t next = at_;
    return at_end() ? 0 : engine::next_code_point(text_, next);
  }
  char32_t take() { return at_end() ? 0 : engine::next_code_point(text_, at_); }
  bool take_if(std::u32string_view all) {
    if (!is_one_of(peek(), all)) return false;
    (void)take();
    return true;
  }
  void skip() {
    while (!at_end() && (is_gap(peek()) || does_not_count(peek()))) (void)take();
  }
  static bool does_not_count(char32_t c) {
    return (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF || engine::is_bidi_control(c);
  }

 private:
  std::string_view text_;
  std::size_t at_;
};

// --- Numerals ---

// UN texts set Cyrillic letters for Latin ones of the same shape, and the other way round; both are
// read, the sequence decides.
struct Twin {
  char32_t cyrillic;
  char32_t latin;
};
constexpr Twin twins[] = {{U'а', U'a'}, {U'с', U'c'}, {U'е', U'e'}, {U'о', U'o'},
                          {U'р', U'p'}, {U'х', U'x'}, {U'і', U'i'}, {U'у', U'y'}};

void add_twin(std::vector<Numeral>& readings, char32_t letter) {
  for (const Twin& twin : twins) {
    if (letter == twin.cyrillic) {
      readings.push_back({NumeralStyle::lower_latin, twin.latin - U'a' + 1});
      if (twin.latin == U'i') readings.push_back({NumeralStyle::lower_roman, 1});
    }
    if (letter != twin.latin) continue;
    std::string cyrillic;
    engine::append_utf8(cyrillic, twin.cyrillic);
    for (const Numeral& reading : engine::read_numeral(cyrillic)) {
      if (reading.style == NumeralStyle::cyrillic) readings.push_back(reading);
    }
  }
}

// The letters that stand for presentation forms (ﻫ is ه); what does not count is left out.
std::string plain(std::string_view token) {
  std::string out;
  for (std::size_t i = 0; i < token.size();) {
    const std::size_t begin = i;
    const char32_t c = engine::next_code_point(token, i);
    if (Cursor::does_not_count(c)) continue;
    const bool is_presented = c >= 0xFE70 && c <= 0xFEFE;
    out += is_presented ? engine::fold_for_search(token.substr(begin, i - begin))
                        : std::string(token.substr(begin, i - begin));
  }
  return out;
}

// ㈠ is (一) and ⑴ is (1): the frame is the shape, what it holds the style.
void unframe(std::vector<Numeral>& readings) {
  const bool has_plain = readings.size() > 1 && readings[0].style == NumeralStyle::parenthesised;
  if (has_plain) readings.erase(readings.begin());
  for (Numeral& reading : readings) {
    if (reading.style == NumeralStyle::circled) reading.style = NumeralStyle::decimal;
  }
}

std::vector<Numeral> read_token(std::string_view token) {
  const std::string bare = plain(token);
  std::vector<Numeral> readings = engine::read_numeral(bare);
  unframe(readings);
  const std::u32string letters = engine::to_utf32(bare);
  if (letters.size() == 1) add_twin(readings, letters[0]);
  return readings;
}

// A numeral, and after it "bis" where one follows; false where there is none.
bool read_numeral_at(std::string_view text, Cursor& cursor, const LanguageRules& rules,
                     Marker& marker) {
  const std::size_t begin = cursor.at();
  std::size_t end = begin;
  std::size_t length = 0;
  while (engine::is_letter_or_digit(cursor.peek()) || Cursor::does_not_count(cursor.peek()) ||
         engine::is_arabic_mark(cursor.peek())) {
    if (cursor.at_end() || ++length > longest_token) return false;
    (void)cursor.take();
    end = cursor.at();
  }
  std::string_view token = text.substr(begin, end - begin);
  marker.readings = read_token(token);
  if (marker.readings.empty()) return false;
  std::size_t after = end;
  marker.suffix = read_repeat(text, after, rules);
  cursor = Cursor(text, after);
  return true;
}

bool has_style(const Marker& marker, NumeralStyle style) {
  return std::any_of(marker.readings.begin(), marker.readings.end(),
                     [style](const Numeral& reading) { return reading.style == style; });
}

bool is_number(const Marker& marker) {
  return has_style(marker, NumeralStyle::decimal) || has_style(marker, NumeralStyle::chinese);
}

std::optional<Marker> made(Marker marker, Shape shape, std::size_t end, bool is_weak = false) {
  marker.shape = shape;
  marker.end = end;
  marker.is_weak = is_weak;
  return marker;
}

// --- One function for each shape ---

std::optional<Marker> read_bracketed(std::string_view text, Cursor cursor,
                                     const LanguageRules& rules) {
  Marker marker;
  if (!cursor.take_if(opening)) return std::nullopt;
  cursor.skip();
  if (!read_numeral_at(text, cursor, rules, marker)) return std::nullopt;
  cursor.skip();
  if (!cursor.take_if(closing)) return std::nullopt;
  std::size_t end = cursor.at();
  if (marker.suffix.empty()) marker.suffix = read_repeat(text, end, rules);
  return made(std::move(marker), Shape::bracketed, end);
}

std::optional<Marker> read_quoted(std::string_view text, Cursor cursor,
                                  const LanguageRules& rules) {
  Marker marker;
  if (!cursor.take_if(quotes) || !read_numeral_at(text, cursor, rules, marker)) return std::nullopt;
  if (!has_style(marker, NumeralStyle::decimal) || !cursor.take_if(quotes)) return std::nullopt;
  return made(std::move(marker), Shape::quoted, cursor.at());
}

// ㈠ ⑴ ⒜ are brackets in one character, ⒈ has its full stop, the others their circle.
std::optional<Marker> read_framed(Cursor cursor) {
  const char32_t c = cursor.take();
  const bool is_bracketed =
      (c >= U'㈠' && c <= U'㈩') || (c >= U'⑴' && c <= U'⒇') || (c >= U'⒜' && c <= U'⒵');
  const bool is_stopped = c >= U'⒈' && c <= U'⒛';
  const bool is_circled = (c >= U'①' && c <= U'⑳') || (c >= U'㉑' && c <= U'㉟') ||
                          (c >= U'㊀' && c <= U'㊉') || (c >= U'㊱' && c <= U'㊿') ||
                          (c >= U'❶' && c <= U'➓') || (c >= U'Ⓐ' && c <= U'ⓩ');
  if (!is_bracketed && !is_stopped && !is_circled) return std::nullopt;
  std::string one;
  engine::append_utf8(one, c);
  Marker marker;
  marker.readings = read_token(one);
  if (marker.readings.empty()) return std::nullopt;
  if (is_stopped) return made(std::move(marker), Shape::stopped, cursor.at());
  return made(std::move(marker), is_bracketed ? Shape::bracketed : Shape::circled, cursor.at());
}

std::optional<Marker> read_bullet(Cursor cursor) {
  if (!cursor.take_if(bullets)) return std::nullopt;
  const std::size_t end = cursor.at();
  if (!cursor.at_end() && !is_gap(cursor.peek())) return std::nullopt;
  return made({}, Shape::bullet, end);
}

// "1.2", "3.4.1.": at least two numbers, each of at most three digits, so that no date or sum is
// one.
std::optional<Marker> read_dotted(Cursor cursor) {
  std::vector<std::uint32_t> numbers;
  std::size_t end = cursor.at();
  do {
    std::uint32_t number = 0;
    std::size_t digits = 0;
    for (; cursor.peek() >= U'0' && cursor.peek() <= U'9' && digits < 4; ++digits) {
      number = number * 10 + (cursor.take() - U'0');
    }
    if (digits == 0 || digits > 3 || number == 0) break;
    numbers.push_back(number);
    end = cursor.at();
  } while (cursor.take_if(full_stops));
  if (numbers.size() < 2) return std::nullopt;
  if (!cursor.at_end() && cursor.at() == end) (void)cursor.take_if(U".)）．");
  end = std::max(end, cursor.at());
  if (!cursor.at_end() && !is_gap(cursor.peek())) return std::nullopt;
  Marker marker;
  marker.readings = {{NumeralStyle::decimal, numbers.back()}};
  numbers.pop_back();
  marker.path = std::move(numbers);
  return made(std::move(marker), Shape::dotted, end);
}

// After "1." text may follow without a space; after "A." it may not, and even with one "A. Person"
// is likely a name.
std::optional<Marker> read_stopped(Cursor cursor, Marker marker) {
  const std::size_t end = cursor.at();
  const bool is_apart = cursor.at_end() || is_gap(cursor.peek());
  if (is_number(marker)) {
    const bool is_decimal_fraction = cursor.peek() >= U'0' && cursor.peek() <= U'9';
    if (is_decimal_fraction) return std::nullopt;
    return made(std::move(marker), Shape::stopped, end);
  }
  if (!is_apart) return std::nullopt;
  return made(std::move(marker), Shape::stopped, end, true);
}

std::optional<Marker> read_bare(Cursor cursor, std::size_t end, Marker marker) {
  std::size_t spaces = 0;
  bool has_tab = false;
  for (; is_gap(cursor.peek()) && !cursor.at_end(); ++spaces) has_tab |= cursor.take() == U'\t';
  if (has_tab || spaces > 1) return made(std::move(marker), Shape::bare, end, !is_number(marker));
  if (spaces == 0 || !has_style(marker, NumeralStyle::decimal)) return std::nullopt;
  if (marker.readings[0].value > largest_bare) return std::nullopt;
  return made(std::move(marker), Shape::bare, end, true);
}

// Everything that begins with the numeral itself; Arabic ordinals are of two words ("حادي عشر -").
std::optional<Marker> read_numeral_first(std::string_view text, Cursor cursor,
                                         const LanguageRules& rules) {
  Marker marker;
  if (!read_numeral_at(text, cursor, rules, marker)) return std::nullopt;
  const std::size_t end = cursor.at();
  if (cursor.take_if(closing)) return made(std::move(marker), Shape::half, cursor.at());
  if (cursor.take_if(full_stops)) return read_stopped(cursor, std::move(marker));
  const bool is_cyclic =
      has_style(marker, NumeralStyle::stem) || has_style(marker, NumeralStyle::branch);
  if ((is_number(marker) || is_cyclic) && cursor.take_if(commas)) {
    return made(std::move(marker), Shape::comma, cursor.at());
  }
  Cursor behind_gap = cursor;
  behind_gap.skip();
  if (is_number(marker) && behind_gap.take_if(dashes)) {
    const bool is_range = behind_gap.peek() >= U'0' && behind_gap.peek() <= U'9';
    if (!is_range) return made(std::move(marker), Shape::dashed, behind_gap.at());
  }
  return read_bare(cursor, end, std::move(marker));
}

// "ثامن عشر -": the only numerals of two words, told apart by what the engine reads in both.
std::optional<Marker> read_two_words(std::string_view text, Cursor cursor) {
  const std::size_t begin = cursor.at();
  for (std::size_t i = 0; i < 2 * longest_token && !cursor.at_end(); ++i) {
    if (is_one_of(cursor.peek(), dashes) || is_one_of(cursor.peek(), U":")) {
      const std::string_view token = trim_gap(text.substr(begin, cursor.at() - begin));
      Marker marker;
      marker.readings = engine::read_numeral(token);
      if (marker.readings.empty()) return std::nullopt;
      (void)cursor.take();
      return made(std::move(marker), Shape::dashed, cursor.at());
    }
    (void)cursor.take();
  }
  return std::nullopt;
}

}  // namespace

std::optional<Marker> read_marker(std::string_view text, std::size_t at,
                                  const LanguageRules& rules) {
  Cursor cursor(text, at);
  cursor.skip();
  const char32_t first = cursor.peek();
  if (first == 0) return std::nullopt;
  if (is_one_of(first, opening)) return read_bracketed(text, cursor, rules);
  if (auto framed = read_framed(cursor)) return framed;
  if (is_one_of(first, quotes)) return read_quoted(text, cursor, rules);
  if (is_one_of(first, bullets)) return read_bullet(cursor);
  if (first >= U'0' && first <= U'9') {
    if (auto dotted = read_dotted(cursor)) return dotted;
  }
  if (auto marker = read_numeral_first(text, cursor, rules)) return marker;
  return rules.script == "Arab" ? read_two_words(text, cursor) : std::nullopt;
}

std::optional<Marker> read_marked_number(std::string_view number, const LanguageRules& rules) {
  const std::string_view bare = trim_gap(number);
  if (auto marker = read_marker(bare, 0, rules);
      marker && trim_gap(bare.substr(marker->end)).empty()) {
    marker->is_weak = false;
    return marker;
  }
  Marker marker;
  marker.readings = read_token(bare);
  if (marker.readings.empty()) return std::nullopt;
  return made(std::move(marker), Shape::bare, number.size());
}

}  // namespace servanda::treaty
