#pragma once
// The one place in the house that reads the clock: to stamp an act with the moment of its
// recording, and to tell an act that is dated in the future. No output is made from it.

#include <chrono>

#include "engine/civil_date.hpp"
#include "signatures/event.hpp"

namespace servanda::cli {

[[nodiscard]] signatures::Timestamp now();  // UTC, to the second
[[nodiscard]] engine::CivilDate today();    // of the same clock

// How long it has been since it was made.
class Stopwatch {
 public:
  [[nodiscard]] std::chrono::milliseconds elapsed() const;

 private:
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

}  // namespace servanda::cli
