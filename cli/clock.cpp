#include "cli/clock.hpp"

#include <fmt/core.h>

#include <chrono>

namespace servanda::cli {

namespace {

std::chrono::sys_seconds read_clock() {
  return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

}  // namespace

signatures::Timestamp now() {
  const auto moment = read_clock();
  const auto day = std::chrono::floor<std::chrono::days>(moment);
  const std::chrono::hh_mm_ss time(moment - day);
  return signatures::Timestamp::of(
      fmt::format("{}T{:02}:{:02}:{:02}Z", engine::CivilDate::from_days(day).iso(),
                  time.hours().count(), time.minutes().count(), time.seconds().count()));
}

engine::CivilDate today() {
  return engine::CivilDate::from_days(std::chrono::floor<std::chrono::days>(read_clock()));
}

std::chrono::milliseconds Stopwatch::elapsed() const {
  return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() -
                                                               start_);
}

}  // namespace servanda::cli
