#include "renderers/pdf/breaking/total_fit.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <limits>

namespace servanda::renderers::pdf {
namespace {

constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

struct Totals {
  Length width = 0, stretch = 0, shrink = 0;
};

// A way to break the paragraph up to one place, the best of its fitness class.
struct Node {
  std::uint32_t item = 0;  // the break; 0 with `previous` none is the paragraph's begin
  std::uint32_t previous = none;
  int fitness = 1;  // 0 tight, 1 normal, 2 loose, 3 very loose
  bool flagged = false;
  double demerits = 0;
  double ratio = 0;
  Length natural = 0;
  Totals behind;  // totals up to the first item that the next line shows
};

int fitness_of(double ratio) {
  if (ratio < -0.5) return 0;
  if (ratio <= 0.5) return 1;
  return ratio <= 1 ? 2 : 3;
}

class Fit {
 public:
  Fit(std::span<const Item> items, const FitSettings& settings, bool force)
      : items_(items), settings_(settings), force_(force) {}

  std::vector<LineEnd> run() {
    nodes_.push_back({});
    active_.push_back(0);
    for (std::uint32_t i = 0; i < items_.size() && !active_.empty(); ++i) visit(i);
    return ends_of(best_final());
  }

 private:
  struct Candidate {
    double ratio;
    Length natural;
  };

  void visit(std::uint32_t at) {
    const Item& item = items_[at];
    const bool after_box = at > 0 && items_[at - 1].kind == Item::Kind::box;
    const bool may_break = item.kind == Item::Kind::glue
                               ? after_box
                               : item.kind == Item::Kind::penalty && item.cost < Item::never;
    if (may_break) try_break(at);
    if (item.kind == Item::Kind::penalty) return;
    sum_.width += item.width;
    sum_.stretch += item.stretch;
    sum_.shrink += item.shrink;
  }

  [[nodiscard]] Candidate line(const Node& from, std::uint32_t at) const {
    const Item& item = items_[at];
    const Length natural =
        sum_.width - from.behind.width + (item.kind == Item::Kind::penalty ? item.width : 0);
    const Length short_of = settings_.width - natural;
    if (short_of == 0) return {0, natural};
    const Length give = short_of > 0 ? sum_.stretch - from.behind.stretch + settings_.slack
                                     : sum_.shrink - from.behind.shrink;
    const double rigid = short_of > 0 ? 1e6 : -1e6;
    return {give > 0 ? static_cast<double>(short_of) / static_cast<double>(give) : rigid, natural};
  }

  [[nodiscard]] double demerits(const Node& from, std::uint32_t at, const Candidate& line) const {
    const Item& item = items_[at];
    const double cost = item.kind == Item::Kind::penalty ? item.cost : 0;
    const double badness = 100 * std::pow(std::min(std::abs(line.ratio), 100.0), 3);
    double sum = std::pow(settings_.line_cost + badness, 2);
    if (cost >= 0) sum += cost * cost;
    if (cost < 0 && item.cost > Item::always) sum -= cost * cost;
    if (item.flagged && from.flagged) sum += settings_.hyphens_in_a_row;
    if (std::abs(fitness_of(line.ratio) - from.fitness) > 1) sum += settings_.unlike_neighbours;
    if (item.cost == Item::always && from.previous != none) {
      if (from.flagged) sum += settings_.hyphen_before_last;
      if (line.natural * 10 < settings_.width) sum += settings_.short_last_line;
    }
    return sum + from.demerits;
  }

  void try_break(std::uint32_t at) {
    const bool must = items_[at].kind == Item::Kind::penalty && items_[at].cost == Item::always;
    Node best[4];
    for (Node& node : best) node.demerits = std::numeric_limits<double>::infinity();
    Node rescue;
    rescue.demerits = std::numeric_limits<double>::infinity();
    std::size_t kept = 0;
    for (const std::uint32_t index : active_) {
      const Candidate candidate = line(nodes_[index], at);
      if (candidate.ratio >= -1 && candidate.ratio <= settings_.tolerance) {
        offer(best[fitness_of(candidate.ratio)], index, at, candidate);
      } else if (force_) {
        offer(rescue, index, at, candidate);
      }
      if (candidate.ratio >= -1 && !must) active_[kept++] = index;
    }
    const bool nothing_left = kept == 0;
    active_.resize(kept);
    const bool found = std::any_of(std::begin(best), std::end(best), is_there);
    for (const Node& node : best) {
      if (is_there(node)) settle(node);
    }
    // The line fits no way, and no way is left open: take the least evil, as TeX's last pass does.
    if (force_ && nothing_left && !found && is_there(rescue)) settle(rescue);
  }

  static bool is_there(const Node& node) { return std::isfinite(node.demerits); }

  void offer(Node& slot, std::uint32_t index, std::uint32_t at, const Candidate& line) const {
    const double sum = demerits(nodes_[index], at, line);
    if (!(sum < slot.demerits)) return;
    slot.item = at;
    slot.previous = index;
    slot.fitness = fitness_of(line.ratio);
    slot.flagged = items_[at].flagged;
    slot.demerits = sum;
    slot.ratio = line.ratio;
    slot.natural = line.natural;
  }

  // Glue and penalties at the head of a line vanish up to its first box or forced break.
  void settle(Node node) {
    node.behind = sum_;
    for (std::size_t i = node.item; i < items_.size(); ++i) {
      const Item& item = items_[i];
      if (item.kind == Item::Kind::box) break;
      if (item.kind == Item::Kind::penalty) {
        if (item.cost == Item::always && i > node.item) break;
        continue;
      }
      node.behind.width += item.width;
      node.behind.stretch += item.stretch;
      node.behind.shrink += item.shrink;
    }
    nodes_.push_back(node);
    active_.push_back(static_cast<std::uint32_t>(nodes_.size() - 1));
  }

  [[nodiscard]] std::uint32_t best_final() const {
    std::uint32_t best = none;
    for (const std::uint32_t index : active_) {
      if (nodes_[index].item + 1 != items_.size()) continue;
      if (best == none || nodes_[index].demerits < nodes_[best].demerits) best = index;
    }
    return best;
  }

  [[nodiscard]] std::vector<LineEnd> ends_of(std::uint32_t node) const {
    std::vector<LineEnd> ends;
    if (node == none) return ends;
    for (; nodes_[node].previous != none; node = nodes_[node].previous) {
      ends.push_back({nodes_[node].item, nodes_[node].ratio, nodes_[node].natural});
    }
    std::reverse(ends.begin(), ends.end());
    return ends;
  }

  std::span<const Item> items_;
  const FitSettings& settings_;
  bool force_;
  Totals sum_;
  std::vector<Node> nodes_;
  std::vector<std::uint32_t> active_;
};

}  // namespace

std::vector<LineEnd> total_fit(std::span<const Item> items, const FitSettings& settings,
                               bool force) {
  return Fit(items, settings, force).run();
}

}  // namespace servanda::renderers::pdf
