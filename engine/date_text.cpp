#include "engine/date_text.hpp"

#include "engine/dates/lexicon.hpp"
#include "engine/dates/tokens.hpp"
#include "engine/dates/words.hpp"
#include "engine/text/unicode.hpp"

namespace servanda::engine {
namespace {

using dates::Token;

// In running text a year has four digits, so that "1 May 12" is no date; alone it may have fewer.
constexpr std::size_t digits_of_year = 4;
constexpr std::uint32_t last_year = 9999;
constexpr std::uint32_t first_spelled_year = 1000;
// Bounds on what may stand between the parts, so that the search stays linear.
constexpr int most_fillers = 4;
constexpr int most_marks = 2;

constexpr std::u32string_view loose_marks = U",.-،«»“”‘’'\"„";

struct Found {
  std::size_t first, last;  // tokens; last is one past
  CivilDate date;
};

std::optional<CivilDate> day_of(std::uint32_t year, std::uint32_t month, std::uint32_t day) {
  const bool readable = year >= 1 && year <= last_year && month <= 12 && day <= 31;
  if (!readable) return std::nullopt;
  const auto parsed = CivilDate::parse(fmt::format("{:04}-{:02}-{:02}", year, month, day));
  return parsed ? std::optional(*parsed) : std::nullopt;
}

class Matcher {
 public:
  Matcher(std::string_view text, const LanguageTag& language, std::size_t year_digits)
      : text_(text),
        lexicon_(dates::lexicon(language)),
        tokens_(dates::tokenize(text, lexicon_.words)),
        year_digits_(year_digits) {}

  [[nodiscard]] const std::vector<Token>& tokens() const { return tokens_; }

  // The date whose first number, or month where the month comes first, is this token.
  [[nodiscard]] std::optional<Found> match(std::size_t index) const {
    if (auto found = match_digits(index, true, U"-")) return found;
    if (lexicon_.words.year_first_marks) return match_marked(index);
    if (lexicon_.words.day_first_digits) {
      if (auto found = match_digits(index, false, U"/.")) return found;
    }
    if (auto found = match_day_first(index)) return found;
    return lexicon_.words.month_first ? match_month_first(index) : std::nullopt;
  }

  // Behind what may come before a date that is a whole text: « le », «, "on the".
  [[nodiscard]] std::size_t start() const { return skip_marks(skip_words(0, lexicon_.leads)); }

 private:
  [[nodiscard]] bool is_number(std::size_t index) const {
    return index < tokens_.size() && tokens_[index].kind == Token::Kind::number;
  }
  [[nodiscard]] bool is_mark(std::size_t index, std::u32string_view marks) const {
    return index < tokens_.size() && tokens_[index].kind == Token::Kind::mark &&
           marks.find(tokens_[index].character) != std::u32string_view::npos;
  }
  [[nodiscard]] bool touches(std::size_t index) const {
    return index > 0 && tokens_[index - 1].end == tokens_[index].begin;
  }
  [[nodiscard]] std::string_view text_of(const Token& token) const {
    return text_.substr(token.begin, token.end - token.begin);
  }
  [[nodiscard]] bool is_word(std::size_t index, const dates::Lexicon::WordSet& words) const {
    constexpr std::size_t longest = 32;
    if (index >= tokens_.size() || words.empty()) return false;
    const Token& token = tokens_[index];
    if (!token.has_letters() || token.end - token.begin > longest) return false;
    return words.find(fold_for_search(text_of(token))) != words.end();
  }

  [[nodiscard]] std::size_t skip_marks(std::size_t index) const {
    for (int i = 0; i < most_marks && is_mark(index, loose_marks); ++i) ++index;
    return index;
  }
  [[nodiscard]] std::size_t skip_words(std::size_t index,
                                       const dates::Lexicon::WordSet& words) const {
    for (int i = 0; i < most_fillers && is_word(skip_marks(index), words); ++i) {
      index = skip_marks(index) + 1;
    }
    return index;
  }

  [[nodiscard]] bool is_day(std::size_t index) const {
    return is_number(index) && tokens_[index].digits <= 2 && tokens_[index].value >= 1 &&
           tokens_[index].value <= 31;
  }
  [[nodiscard]] bool is_year(std::size_t index) const {
    if (!is_number(index)) return false;
    const Token& token = tokens_[index];
    if (token.digits == 0) return token.value >= first_spelled_year && token.value <= last_year;
    return token.digits >= year_digits_ && token.digits <= digits_of_year;
  }

  // "24th", "1er", "1.º", «24-го».
  [[nodiscard]] std::size_t skip_day_suffix(std::size_t index) const {
    std::size_t suffix = index;
    if (is_mark(suffix, U".-°") && touches(suffix)) ++suffix;
    if (is_word(suffix, lexicon_.day_suffixes) && touches(suffix)) return suffix + 1;
    return is_mark(index, U"°") ? index + 1 : index;
  }

  struct Month {
    unsigned number;
    std::size_t next;
  };
  // One name, or the two of one month: كانون الأول/ديسمبر, also with the second one in brackets.
  [[nodiscard]] std::optional<Month> month_at(std::size_t index) const {
    const auto first = lexicon_.find_month(text_, tokens_, index);
    if (first.number == 0) return std::nullopt;
    const std::size_t next = index + first.tokens;
    if (!is_mark(next, U"/(-")) return Month{first.number, next};
    const auto second = lexicon_.find_month(text_, tokens_, next + 1);
    if (second.number == 0) return Month{first.number, next};
    if (second.number != first.number) return std::nullopt;
    const std::size_t end = next + 1 + second.tokens;
    return Month{first.number, is_mark(end, U")") ? end + 1 : end};
  }

