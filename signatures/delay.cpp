#include "signatures/delay.hpp"

#include <charconv>
#include <vector>

#include "engine/catalogue.hpp"
#include "signatures/english.hpp"

namespace servanda::signatures {
namespace {

using Unit = Delay::Unit;
using Round = Delay::Round;
using Words = std::vector<std::string_view>;

constexpr int largest_count = 100'000;

Words split_words(std::string_view text) {
  Words words;
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
struct Amount {
  int count;
  Unit unit;
};
std::optional<Amount> take_amount(std::span<const std::string_view>& words) {
  if (words.size() < 2) return std::nullopt;
  const auto count = read_count(words[0]);
  const auto unit = read_unit(words[1]);
  if (!count || !unit) return std::nullopt;
  words = words.subspan(2);
  return Amount{*count, *unit};
}

// "after …" may be followed by what the clause counts from; nothing else may follow.
bool ends_well(std::span<const std::string_view> words) {
  return words.empty() || words.front() == "after";
}

bool take(std::span<const std::string_view>& words, std::string_view word) {
  if (words.empty() || words.front() != word) return false;
  words = words.subspan(1);
  return true;
}

// What stands behind "first day of the".
std::optional<Delay> read_first_day(std::span<const std::string_view> words) {
  if (const auto amount = take_amount(words)) {
    // "3rd month after": the months between are whole ones, so one less is added.
    const bool is_month = amount->unit == Unit::months && amount->count >= 1;
    if (!is_month || !ends_well(words)) return std::nullopt;
    return Delay(amount->count - 1, Unit::months, Round::first_of_next_month);
  }
  const bool year = take(words, "year");
  if (!year && !take(words, "month")) return std::nullopt;
  const Round round = year ? Round::first_of_next_year : Round::first_of_next_month;
  if (!take(words, "after")) return std::nullopt;
  if (take(words, "deposit") || take(words, "receipt")) {
    return words.empty() ? std::optional(Delay(0, Unit::days, round)) : std::nullopt;
  }
  const auto amount = take_amount(words);
  if (!amount || !ends_well(words)) return std::nullopt;
  return Delay(amount->count, amount->unit, round);
}

std::optional<Delay> read_delay(std::span<const std::string_view> words) {
  if (take(words, "same")) {
    return take(words, "day") && words.empty() ? std::optional(Delay()) : std::nullopt;
  }
  if (take(words, "first")) {
    const bool fits = take(words, "day") && take(words, "of") && take(words, "the");
    return fits ? read_first_day(words) : std::nullopt;
  }
  const auto amount = take_amount(words);
  if (!amount || !ends_well(words)) return std::nullopt;
  return Delay(amount->count, amount->unit);
}

std::string_view unit_name(Unit unit) {
  switch (unit) {
    case Unit::days:
      return "day";
    case Unit::weeks:
      return "week";
    case Unit::months:
      return "month";
    case Unit::years:
      return "year";
  }
  return "";
}

std::string amount_words(int count, Unit unit) {
  return english::many(count, unit_name(unit));
}

}  // namespace

engine::Result<Delay> Delay::parse(std::string_view words) {
  if (const auto date = engine::CivilDate::parse(words)) {
    Delay delay;
    delay.fixed_ = *date;
    return delay;
  }
  const Words split = split_words(words);
  const auto delay = read_delay(split);
  if (!delay) return engine::failure(engine::eif_diagnostics::bad_delay, {}, words);
  return *delay;
}

engine::CivilDate Delay::from(engine::CivilDate day) const {
  if (fixed_) return *fixed_;
  switch (unit_) {
    case Unit::days:
      day = day.plus_days(count_);
      break;
    case Unit::weeks:
      day = day.plus_days(7 * count_);
      break;
    case Unit::months:
      day = day.plus_months(count_);
      break;
    case Unit::years:
      day = day.plus_months(12 * count_);
      break;
  }
  if (round_ == Round::first_of_next_month) return day.first_of_next_month();
  if (round_ == Round::first_of_next_year) {
    return engine::CivilDate::of(day.plus_months(12).year(), 1, 1);
  }
  return day;
}

std::string Delay::words() const {
  if (fixed_) return "on " + english::date(*fixed_);
  if (round_ == Round::none) {
    if (count_ == 0) return "on the day of";
    return unit_ == Unit::days ? "on the " + english::ordinal(count_) + " day after"
                               : amount_words(count_, unit_) + " after";
  }
  const std::string_view first = round_ == Round::first_of_next_month
                                     ? "on the first day of the month following"
                                     : "on the first day of the year following";
  if (count_ == 0) return std::string(first);
  return std::string(first) + " " + amount_words(count_, unit_) + " after";
}

}  // namespace servanda::signatures
