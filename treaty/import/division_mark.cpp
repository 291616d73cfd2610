#include "treaty/import/division_mark.hpp"

#include <algorithm>
#include <array>

#include "engine/numeral.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/unicode.hpp"
#include "treaty/import/folding.hpp"
#include "treaty/import/line.hpp"
#include "treaty/import/wording.hpp"

namespace servanda::treaty {
namespace {

using engine::code_point_at;
using engine::is_one_of;

using engine::next_code_point;

constexpr std::array<std::string_view, 8> repeat_names{"bis",    "ter",     "quater", "quinquies",
                                                       "sexies", "septies", "octies", "novies"};
constexpr std::u32string_view chinese_digits = U"〇零一二三四五六七八九十百千两兩廿卅";
constexpr std::u32string_view stops = U".．。:：";
constexpr std::u32string_view parting = U".．。:：-–—―‒‐|·\t\n\u3000\u2003\u2002";
constexpr std::u32string_view binding = U",，、،;；؛)）]»”";
constexpr std::uint32_t largest_number = 2000;
constexpr std::size_t longest_line_before_mark = 240;  // bytes

// White space and characters that do not count, such as bidi marks.
std::size_t skip_unread(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    std::size_t next = at;
    const char32_t c = next_code_point(text, next);
    if (!is_gap(c) && folded(c) != 0) break;
    at = next;
  }
  return at;
}

// --- Numbers ---

// "الحادية والعشرون": a unit, the joiner, a ten.
std::size_t match_ten(std::string_view text, std::size_t at, const LanguageRules& rules,
                      std::uint32_t& value) {
  if (rules.joiner.empty()) return no_match;
  const std::size_t joined = match_phrase(text, skip_unread(text, at), rules.joiner);
  if (joined == no_match) return no_match;
  for (const NumberWord& ten : rules.tens) {
    const std::size_t end = match_phrase(text, joined, ten.words);
    if (end == no_match || !is_word_end(text, end)) continue;
    value += ten.value;
    return end;
  }
  return no_match;
}

std::optional<HeadingNumber> read_ordinal(std::string_view text, std::size_t at,
                                          const LanguageRules& rules) {
  for (const std::vector<NumberWord>* words : {&rules.ordinals, &rules.tens}) {
    for (const NumberWord& word : *words) {
      std::size_t end = match_phrase(text, at, word.words);
      if (end == no_match || !is_word_end(text, end)) continue;
      std::uint32_t value = word.value;
      if (const std::size_t ten = match_ten(text, end, rules, value); ten != no_match) end = ten;
      return HeadingNumber{{value}, {}, end};
    }
  }
  return std::nullopt;
}

bool is_digit(char32_t c) {
  return (c >= U'0' && c <= U'9') || (c >= U'٠' && c <= U'٩') || (c >= U'０' && c <= U'９');
}

template <typename Predicate>
std::size_t run_of(std::string_view text, std::size_t at, Predicate belongs) {
  while (at < text.size()) {
    std::size_t next = at;
    if (!belongs(next_code_point(text, next))) break;
    at = next;
  }
  return at;
}

std::size_t number_end(std::string_view text, std::size_t at) {
  const char32_t first = code_point_at(text, at);
  if (is_digit(first)) return run_of(text, at, is_digit);
  const auto is_chinese = [](char32_t c) { return is_one_of(c, chinese_digits); };
  if (is_chinese(first)) return run_of(text, at, is_chinese);
  const std::size_t end = run_of(text, at, engine::is_letter_or_digit);
  return end;
}

// Which numerals stand in headings: no small letters but roman ones, which old prints have.
bool heads(engine::NumeralStyle style) {
  using enum engine::NumeralStyle;
  return style != lower_latin && style != circled && style != parenthesised;
}

std::vector<std::uint32_t> values_of(std::string_view token) {
  std::vector<std::uint32_t> values;
  for (const engine::Numeral& reading : engine::read_numeral(token)) {
    const bool is_known = std::find(values.begin(), values.end(), reading.value) != values.end();
    if (heads(reading.style) && reading.value <= largest_number && !is_known) {
      values.push_back(reading.value);
    }
  }
  return values;
}

std::size_t skip_ending(std::string_view text, std::size_t at, const LanguageRules& rules) {
  for (const std::u32string& ending : rules.number_endings) {
    const std::size_t end = match_phrase(text, at, ending);
    if (end != no_match && is_word_end(text, end)) return end;
  }
  return at;
}

std::optional<HeadingNumber> read_numerals(std::string_view text, std::size_t at,
                                           const LanguageRules& rules) {
  const std::size_t end = number_end(text, at);
  HeadingNumber number{values_of(text.substr(at, end - at)), {}, end};
  if (number.values.empty()) return std::nullopt;
  number.end = skip_ending(text, end, rules);
  return number;
}

// "Première partie", "2e partie": only a word or digits can stand before the division's name.
std::optional<HeadingNumber> read_leading_number(std::string_view text, std::size_t at,
                                                 const LanguageRules& rules) {
  if (is_digit(code_point_at(text, at))) return read_numerals(text, at, rules);
  return read_ordinal(text, at, rules);
}

// --- What follows ---

// "5-7", "5–7": a dash and a digit.
bool is_range(std::string_view text, std::size_t at) {
  const char32_t dash = next_code_point(text, at);
  return is_one_of(dash, U"-–—‒‐") && is_digit(code_point_at(text, at));
}

// "(2)", "(a)": what is cited after a number, not a heading in brackets.
bool is_point(std::string_view text, std::size_t at) {
  const char32_t open = code_point_at(text, at);
  if (open != U'(' && open != U'（') return false;
  (void)next_code_point(text, at);
  const std::size_t close = run_of(text, at, engine::is_letter_or_digit);
  const char32_t end = code_point_at(text, close);
  return close - at <= 8 && (end == U')' || end == U'）');
}

bool is_cited(std::string_view text, std::size_t at, const LanguageRules& rules) {
  const std::size_t begin = skip_unread(text, at);
  if (is_point(text, begin)) return true;
  return std::any_of(rules.citing.begin(), rules.citing.end(), [&](const std::u32string& word) {
    const std::size_t end = match_phrase(text, begin, word);
    // Chinese writes on without a space, Arabic joins its "and" to the next word.
    const bool may_be_joined =
        rules.script == "Hani" || (rules.script == "Arab" && word.size() == 1);
    return end != no_match && (may_be_joined || is_word_end(text, end));
  });
}

// Where the pattern ends in `text`, its number read into `mark`; no_match where it does not stand
// there.
std::size_t match_numbered(std::string_view text, std::size_t at, const HeadingPattern& pattern,
                           const LanguageRules& rules, DivisionMark& mark) {
  const std::size_t begin = skip_unread(text, at);
  const bool goes_on = begin == at && pattern.after.empty() && !is_digit(code_point_at(text, at));
  if (goes_on && rules.script != "Hani") return no_match;  // "Articles": the word is another one
  const auto number = pattern.before.empty() ? read_leading_number(text, begin, rules)
                                             : read_heading_number(text, begin, rules);
  if (!number) return no_match;
  mark.number = *number;
  if (pattern.after.empty()) return number->end;
  std::size_t end = match_phrase(text, skip_unread(text, number->end), pattern.after);
  if (end == no_match || (rules.script != "Hani" && !is_word_end(text, end))) return no_match;
  if (mark.number.suffix.empty()) mark.number.suffix = read_repeat(text, end, rules);
  return end;
}

std::optional<DivisionMark> read_pattern(std::string_view text, std::size_t begin,
                                         const HeadingPattern& pattern,
                                         const LanguageRules& rules) {
  const std::size_t at = match_phrase(text, begin, pattern.before);
  if (at == no_match) return std::nullopt;
  DivisionMark mark;
  mark.kind = pattern.kind;
  mark.end = at;
  if (pattern.is_numbered) {
    mark.end = match_numbered(text, at, pattern, rules, mark);
    if (mark.end == no_match) return std::nullopt;
  } else if (!pattern.may_go_on && !is_word_end(text, at)) {
    return std::nullopt;
  }
  mark.rest = rest_behind(text, mark.end);
  if (pattern.may_go_on) mark.end = at;
  if (pattern.may_go_on && mark.rest != Rest::none) mark.rest = Rest::separated;
  // Where words are written without spaces, one that stands apart begins a title.
  const bool may_cite =
      mark.rest == Rest::attached || (mark.rest == Rest::loose && rules.script != "Hani");
  mark.is_citation = may_cite && is_cited(text, mark.end, rules);
  return mark;
}

// "Convention on Lamps, Annex I": the mark ends a short line that is no sentence.
std::optional<DivisionMark> read_at_end(std::string_view text, std::size_t begin,
                                        const HeadingPattern& pattern, const LanguageRules& rules) {
  if (text.size() > longest_line_before_mark || !reads_like_heading(text)) return std::nullopt;
  for (std::size_t at = begin; at < text.size();) {
    auto mark = read_pattern(text, at, pattern, rules);
    if (mark && mark->rest == Rest::none) return mark;
    const char32_t c = next_code_point(text, at);
    if (is_one_of(c, binding) || is_one_of(c, stops)) return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

Rest rest_behind(std::string_view text, std::size_t& end) {
  std::size_t at = end;
  const char32_t next = code_point_at(text, at);
  const bool has_stop = is_one_of(next, stops) && next != 0;
  if (has_stop) (void)next_code_point(text, at);
  const std::size_t after = skip_unread(text, at);
  if (after == text.size()) {
    end = at;
    return Rest::none;
  }
  if (has_stop) {
    end = at;
    return Rest::separated;
  }
  const std::string_view gap = text.substr(end, after - end);
  const char32_t first = code_point_at(text, after);
  if (is_one_of(first, binding) || is_range(text, after)) return Rest::attached;
  if (is_one_of(first, parting)) return Rest::separated;
  std::size_t spaces = 0;
  for (std::size_t i = 0; i < gap.size(); ++spaces) {
    if (is_one_of(next_code_point(gap, i), parting)) return Rest::separated;
  }
  if (spaces == 0) return Rest::attached;
  return spaces > 1 ? Rest::separated : Rest::loose;
}

std::string read_repeat(std::string_view text, std::size_t& end, const LanguageRules& rules) {
  std::size_t begin = skip_unread(text, end);
  if (begin < text.size() && text[begin] == '-') ++begin;
  for (const NumberWord& word : rules.repeats) {
    const std::size_t after = match_phrase(text, begin, word.words);
    if (after == no_match || !is_word_end(text, after)) continue;
    end = after;
    return std::string(repeat_names[std::min<std::size_t>(word.value, repeat_names.size()) - 1]);
  }
  // "5A": a capital directly after the digits and nothing after it.
  const char32_t letter = code_point_at(text, end);
  if (letter < U'A' || letter > U'Z' || !is_word_end(text, end + 1)) return {};
  if (end == 0 || !is_digit(static_cast<unsigned char>(text[end - 1]))) return {};
  ++end;
  return {static_cast<char>(letter)};
}

std::optional<HeadingNumber> read_heading_number(std::string_view text, std::size_t at,
                                                 const LanguageRules& rules) {
  auto number = read_ordinal(text, at, rules);
  if (!number) number = read_numerals(text, at, rules);
  if (!number) return std::nullopt;
  number->suffix = read_repeat(text, number->end, rules);
  return number;
}

std::optional<DivisionMark> read_division_mark(std::string_view text, const LanguageRules& rules) {
  const std::size_t begin = skip_unread(text, 0);
  for (const HeadingPattern& pattern : rules.headings) {
    auto mark = pattern.ends_line ? read_at_end(text, begin, pattern, rules)
                                  : read_pattern(text, begin, pattern, rules);
    if (mark) return mark;
  }
  return std::nullopt;
}

}  // namespace servanda::treaty
