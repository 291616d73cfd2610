#include "signatures/event.hpp"

#include <charconv>
#include <stdexcept>

#include "engine/catalogue.hpp"

namespace servanda::signatures {
namespace {

namespace sig = engine::sig_diagnostics;

bool is_treaty_name(std::string_view text) {
  constexpr std::size_t longest = 64;
  if (text.empty() || text.size() > longest) return false;
  for (const char c : text) {
    if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-')) return false;
  }
  return true;
}

std::optional<std::int64_t> read_positive(std::string_view digits) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc{} || end != digits.data() + digits.size() || value < 1) return {};
  if (digits.front() == '0') return {};
  return value;
}

int two_digits(std::string_view text, std::size_t at) {
  const auto digit = [&](std::size_t i) { return text[i] >= '0' && text[i] <= '9'; };
  if (!digit(at) || !digit(at + 1)) return -1;
  return (text[at] - '0') * 10 + (text[at + 1] - '0');
}

// The time of "2025-11-19T08:30:00Z", the date before it left aside. No leap seconds.
bool has_valid_time(std::string_view text) {
  if (text.size() != 20 || text[10] != 'T' || text[19] != 'Z') return false;
  if (text[13] != ':' || text[16] != ':') return false;
  const int hour = two_digits(text, 11);
  const int minute = two_digits(text, 14);
  const int second = two_digits(text, 17);
  return hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
}

}  // namespace

engine::Result<EventId> EventId::parse(std::string_view text) {
  const std::size_t colon = text.rfind(':');
  if (colon == std::string_view::npos) return engine::failure(sig::bad_event_id, {}, text);
  const auto number = read_positive(text.substr(colon + 1));
  const std::string_view treaty = text.substr(0, colon);
  if (!number || !is_treaty_name(treaty)) return engine::failure(sig::bad_event_id, {}, text);
  return EventId{std::string(treaty), *number};
}

std::string EventId::str() const {
  return treaty + ":" + std::to_string(number);
}

engine::Result<Timestamp> Timestamp::parse(std::string_view text) {
  if (!has_valid_time(text) || !engine::CivilDate::parse(text.substr(0, 10))) {
    return engine::failure(sig::bad_timestamp, {}, text);
  }
  return Timestamp(std::string(text));
}

Timestamp Timestamp::of(std::string_view text) {
  auto parsed = parse(text);
  if (!parsed) throw std::invalid_argument(parsed.error().message);
  return *std::move(parsed);
}

engine::CivilDate Timestamp::day() const {
  return *engine::CivilDate::parse(std::string_view(text_).substr(0, 10));
}

}  // namespace servanda::signatures
