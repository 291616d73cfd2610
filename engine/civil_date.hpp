#pragma once
// A day of the proleptic Gregorian calendar, year 1 to 9999: the legal clock of a depositary counts
// local days, so no time and no zone. One that exists is valid (never 30 February). ISO 8601.

#include <chrono>
#include <compare>
#include <string>
#include <string_view>

#include "engine/result.hpp"

namespace servanda::engine {

class CivilDate {
 public:
  // "2025-10-25" and nothing else.
  [[nodiscard]] static Result<CivilDate> parse(std::string_view iso);
  // For dates known to be valid (tests, tables): throws std::invalid_argument otherwise.
  [[nodiscard]] static CivilDate of(int year, unsigned month, unsigned day);
  // Days outside of the calendar become its first or last day, here and in all sums below.
  [[nodiscard]] static CivilDate from_days(std::chrono::sys_days days);

  [[nodiscard]] int year() const { return static_cast<int>(date_.year()); }
  [[nodiscard]] unsigned month() const { return static_cast<unsigned>(date_.month()); }
  [[nodiscard]] unsigned day() const { return static_cast<unsigned>(date_.day()); }
  [[nodiscard]] std::chrono::year_month_day calendar() const { return date_; }
  [[nodiscard]] std::string iso() const;

  // Deposit day + N: the day of deposit is not counted (VCLT practice, see signatures/clauses.hpp).
  [[nodiscard]] CivilDate plus_days(int days) const;
  // The same day of a later month, clamped to that month's end: 31 January + 1 month is 28
  // February.
  [[nodiscard]] CivilDate plus_months(int months) const;
  [[nodiscard]] CivilDate first_of_next_month() const;
  [[nodiscard]] int days_until(CivilDate later) const;

  friend auto operator<=>(const CivilDate&, const CivilDate&) = default;

 private:
  explicit CivilDate(std::chrono::year_month_day date) : date_(date) {}
  std::chrono::year_month_day date_;
};

}  // namespace servanda::engine
