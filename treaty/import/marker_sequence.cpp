#include "treaty/import/marker_sequence.hpp"

#include <algorithm>
#include <array>

namespace servanda::treaty {
namespace {

using engine::Numeral;
using engine::NumeralStyle;

constexpr std::size_t deepest = 8;
constexpr std::size_t beam_width = 12;
// A reading that is dearer than the best by this much has lost: no later marker makes up for it.
constexpr std::uint32_t lost = 40;

// Costs, in the order of how much a reader would wonder.
namespace cost {
constexpr std::uint32_t begin_after_lead_in = 1;
constexpr std::uint32_t begin_after_sentence = 5;
constexpr std::uint32_t begin_again_after_sentence = 4;
constexpr std::uint32_t other_shape = 4;       // "(a)", then "b)"
constexpr std::uint32_t same_form_inside = 6;  // "1." inside "1."
constexpr std::uint32_t words_if_weak = 2;
constexpr std::uint32_t words_if_inside = 4;
constexpr std::uint32_t words_if_strong = 13;
constexpr std::uint32_t words_if_marked = 60;
constexpr std::uint32_t gap = 10;
constexpr std::uint32_t most_for_gap = 6;
constexpr std::uint32_t repeated = 12;
constexpr std::uint32_t backwards = 16;
constexpr std::uint32_t begin_late = 15;
constexpr std::uint32_t begin_late_after_lead_in = 12;
constexpr std::uint32_t other_path = 12;  // "2.1" inside "1"
}  // namespace cost

struct Level {
  Shape shape = Shape::stopped;
  NumeralStyle style = NumeralStyle::decimal;
  std::uint32_t value = 0;
  std::uint8_t path_length = 0;
  bool has_suffix = false;
  std::uint32_t parent_number = 0;  // dotted: the number before the last
  friend bool operator==(const Level&, const Level&) = default;
};

struct State {
  std::uint32_t cost = 0;
  std::uint32_t depth = 0;
  std::size_t trace = 0;  // into the log of steps; of a state not kept yet, its predecessor's
  SequenceStep step;      // the last
  std::array<Level, deepest> levels{};

  [[nodiscard]] bool has_same_levels(const State& other) const {
    return depth == other.depth &&
           std::equal(levels.begin(), levels.begin() + depth, other.levels.begin());
  }
};

struct Trace {
  std::size_t previous = 0;
  SequenceStep step;
};

bool is_same_form(const Level& level, const Marker& marker) {
  return level.shape == marker.shape && level.path_length == marker.path.size();
}

class Search {
 public:
  explicit Search(std::size_t items) { log_.reserve(items * 2 + 1); }

  void read(const SequenceItem& item) {
    next_.clear();
    cheapest_ = no_cost;
    for (const State& state : states_) extend(state, item);
    keep_best();
  }

  [[nodiscard]] std::vector<SequenceStep> best(std::size_t items) const {
    std::vector<SequenceStep> steps(items);
    std::size_t trace = states_.front().trace;
    for (std::size_t i = items; i-- > 0;) {
      steps[i] = log_[trace].step;
      trace = log_[trace].previous;
    }
    return steps;
  }

 private:
  void extend(const State& state, const SequenceItem& item) {
    if (!item.marker) return add_words(state, item, 0);
    if (item.marker->shape == Shape::bullet) {
      extend_bullet(state, item);
    } else {
      for (const Numeral& reading : item.marker->readings) extend_numeral(state, item, reading);
    }
    add_words(state, item, cost_of_words(item));
  }

  static std::uint32_t cost_of_words(const SequenceItem& item) {
    if (item.is_marked) return cost::words_if_marked;
    if (item.marker->is_weak) return cost::words_if_weak;
    return item.is_line_begin ? cost::words_if_strong : cost::words_if_inside;
  }

  void add_words(const State& state, const SequenceItem& item, std::uint32_t cost) {
    State next = state;
    next.cost += cost;
    // A heading ends every list, but numbers on the first level may run on behind it.
    if (item.before == Before::heading) next.depth = std::min<std::uint32_t>(next.depth, 1);
    add(next, state.trace, {});
  }

  void extend_numeral(const State& state, const SequenceItem& item, const Numeral& reading) {
    for (std::size_t level = state.depth; level-- > 0;) {
      continue_level(state, item, reading, level);
    }
    begin_level(state, item, reading);
  }

  void continue_level(const State& state, const SequenceItem& item, const Numeral& reading,
                      std::size_t level) {
    const Level& open = state.levels[level];
    const Marker& marker = *item.marker;
    if (open.shape == Shape::bullet || open.style != reading.style) return;
    if (open.path_length != marker.path.size()) return;
    const SequenceStep step = judge(open, marker, reading, level);
    std::uint32_t cost = cost_of(step);
    if (open.shape != marker.shape) cost += cost::other_shape;
    if (!marker.path.empty() && marker.path.back() != open.parent_number) cost += cost::other_path;
    add_at(state, step, marker, level, cost);
    if (reading.value == 1 && (item.follows_words || item.before == Before::heading)) {
      begin_again(state, item, reading, level);
    }
  }

