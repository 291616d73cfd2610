#include "renderers/charts/acts_chart.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "engine/date_text.hpp"
#include "signatures/action.hpp"

namespace servanda::renderers {
namespace {

using engine::CivilDate;
using Counts = std::map<CivilDate, std::size_t>;  // day → acts of that day

// The picture in its own units.
constexpr int width = 720, height = 260;
constexpr int left = 44, right = 708, top = 16, bottom = 222;

Counts first_acts(const StatusFacts& facts, bool (*is_wanted)(signatures::Action)) {
  Counts counts;
  for (const signatures::ParticipantStatus& one : facts.status.participants) {
    const auto found = std::find_if(
        one.actions.begin(), one.actions.end(),
        [&](const signatures::ActShown& shown) { return is_wanted(shown.event.act.action); });
    if (found != one.actions.end()) ++counts[found->event.act.date];
  }
  return counts;
}

std::size_t total(const Counts& counts) {
  std::size_t sum = 0;
  for (const auto& [day, count] : counts) sum += count;
  return sum;
}

// A round number at least as large.
std::size_t round_up(std::size_t value) {
  std::size_t unit = 1;
  while (unit * 10 <= value) unit *= 10;
  for (const std::size_t step : {std::size_t{1}, std::size_t{2}, std::size_t{5}, std::size_t{10}}) {
    if (step * unit >= value) return step * unit;
  }
  return 10 * unit;
}

class Chart {
 public:
  Chart(const StatusFacts& facts, const Messages& messages)
      : facts_(facts),
        messages_(messages),
        signatures_(first_acts(facts, signatures::is_signature)),
        consents_(first_acts(facts, signatures::is_consent)) {}

  std::optional<Figure> draw() {
    if (!measure()) return std::nullopt;
    figure_.width = width;
    figure_.height = height;
    figure_.words = messages_.say(
        "chart.words", fmt::arg("from", printed(from_)), fmt::arg("until", printed(until_)),
        fmt::arg("signatures", total(signatures_)), fmt::arg("consents", total(consents_)));
    axes();
    if (facts_.force.threshold > 0) threshold();
    steps(signatures_, "signatures", Figure::Look::thin);
    steps(consents_, "consents", Figure::Look::thick);
    legend();
    return std::move(figure_);
  }

 private:
  // The first day and the last, the highest count; false where there is no time to show.
  bool measure() {
    until_ = facts_.status.as_at;
    from_ = until_;
    for (const Counts* counts : {&signatures_, &consents_}) {
      if (!counts->empty()) from_ = std::min(from_, counts->begin()->first);
    }
    // Room before the first step, so that it is seen to rise.
    span_ = std::max(1, from_.days_until(until_));
    from_ = from_.plus_days(-std::max(1, span_ / 20));
    span_ = from_.days_until(until_);
    const std::size_t highest =
        std::max({total(signatures_), total(consents_), facts_.force.threshold});
    highest_ = round_up(std::max<std::size_t>(highest, 4));
    return signatures_.size() + consents_.size() > 0 && from_ < until_;
  }

  int x(CivilDate day) const {
    return left + (right - left) * from_.days_until(day) / std::max(1, span_);
  }
  int y(std::size_t count) const {
    return bottom - static_cast<int>((bottom - top) * count / highest_);
  }
  std::string printed(CivilDate date) const {
    return engine::print_date(date, messages_.language());
  }

  void axes() {
    for (std::size_t i = 0; i <= 4; ++i) {
      const std::size_t value = highest_ * i / 4;
      if (i > 0 && value == highest_ * (i - 1) / 4) continue;
      level("grid", Figure::Look::faint, value);
      label(left - 8, y(value) + 4, Figure::Anchor::end, std::to_string(value));
    }
    label(left, bottom + 24, Figure::Anchor::start, printed(from_));
    label(right, bottom + 24, Figure::Anchor::end, printed(until_));
  }

  void label(int at_x, int at_y, Figure::Anchor anchor, std::string words) {
    figure_.labels.push_back({{at_x, at_y}, anchor, std::move(words)});
  }

  void level(std::string name, Figure::Look look, std::size_t value) {
    figure_.lines.push_back({std::move(name), look, {{left, y(value)}, {right, y(value)}}});
  }

  void threshold() { level("threshold", Figure::Look::dashed, facts_.force.threshold); }

  void steps(const Counts& counts, std::string name, Figure::Look look) {
    std::vector<Figure::Point> points = {{left, y(0)}};
    std::size_t count = 0;
    for (const auto& [day, more] : counts) {
      points.push_back({x(day), y(count)});
      count += more;
      points.push_back({x(day), y(count)});
    }
    points.push_back({right, y(count)});
    figure_.lines.push_back({std::move(name), look, std::move(points)});
  }

  void legend() {
    const auto add = [&](std::string name, Figure::Look look, std::string words) {
      figure_.keys.push_back({std::move(name), look, std::move(words)});
    };
    add("signatures", Figure::Look::thin, std::string(messages_.text("chart.signatures")));
    add("consents", Figure::Look::thick, std::string(messages_.text("chart.consents")));
    if (facts_.force.threshold == 0) return;
    add("threshold", Figure::Look::dashed,
        messages_.say("chart.threshold", fmt::arg("count", facts_.force.threshold)));
  }

  const StatusFacts& facts_;
  const Messages& messages_;
  Counts signatures_, consents_;
  CivilDate from_ = facts_.status.as_at, until_ = facts_.status.as_at;
  int span_ = 1;  // days
  std::size_t highest_ = 4;
  Figure figure_;
};

}  // namespace

std::optional<Figure> acts_chart(const StatusFacts& facts, const Messages& messages) {
  return Chart(facts, messages).draw();
}

}  // namespace servanda::renderers
