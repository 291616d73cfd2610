#include <algorithm>
#include <array>
#include <charconv>
#include <span>
#include <vector>

#include "engine/catalogue.hpp"
#include "signatures/delay.hpp"

// The grammar stands in delay.hpp.

namespace servanda::signatures {
namespace {

using Amount = Delay::Amount;
using Unit = Delay::Unit;
using Round = Delay::Round;
using Yearly = Delay::Yearly;
using Words = std::span<const std::string_view>;

constexpr int largest_count = 100'000;

std::vector<std::string_view> split_words(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const std::size_t begin = text.find_first_not_of(' ');
    if (begin == std::string_view::npos) break;
    text.remove_prefix(begin);
    const std::size_t end = text.find(' ');
    words.push_back(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end);
  }
  return words;
}

// "90", "90th", "1st", "2nd", "3rd".
std::optional<int> read_count(std::string_view word) {
  int value = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (error != std::errc{} || value < 0 || value > largest_count) return std::nullopt;
  const std::string_view rest(end, static_cast<std::size_t>(word.data() + word.size() - end));
  const bool ordinal = rest == "st" || rest == "nd" || rest == "rd" || rest == "th";
  return rest.empty() || ordinal ? std::optional(value) : std::nullopt;
}

std::optional<Unit> read_unit(std::string_view word) {
  if (word.ends_with('s')) word.remove_suffix(1);
  if (word == "day") return Unit::days;
  if (word == "week") return Unit::weeks;
  if (word == "month") return Unit::months;
  if (word == "year") return Unit::years;
  return std::nullopt;
}

// "90 days", "3rd month", at the front of what is left.
std::optional<Amount> take_amount(Words& words) {
  if (words.size() < 2) return std::nullopt;
  const auto count = read_count(words[0]);
  const auto unit = read_unit(words[1]);
  if (!count || !unit) return std::nullopt;
  words = words.subspan(2);
  return Amount{*count, *unit};
}

// "30 June"; not 29 February, which most years lack.
std::optional<Yearly> take_yearly(Words& words) {
  constexpr std::array<std::string_view, 12> names{"January",   "February", "March",    "April",
                                                   "May",       "June",     "July",     "August",
                                                   "September", "October",  "November", "December"};
  if (words.size() < 2) return std::nullopt;
  const auto day = read_count(words[0]);
  const auto* const name = std::ranges::find(names, words[1]);
  if (!day || name == names.end()) return std::nullopt;
  const auto month = static_cast<unsigned>(name - names.begin()) + 1;
  const std::chrono::month_day date{std::chrono::month{month},
                                    std::chrono::day{static_cast<unsigned>(*day)}};
  if (!date.ok() || (month == 2 && *day == 29)) return std::nullopt;
  words = words.subspan(2);
  return Yearly{month, static_cast<unsigned>(*day)};
}

bool take(Words& words, std::string_view word) {
  if (words.empty() || words.front() != word) return false;
  words = words.subspan(1);
  return true;
}

// What is counted from, for the reader. An amount in it would be one that is left out of the sum.
bool are_for_the_reader(Words words) {
  for (; !words.empty(); words = words.subspan(1)) {
    Words rest = words;
    if (take_amount(rest)) return false;
  }
  return true;
}

// "after …" may be followed by what the clause counts from; nothing else may follow.
bool ends_well(Words words) {
  return words.empty() || (take(words, "after") && are_for_the_reader(words));
}

// "90 days after receipt", "60 days after 6 months".
std::optional<Delay> read_amount(Words words) {
  const auto amount = take_amount(words);
  if (!amount) return std::nullopt;
  Words behind = words;
  if (take(behind, "after")) {
    if (const auto first = take_amount(behind)) {
      return ends_well(behind) ? std::optional(Delay(*first, *amount)) : std::nullopt;
    }
  }
  return ends_well(words) ? std::optional(Delay(amount->count, amount->unit)) : std::nullopt;
}

// "6th month after" behind "first day of the": the months between are whole ones, so one less is
// added.
std::optional<Delay> read_month_counted(const Amount& amount, Words words) {
  const bool is_month = amount.unit == Unit::months && amount.count >= 1;
  if (!is_month || !ends_well(words)) return std::nullopt;
  return Delay(amount.count - 1, Unit::months, Round::first_of_next_month);
}

// What stands behind "first day of the".
std::optional<Delay> read_first_day(Words words) {
  if (const auto amount = take_amount(words)) return read_month_counted(*amount, words);
  const bool year = take(words, "year");
  if (!year && !take(words, "month")) return std::nullopt;
  const bool itself = take(words, "on");
  if (itself && !take(words, "or")) return std::nullopt;
  const Round next = year ? Round::first_of_next_year : Round::first_of_next_month;
  const Round same = year ? Round::first_of_year : Round::first_of_month;
  const Round round = itself ? same : next;
  if (!take(words, "after")) return std::nullopt;
  if (take(words, "deposit") || take(words, "receipt")) {
    return words.empty() ? std::optional(Delay(0, Unit::days, round)) : std::nullopt;
  }
  const auto amount = take_amount(words);
  if (!amount || !ends_well(words)) return std::nullopt;
  return Delay(amount->count, amount->unit, round);
}

// "30 June if by 1 January", "1 January after receipt".
std::optional<Delay> read_yearly(Words words) {
  const auto on = take_yearly(words);
  if (!on) return std::nullopt;
  if (!take(words, "if")) {
    return !words.empty() && ends_well(words) ? std::optional(Delay(*on)) : std::nullopt;
  }
  const auto by = take(words, "by") ? take_yearly(words) : std::nullopt;
  return by && words.empty() ? std::optional(Delay(*on, by)) : std::nullopt;
}

std::optional<Delay> read_delay(Words words) {
  if (take(words, "same")) {
    return take(words, "day") && words.empty() ? std::optional(Delay()) : std::nullopt;
  }
  if (take(words, "first")) {
    const bool fits = take(words, "day") && take(words, "of") && take(words, "the");
    return fits ? read_first_day(words) : std::nullopt;
  }
  const auto yearly = read_yearly(words);
  return yearly ? yearly : read_amount(words);
}

}  // namespace

engine::Result<Delay> Delay::parse(std::string_view words) {
  if (const auto date = engine::CivilDate::parse(words)) {
    Delay delay;
    delay.fixed_ = *date;
    return delay;
  }
  const auto delay = read_delay(split_words(words));
  if (!delay) return engine::failure(engine::eif_diagnostics::bad_delay, {}, words);
  return *delay;
}

}  // namespace servanda::signatures