  static SequenceStep judge(const Level& open, const Marker& marker, const Numeral& reading,
                            std::size_t level) {
    SequenceStep step{Step::continues, level, marker.shape, reading.style, reading.value, {}, 0};
    const bool is_inserted = !marker.suffix.empty() && reading.value == open.value;
    if (reading.value == open.value + 1 || is_inserted) return step;
    step.expected = open.value + 1;
    step.anomaly = reading.value > open.value    ? Anomaly::gap
                   : reading.value == open.value ? Anomaly::repeated
                                                 : Anomaly::backwards;
    return step;
  }

  static std::uint32_t cost_of(const SequenceStep& step) {
    switch (step.anomaly) {
      case Anomaly::none:
        return 0;
      case Anomaly::gap:
        return cost::gap + std::min(step.value - step.expected, cost::most_for_gap);
      case Anomaly::repeated:
        return cost::repeated;
      default:
        return cost::backwards;
    }
  }

  // A second list beside the first: "The Secretariat shall: (a) … (b) … It may: (a) …".
  void begin_again(const State& state, const SequenceItem& item, const Numeral& reading,
                   std::size_t level) {
    const SequenceStep step{
        Step::begins_again, level, item.marker->shape, reading.style, reading.value, {}, 0};
    const std::uint32_t cost = item.before == Before::heading   ? 0
                               : item.before == Before::lead_in ? cost::begin_after_lead_in
                                                                : cost::begin_again_after_sentence;
    add_at(state, step, *item.marker, level, cost);
  }

  void begin_level(const State& state, const SequenceItem& item, const Numeral& reading) {
    if (state.depth == deepest) return;
    const Marker& marker = *item.marker;
    SequenceStep step{Step::begins, state.depth, marker.shape, reading.style, reading.value, {}, 0};
    std::uint32_t cost = cost_of_beginning(state, item);
    if (reading.value != 1) {
      step.anomaly = Anomaly::begins_late;
      step.expected = 1;
      const bool is_led_to = item.before == Before::lead_in && item.is_line_begin;
      cost += is_led_to ? cost::begin_late_after_lead_in : cost::begin_late;
    }
    for (std::size_t i = 0; i < state.depth; ++i) {
      const bool is_inside_itself =
          is_same_form(state.levels[i], marker) && state.levels[i].style == reading.style;
      if (!is_inside_itself) continue;
      cost += cost::same_form_inside;
      if (item.before != Before::sentence || step.anomaly != Anomaly::none) continue;
      step.anomaly = Anomaly::backwards;
      step.expected = state.levels[i].value + 1;
    }
    add_at(state, step, marker, state.depth, cost);
  }

  static std::uint32_t cost_of_beginning(const State& state, const SequenceItem& item) {
    if (state.depth == 0) return 0;
    return item.before == Before::lead_in || item.before == Before::nothing
               ? cost::begin_after_lead_in
               : cost::begin_after_sentence;
  }

  void extend_bullet(const State& state, const SequenceItem& item) {
    for (std::size_t level = state.depth; level-- > 0;) {
      if (state.levels[level].shape != Shape::bullet) continue;
      const SequenceStep step{Step::continues, level, Shape::bullet, {}, 0, {}, 0};
      return add_at(state, step, *item.marker, level, 0);
    }
    if (state.depth == deepest) return;
    const SequenceStep step{Step::begins, state.depth, Shape::bullet, {}, 0, {}, 0};
    add_at(state, step, *item.marker, state.depth, cost_of_beginning(state, item));
  }

  void add_at(const State& state, const SequenceStep& step, const Marker& marker, std::size_t level,
              std::uint32_t cost) {
    State next = state;
    next.cost += cost;
    next.depth = static_cast<std::uint32_t>(level) + 1;
    next.levels[level] = {marker.shape,
                          step.style,
                          step.value,
                          static_cast<std::uint8_t>(marker.path.size()),
                          !marker.suffix.empty(),
                          marker.path.empty() ? 0 : marker.path.back()};
    add(next, state.trace, step);
  }

  void add(State& next, std::size_t previous, const SequenceStep& step) {
    if (cheapest_ != no_cost && next.cost > cheapest_ + lost) return;
    cheapest_ = std::min(cheapest_, next.cost);
    next.trace = previous;
    next.step = step;
    const auto same = std::find_if(next_.begin(), next_.end(),
                                   [&](const State& other) { return other.has_same_levels(next); });
    if (same == next_.end()) {
      next_.push_back(next);
    } else if (next.cost < same->cost) {
      *same = next;
    }
  }

  void keep_best() {
    std::stable_sort(next_.begin(), next_.end(),
                     [](const State& a, const State& b) { return a.cost < b.cost; });
    if (next_.size() > beam_width) next_.resize(beam_width);
    while (next_.back().cost > cheapest_ + lost) next_.pop_back();
    for (State& state : next_) {
      log_.push_back({state.trace, state.step});
      state.trace = log_.size() - 1;
    }
    states_.swap(next_);
  }

  static constexpr std::uint32_t no_cost = static_cast<std::uint32_t>(-1);

  std::uint32_t cheapest_ = no_cost;  // of the states for the item being read
  std::vector<State> states_{State{}};
  std::vector<State> next_;
  std::vector<Trace> log_{Trace{}};
};

}  // namespace

std::vector<SequenceStep> read_sequences(const std::vector<SequenceItem>& items) {
  Search search(items.size());
  for (const SequenceItem& item : items) search.read(item);
  return search.best(items.size());
}

}  // namespace servanda::treaty
