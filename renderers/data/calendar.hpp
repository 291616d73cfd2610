#pragma once
// Dates as a calendar file (RFC 5545): whole days without a time zone, lines folded at 75 bytes,
// CRLF.

#include <string>
#include <vector>

#include "engine/civil_date.hpp"

namespace servanda::renderers {

struct CalendarDay {
  std::string id;  // unlike any other day's of the calendar
  engine::CivilDate day;
  std::string summary;
  std::string address;  // absolute; may be empty
};

struct Calendar {
  std::string name;
  engine::CivilDate known;  // to which day: the stamp of every entry
  std::vector<CalendarDay> days;
};

[[nodiscard]] std::string to_icalendar(const Calendar& calendar);

}  // namespace servanda::renderers
