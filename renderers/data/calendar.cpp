#include "renderers/data/calendar.hpp"

#include <algorithm>

namespace servanda::renderers {
namespace {

// A line is at most 75 bytes long and carried on behind a space, never inside a character.
void append_line(std::string& out, std::string_view line) {
  std::size_t room = 75;
  while (line.size() > room) {
    std::size_t end = room;
    while (end > 1 && (static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U) --end;
    out += line.substr(0, end);
    out += "\r\n ";
    line.remove_prefix(end);
    room = 74;
  }
  out += line;
  out += "\r\n";
}

std::string escaped(std::string_view text) {
  std::string made;
  for (const char c : text) {
    if (c == '\\' || c == ';' || c == ',') made += '\\';
    if (c == '\n') {
      made += "\\n";
    } else if (static_cast<unsigned char>(c) >= ' ') {
      made += c;
    }
  }
  return made;
}

std::string basic(engine::CivilDate date) {
  std::string iso = date.iso();
  iso.erase(std::remove(iso.begin(), iso.end(), '-'), iso.end());
  return iso;
}

}  // namespace

std::string to_icalendar(const Calendar& calendar) {
  std::string out;
  append_line(out, "BEGIN:VCALENDAR");
  append_line(out, "VERSION:2.0");
  append_line(out, "PRODID:-//Servanda//Treaty dates//EN");
  append_line(out, "NAME:" + escaped(calendar.name));
  append_line(out, "X-WR-CALNAME:" + escaped(calendar.name));
  for (const CalendarDay& day : calendar.days) {
    append_line(out, "BEGIN:VEVENT");
    append_line(out, "UID:" + escaped(day.id) + "@servanda");
    append_line(out, "DTSTAMP:" + basic(calendar.known) + "T000000Z");
    append_line(out, "DTSTART;VALUE=DATE:" + basic(day.day));
    append_line(out, "SUMMARY:" + escaped(day.summary));
    append_line(out, "TRANSP:TRANSPARENT");
    if (!day.address.empty()) append_line(out, "URL:" + day.address);
    append_line(out, "END:VEVENT");
  }
  append_line(out, "END:VCALENDAR");
  return out;
}

}  // namespace servanda::renderers
