#include "renderers/charts/acts_chart.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <map>

#include "engine/date_text.hpp"
#include "renderers/html/escape.hpp"
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

  std::string draw() {
    if (!measure()) return {};
    open();
    axes();
    if (facts_.force.threshold > 0) threshold();
    line(signatures_, "signatures");
    line(consents_, "consents");
    out_ += "</svg>\n" + legend();
    return std::move(out_);
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

  void open() {
    out_ = fmt::format("<svg class=\"chart\" viewBox=\"0 0 {} {}\" role=\"img\"", width, height);
    append_attribute(out_, "aria-label",
                     messages_.say("chart.words", fmt::arg("from", printed(from_)),
                                   fmt::arg("until", printed(until_)),
                                   fmt::arg("signatures", total(signatures_)),
                                   fmt::arg("consents", total(consents_))));
    out_ += ">\n";
  }

  void text(int at_x, int at_y, std::string_view anchor, std::string_view words) {
    out_ += fmt::format("<text x=\"{}\" y=\"{}\" text-anchor=\"{}\">", at_x, at_y, anchor);
    append_escaped(out_, words);
    out_ += "</text>\n";
  }

  void axes() {
    for (std::size_t i = 0; i <= 4; ++i) {
      const std::size_t value = highest_ * i / 4;
      if (i > 0 && value == highest_ * (i - 1) / 4) continue;
      out_ += fmt::format("<path class=\"grid\" d=\"M{} {}H{}\"/>\n", left, y(value), right);
      text(left - 8, y(value) + 4, "end", std::to_string(value));
    }
    text(left, bottom + 24, "start", printed(from_));
    text(right, bottom + 24, "end", printed(until_));
  }

  void threshold() {
    const int at = y(facts_.force.threshold);
    out_ += fmt::format("<path class=\"threshold\" d=\"M{} {}H{}\"/>\n", left, at, right);
  }

  void line(const Counts& counts, std::string_view name) {
    std::size_t count = 0;
    out_ += fmt::format("<path class=\"{}\" d=\"M{} {}", name, left, y(0));
    for (const auto& [day, more] : counts) {
      count += more;
      out_ += fmt::format("H{}V{}", x(day), y(count));
    }
    out_ += fmt::format("H{}\"/>\n", right);
  }

  std::string legend() const {
    std::string made = "<ul class=\"legend\">";
    const auto add = [&](std::string_view name, std::string_view words) {
      made += "<li><svg class=\"key\" viewBox=\"0 0 28 10\" aria-hidden=\"true\"><path class=\"" +
              std::string(name) + "\" d=\"M0 5H28\"/></svg> ";
      append_escaped(made, words);
      made += "</li>";
    };
    add("signatures", messages_.text("chart.signatures"));
    add("consents", messages_.text("chart.consents"));
    if (facts_.force.threshold > 0) {
      add("threshold", messages_.say("chart.threshold", fmt::arg("count", facts_.force.threshold)));
    }
    return made + "</ul>\n";
  }

  const StatusFacts& facts_;
  const Messages& messages_;
  Counts signatures_, consents_;
  CivilDate from_ = facts_.status.as_at, until_ = facts_.status.as_at;
  int span_ = 1;  // days
  std::size_t highest_ = 4;
  std::string out_;
};

}  // namespace

std::string acts_chart(const StatusFacts& facts, const Messages& messages) {
  return Chart(facts, messages).draw();
}

}  // namespace servanda::renderers
