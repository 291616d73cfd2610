// usage: servanda_bench PROGRAM DATA WORK [Google Benchmark's options]
// Runs each contest interleaved, five repetitions, and prints medians and ratios as a Markdown
// table.

#include <benchmark/benchmark.h>
#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <utility>

#include "bench/contest.hpp"

namespace servanda::bench {
namespace {

struct Figures {
  std::vector<double> seconds;
  long peak_kib = 0;
};

double median(std::vector<double> values) {
  if (values.empty()) return 0;
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

void measure(benchmark::State& state, const Command& command, const Contest& contest, bool ours,
             Figures& figures) {
  for (auto _ : state) {
    if (ours && contest.reset) contest.reset();
    const Run result = run(command);
    if (result.exit_status != (ours ? contest.exit_status : 0)) {
      state.SkipWithError(fmt::format("{} ended with {}", command[0], result.exit_status).c_str());
      return;
    }
    state.SetIterationTime(result.seconds);
    figures.seconds.push_back(result.seconds);
    figures.peak_kib = std::max(figures.peak_kib, result.peak_kib);
  }
}

void enter(const std::string& name, const Command& command, const Contest& contest, bool ours,
           Figures& figures) {
  benchmark::RegisterBenchmark(
      name.c_str(),
      [&](benchmark::State& state) { measure(state, command, contest, ours, figures); })
      ->UseManualTime()
      ->Iterations(1)
      ->Repetitions(7)
      ->ReportAggregatesOnly(true)
      ->Unit(benchmark::kMillisecond);
}

void print_table(const std::vector<Contest>& contests, std::map<std::string, Figures>& figures) {
  fmt::print("\n| work | Servanda | peer | ratio | goal | memory |\n|---|---|---|---|---|---|\n");
  for (const Contest& contest : contests) {
    if (figures[contest.name].seconds.empty()) continue;  // filtered out
    const double ours = median(figures[contest.name].seconds);
    const double peer = median(figures[contest.name + "/peer"].seconds);
    const std::string ratio = peer > 0 ? fmt::format("{:.2f}", ours / peer) : "not installed";
    fmt::print("| {} | {:.1f} ms | {} {:.1f} ms | {} | {:.1f} | {} MiB |\n", contest.name,
               ours * 1e3, contest.peer_name, peer * 1e3, ratio, contest.limit,
               figures[contest.name].peak_kib / 1024);
  }
}

}  // namespace
}  // namespace servanda::bench

int main(int argc, char** argv) {
  using namespace servanda::bench;
  if (argc < 4) {
    fmt::print(stderr, "usage: {} PROGRAM DATA WORK\n", argv[0]);
    return 2;
  }
  const Setting setting{argv[1], argv[2], argv[3]};
  std::vector<Contest> contests = spine_contests(setting);
  for (Contest& contest : site_contests(setting)) contests.push_back(std::move(contest));
  for (Contest& contest : register_contests(setting)) contests.push_back(std::move(contest));
  for (Contest& contest : office_contests(setting)) contests.push_back(std::move(contest));
  std::map<std::string, Figures> figures;
  for (const Contest& contest : contests) {
    enter(contest.name, contest.ours, contest, true, figures[contest.name]);
    if (is_installed(contest.peer[0]))
      enter(contest.name + "/peer", contest.peer, contest, false, figures[contest.name + "/peer"]);
  }
  argc -= 3;
  argv[3] = argv[0];
  argv += 3;
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
  print_table(contests, figures);
  return 0;
}
