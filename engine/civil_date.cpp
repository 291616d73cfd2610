#include "engine/civil_date.hpp"

#include <algorithm>
#include <cstdint>
#include <stdexcept>

#include "engine/catalogue.hpp"

namespace servanda::engine {
namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr int first_year = 1;
constexpr int last_year = 9999;
constexpr year_month_day first_day{std::chrono::year{first_year}, std::chrono::January,
                                   std::chrono::day{1}};
constexpr year_month_day last_day{std::chrono::year{last_year}, std::chrono::December,
                                  std::chrono::day{31}};

year_month_day make(int year, unsigned month, unsigned day) {
  return {std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
}

bool exists(int year, unsigned month, unsigned day) {
  return year >= first_year && year <= last_year && make(year, month, day).ok();
}

bool has_iso_shape(std::string_view text) {
  if (text.size() != 10) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool dash = i == 4 || i == 7;
    if (dash ? text[i] != '-' : (text[i] < '0' || text[i] > '9')) return false;
  }
  return true;
}

unsigned digits(std::string_view text) {
  unsigned value = 0;
  for (const char c : text) value = value * 10 + static_cast<unsigned>(c - '0');
  return value;
}

}  // namespace

Result<CivilDate> CivilDate::parse(std::string_view iso) {
  if (!has_iso_shape(iso)) return failure(val_diagnostics::not_a_date, {}, iso);
  const int year = static_cast<int>(digits(iso.substr(0, 4)));
  const unsigned month = digits(iso.substr(5, 2));
  const unsigned day = digits(iso.substr(8, 2));
  if (!exists(year, month, day)) return failure(val_diagnostics::no_such_day, {}, iso);
  return CivilDate(make(year, month, day));
}

CivilDate CivilDate::of(int year, unsigned month, unsigned day) {
  if (!exists(year, month, day)) throw std::invalid_argument("no such day");
  return CivilDate(make(year, month, day));
}

CivilDate CivilDate::from_days(std::chrono::sys_days days) {
  return CivilDate(std::clamp(days, sys_days{first_day}, sys_days{last_day}));
}

std::string CivilDate::iso() const {
  return fmt::format("{:04}-{:02}-{:02}", year(), month(), day());
}

CivilDate CivilDate::plus_days(int days) const {
  const std::int64_t sum = std::int64_t{sys_days{date_}.time_since_epoch().count()} + days;
  const std::int64_t first = sys_days{first_day}.time_since_epoch().count();
  const std::int64_t last = sys_days{last_day}.time_since_epoch().count();
  return from_days(sys_days{std::chrono::days{std::clamp(sum, first, last)}});
}

CivilDate CivilDate::plus_months(int months) const {
  const std::int64_t count = std::int64_t{year()} * 12 + (month() - 1) + months;
  if (count < first_year * 12) return CivilDate(first_day);
  if (count >= (last_year + 1) * 12) return CivilDate(last_day);
  const std::chrono::year_month target{std::chrono::year{static_cast<int>(count / 12)},
                                       std::chrono::month{static_cast<unsigned>(count % 12) + 1}};
  const std::chrono::day end = (target / std::chrono::last).day();
  return CivilDate(target / std::min(date_.day(), end));
}

CivilDate CivilDate::first_of_next_month() const {
  return CivilDate(date_.year() / date_.month() / 1).plus_months(1);
}

int CivilDate::days_until(CivilDate later) const {
  return static_cast<int>((sys_days{later.date_} - sys_days{date_}).count());
}

}  // namespace servanda::engine