  // [day] [suffix] [fillers] [month] [fillers] [year] [suffix]
  [[nodiscard]] std::optional<Found> match_day_first(std::size_t index) const {
    if (!is_day(index)) return std::nullopt;
    const std::size_t before = skip_marks(skip_day_suffix(index + 1));
    const std::size_t month_begin = skip_marks(skip_words(before, lexicon_.before_month));
    if (lexicon_.words.numbered_months && month_begin == before) return std::nullopt;
    const auto month = month_at(month_begin);
    if (!month) return std::nullopt;
    const std::size_t year = skip_marks(skip_words(month->next, lexicon_.before_year));
    return make(index, year, tokens_[index].value, month->number);
  }

  // December 24, 2024
  [[nodiscard]] std::optional<Found> match_month_first(std::size_t index) const {
    if (index >= tokens_.size() || tokens_[index].kind != Token::Kind::word) return std::nullopt;
    // Only a word before a number is worth looking up.
    const std::size_t day = skip_marks(index + 1);
    if (!is_day(day)) return std::nullopt;
    const auto month = month_at(index);
    if (!month || skip_marks(month->next) != day) return std::nullopt;
    const std::size_t year =
        skip_marks(skip_words(skip_marks(skip_day_suffix(day + 1)), lexicon_.before_year));
    return make(index, year, tokens_[day].value, month->number);
  }

  [[nodiscard]] std::optional<Found> make(std::size_t first, std::size_t year, std::uint32_t day,
                                          std::uint32_t month) const {
    if (!is_year(year)) return std::nullopt;
    const auto date = day_of(tokens_[year].value, month, day);
    const std::size_t last = is_word(year + 1, lexicon_.after_year) ? year + 2 : year + 1;
    return date ? std::optional(Found{first, last, *date}) : std::nullopt;
  }

  // 2024-12-24; 24/12/2024: three numbers and two equal marks that touch one another.
  [[nodiscard]] std::optional<Found> match_digits(std::size_t index, bool year_first,
                                                  std::u32string_view marks) const {
    constexpr std::size_t length = 5;
    if (!is_number(index) || !is_mark(index + 1, marks) || !is_number(index + 2) ||
        !is_mark(index + 3, marks) || !is_number(index + 4)) {
      return std::nullopt;
    }
    for (std::size_t i = index + 1; i < index + length; ++i) {
      if (!touches(i)) return std::nullopt;
    }
    const std::size_t year = year_first ? index : index + 4;
    const std::size_t day = year_first ? index + 4 : index;
    const bool same_marks = tokens_[index + 1].character == tokens_[index + 3].character;
    if (!same_marks || tokens_[year].digits != digits_of_year || !is_day(day)) return std::nullopt;
    const auto date = day_of(tokens_[year].value, tokens_[index + 2].value, tokens_[day].value);
    return date ? std::optional(Found{index, index + length, *date}) : std::nullopt;
  }

  // 2024年12月24日, also 二〇二四年十二月二十四日 and with 号.
  [[nodiscard]] std::optional<Found> match_marked(std::size_t index) const {
    constexpr std::size_t length = 6;
    const auto has = [this](std::size_t i, std::string_view mark) {
      return i < tokens_.size() && text_of(tokens_[i]) == mark;
    };
    if (!is_year(index) || !has(index + 1, "年") || !is_number(index + 2) ||
        !has(index + 3, "月") || !is_number(index + 4)) {
      return std::nullopt;
    }
    if (!has(index + 5, "日") && !has(index + 5, "号")) return std::nullopt;
    const auto date =
        day_of(tokens_[index].value, tokens_[index + 2].value, tokens_[index + 4].value);
    return date ? std::optional(Found{index, index + length, *date}) : std::nullopt;
  }

  std::string_view text_;
  const dates::Lexicon& lexicon_;
  std::vector<Token> tokens_;
  std::size_t year_digits_;
};

std::string_view printed_month(const dates::DateWords& words, unsigned month) {
  const std::string_view names = words.months[month - 1];
  return names.substr(0, names.find('|'));
}

}  // namespace

std::string print_date(CivilDate date, const LanguageTag& language) {
  const dates::DateWords& words = dates::date_words(language);
  const std::string day =
      date.day() == 1 ? std::string(words.first_day) : std::to_string(date.day());
  return fmt::format(fmt::runtime(words.pattern), fmt::arg("day", day),
                     fmt::arg("month", printed_month(words, date.month())),
                     fmt::arg("year", date.year()));
}

std::optional<CivilDate> parse_date(std::string_view text, const LanguageTag& language) {
  const Matcher matcher(text, language, 1);
  const auto found = matcher.match(matcher.start());
  if (!found) return std::nullopt;
  const std::size_t rest = found->last;
  const bool whole = rest == matcher.tokens().size() || (rest + 1 == matcher.tokens().size() &&
                                                         matcher.tokens()[rest].character == U'.');
  return whole ? std::optional(found->date) : std::nullopt;
}

std::vector<DateInText> find_dates(std::string_view text, const LanguageTag& language) {
  const Matcher matcher(text, language, digits_of_year);
  const std::vector<Token>& tokens = matcher.tokens();
  std::vector<DateInText> out;
  for (std::size_t i = 0; i < tokens.size();) {
    const auto found = matcher.match(i);
    if (!found) {
      ++i;
      continue;
    }
    out.push_back({tokens[found->first].begin, tokens[found->last - 1].end, found->date});
    i = found->last;
  }
  return out;
}

}  // namespace servanda::engine
