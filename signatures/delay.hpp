#pragma once
// How a final clause gets from one date to another: "90 days after", "3 months after", "first day
// of the month after 3 months", "same day", "2027-01-01". The day counted from is not counted,
// months are clamped to their end, and no weekend or holiday moves a date.
//
//   delay    = date / "same day" / amount [ "after" *any ] /
//              "first day of the" ( "month" / "year" ) "after" ( amount / "deposit" ) /
//              "first day of the" ordinal "month" "after" *any
//   amount   = ( number / ordinal ) ( "day" / "week" / "month" / "year" ) [ "s" ]
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
  enum class Round { none, first_of_next_month, first_of_next_year };

  Delay() = default;  // the same day
  Delay(int count, Unit unit, Round round = Round::none)
      : count_(count), unit_(unit), round_(round) {}

  [[nodiscard]] static engine::Result<Delay> parse(std::string_view words);
  [[nodiscard]] engine::CivilDate from(engine::CivilDate day) const;
  [[nodiscard]] const std::optional<engine::CivilDate>& fixed() const { return fixed_; }
  // "on the 90th day after", to be followed by what it is counted from; "on 1 January 1992".
  [[nodiscard]] std::string words() const;

  friend bool operator==(const Delay&, const Delay&) = default;

 private:
  int count_ = 0;
  Unit unit_ = Unit::days;
  Round round_ = Round::none;
  std::optional<engine::CivilDate> fixed_;
};

}  // namespace servanda::signatures
