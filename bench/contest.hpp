#pragma once
// A contest: one piece of work done by Servanda and by a named peer, in one run of the benchmark,
// so that what counts is the ratio and not the machine.

#include <functional>
#include <string>
#include <vector>

#include "bench/process.hpp"

namespace servanda::bench {

struct Contest {
  std::string name;
  Command ours;
  std::string peer_name;
  Command peer;
  double limit = 0;             // the largest ratio ours / peer that the goal allows
  std::function<void()> reset;  // before each of our runs, not timed
  int exit_status = 0;          // what our program must end with
};

struct Setting {
  std::string program;         // build/release/servanda
  std::filesystem::path data;  // the shared real files
  std::filesystem::path work;  // an empty folder to write in
};

[[nodiscard]] std::vector<Contest> spine_contests(const Setting& setting);
[[nodiscard]] std::vector<Contest> site_contests(const Setting& setting);
[[nodiscard]] std::vector<Contest> register_contests(const Setting& setting);
[[nodiscard]] std::vector<Contest> office_contests(const Setting& setting);

}  // namespace servanda::bench
