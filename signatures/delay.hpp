#pragma once
// How a final clause gets from one date to another: "90 days after", "3 months after", "first day
// of the month after 3 months", "same day", "2027-01-01". The day counted from is not counted,
// months are clamped to their end, and no weekend or holiday moves a date.
//
//   delay    = date / "same day" / amount [ "after" [ amount ] *any ] /
//              "first day of the" ( "month" / "year" ) ( "after" / "on or after" )
//                ( amount / "deposit" / "receipt" ) /
//              "first day of the" ordinal "month" "after" *any /
//              yearly ( "after" *any / "if by" yearly )
//   amount   = ( number / ordinal ) ( "day" / "week" / "month" / "year" ) [ "s" ]
//   yearly   = number month-name                ; "30 June"
//   example    "first day of the month after 60 days"

#include <optional>
#include <string>
#include <string_view>

#include "engine/civil_date.hpp"
#include "engine/result.hpp"

namespace servanda::signatures {

class Delay {
 public:
  enum class Unit { days, weeks, months, years };
  enum class Round {
    none,
    first_of_next_month,
    first_of_month,  // or that day itself, where it is a first
    first_of_next_year,
    first_of_year  // or that day itself
  };
  struct Amount {
    int count = 0;
    Unit unit = Unit::days;
    friend bool operator==(const Amount&, const Amount&) = default;
  };
  // A day that comes every year.
  struct Yearly {
    unsigned month = 1;
    unsigned day = 1;
    friend bool operator==(const Yearly&, const Yearly&) = default;
  };

  Delay() = default;  // the same day
  Delay(int count, Unit unit, Round round = Round::none) : amount_{count, unit}, round_(round) {}
  // `amount` after another: "60 days after 6 months".
  Delay(Amount first, Amount then) : first_(first), amount_(then) {}
  // The next such day after the one counted from, or after the first `by` on or after it.
  explicit Delay(Yearly on, std::optional<Yearly> by = {}) : yearly_(on), by_(by) {}

  [[nodiscard]] static engine::Result<Delay> parse(std::string_view words);
  [[nodiscard]] engine::CivilDate from(engine::CivilDate day) const;
  [[nodiscard]] const std::optional<engine::CivilDate>& fixed() const { return fixed_; }
  // "on the 90th day after", to be followed by what it is counted from; "on 1 January 1992".
  [[nodiscard]] std::string words() const;

  friend bool operator==(const Delay&, const Delay&) = default;

 private:
  [[nodiscard]] engine::CivilDate rounded(engine::CivilDate day) const;

  std::optional<Amount> first_;  // added before the amount
  Amount amount_;
  Round round_ = Round::none;
  std::optional<Yearly> yearly_;
  std::optional<Yearly> by_;
  std::optional<engine::CivilDate> fixed_;
};

}  // namespace servanda::signatures
