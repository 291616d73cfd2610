#include "treaty/import/layout/page_measure.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <vector>

namespace servanda::treaty {
namespace {

// The most frequent value, rounded to tenths; each counts as often as its weight.
class Mode {
 public:
  void add(double value, std::size_t weight = 1) {
    weights_[std::lround(value * 10)] += weight;
    total_ += weight;
  }
  [[nodiscard]] double most_frequent(double otherwise) const {
    const auto most = std::max_element(weights_.begin(), weights_.end(),
                                       [](auto& a, auto& b) { return a.second < b.second; });
    return most == weights_.end() ? otherwise : static_cast<double>(most->first) / 10;
  }
  // The least value that is no rarity.
  [[nodiscard]] double least_frequent_enough(double otherwise) const {
    constexpr std::size_t share = 12;
    for (const auto& [value, weight] : weights_) {
      if (weight * share >= total_) return static_cast<double>(value) / 10;
    }
    return most_frequent(otherwise);
  }

 private:
  std::map<long, std::size_t> weights_;
  std::size_t total_ = 0;
};

double measure_pitch(const TextLines& lines, double size) {
  Mode distances;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const double distance = lines[i].top - lines[i - 1].top;
    const bool is_body = std::abs(lines[i].size - size) < 0.1 * size;
    if (is_body && is_below(lines[i - 1], lines[i]) && distance > 0.5 * size)
      distances.add(distance);
  }
  return distances.least_frequent_enough(size);
}

// Full lines end at one place; where the ends lie scattered, nobody broke the lines.
double measure_width(const TextLines& lines, double pitch) {
  constexpr double tolerance = 0.12;
  constexpr double least_share = 0.3;
  std::vector<double> ends;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    const double distance = lines[i + 1].top - lines[i].top;
    if (is_below(lines[i], lines[i + 1]) && distance <= pitch * 1.35) ends.push_back(lines[i].end);
  }
  if (ends.empty()) return 0;
  std::sort(ends.begin(), ends.end());
  const double width = ends[ends.size() * 95 / 100];
  const auto full = std::count_if(ends.begin(), ends.end(),
                                  [&](double end) { return end >= width * (1 - tolerance); });
  return static_cast<double>(full) >= least_share * static_cast<double>(ends.size()) ? width : 0;
}

// A stray mark in the margin does not count.
double measure_edge(const TextLines& lines) {
  if (lines.empty()) return 0;
  std::vector<double> starts;
  for (const TextLine& line : lines) starts.push_back(line.start);
  const auto edge = starts.begin() + static_cast<std::ptrdiff_t>(starts.size() / 50);
  std::nth_element(starts.begin(), edge, starts.end());
  return *edge;
}

}  // namespace

bool is_below(const TextLine& upper, const TextLine& lower) {
  return upper.page == lower.page && lower.top > upper.top;
}

PageMeasure measure(const TextLines& lines) {
  PageMeasure measured;
  Mode sizes;
  for (const TextLine& line : lines) sizes.add(line.size, line.text.size());
  measured.size = sizes.most_frequent(1);
  measured.edge = measure_edge(lines);
  measured.pitch = measure_pitch(lines, measured.size);
  measured.width = measure_width(lines, measured.pitch);
  return measured;
}

}  // namespace servanda::treaty
