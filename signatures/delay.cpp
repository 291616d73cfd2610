#include "signatures/delay.hpp"

#include "signatures/english.hpp"

namespace servanda::signatures {
namespace {

using engine::CivilDate;
using Unit = Delay::Unit;
using Round = Delay::Round;

CivilDate add(CivilDate day, const Delay::Amount& amount) {
  switch (amount.unit) {
    case Unit::days:
      return day.plus_days(amount.count);
    case Unit::weeks:
      return day.plus_days(7 * amount.count);
    case Unit::months:
      return day.plus_months(amount.count);
    case Unit::years:
      return day.plus_months(12 * amount.count);
  }
  return day;
}

// The first such day on or after that one; the calendar's last where there is none.
CivilDate next(const Delay::Yearly& yearly, CivilDate from) {
  const CivilDate same_year = CivilDate::of(from.year(), yearly.month, yearly.day);
  return same_year >= from ? same_year : same_year.plus_months(12);
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

std::string words_of(const Delay::Amount& amount) {
  return english::many(amount.count, unit_name(amount.unit));
}

// "30 June": a date of any year without its year.
std::string words_of(const Delay::Yearly& yearly) {
  const std::string date = english::date(CivilDate::of(2001, yearly.month, yearly.day));
  return date.substr(0, date.rfind(' '));
}

std::string words_of(Round round) {
  const bool month = round == Round::first_of_next_month || round == Round::first_of_month;
  const bool next = round == Round::first_of_next_month || round == Round::first_of_next_year;
  return std::string("on the first day of ") + (month ? "the month" : "the year") +
         (next ? " following" : " on or following");
}

}  // namespace

CivilDate Delay::from(CivilDate day) const {
  if (fixed_) return *fixed_;
  if (yearly_) return next(*yearly_, (by_ ? next(*by_, day) : day).plus_days(1));
  if (first_) day = add(day, *first_);
  return rounded(add(day, amount_));
}

CivilDate Delay::rounded(CivilDate day) const {
  switch (round_) {
    case Round::none:
      return day;
    case Round::first_of_next_month:
      return day.first_of_next_month();
    case Round::first_of_month:
      return day.day() == 1 ? day : day.first_of_next_month();
    case Round::first_of_next_year:
      return next({1, 1}, day.plus_days(1));
    case Round::first_of_year:
      return next({1, 1}, day);
  }
  return day;
}

std::string Delay::words() const {
  if (fixed_) return "on " + english::date(*fixed_);
  if (yearly_ && by_) {
    return "on the " + words_of(*yearly_) + " that follows the first " + words_of(*by_) +
           " on or after";
  }
  if (yearly_) return "on the first " + words_of(*yearly_) + " after";
  if (first_) return words_of(amount_) + " after the end of " + words_of(*first_) + " after";
  if (round_ != Round::none) {
    return words_of(round_) + (amount_.count == 0 ? "" : " " + words_of(amount_) + " after");
  }
  if (amount_.count == 0) return "on the day of";
  return amount_.unit == Unit::days ? "on the " + english::ordinal(amount_.count) + " day after"
                                    : words_of(amount_) + " after";
}

}  // namespace servanda::signatures
