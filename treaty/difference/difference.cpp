#include "treaty/difference/difference.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "treaty/difference/matching.hpp"
#include "treaty/eid.hpp"

namespace servanda::treaty {
namespace {

constexpr std::size_t none = AlignedRow::none;
using Kind = Operation::Kind;

// Of a sequence of places, those that do not stand in a longest ascending one: what was moved.
std::vector<bool> out_of_order(const std::vector<std::size_t>& places) {
  std::vector<std::size_t> ends;  // index of the smallest end of each length
  std::vector<std::size_t> before(places.size(), none);
  for (std::size_t i = 0; i < places.size(); ++i) {
    const auto at = std::partition_point(ends.begin(), ends.end(),
                                         [&](std::size_t end) { return places[end] < places[i]; });
    if (at != ends.begin()) before[i] = *(at - 1);
    if (at == ends.end()) {
      ends.push_back(i);
    } else {
      *at = i;
    }
  }
  std::vector<bool> moved(places.size(), true);
  for (std::size_t i = ends.empty() ? none : ends.back(); i != none; i = before[i])
    moved[i] = false;
  return moved;
}

std::string_view own_number(const Provision& provision) {
  const std::string_view eid = provision.eid;
  const std::size_t step = eid.rfind("__");
  return step == std::string_view::npos ? eid : eid.substr(step + 2);
}

class Comparison {
 public:
  Comparison(const TreatyText& before, const TreatyText& after)
      : before_(before), after_(after), partner_(match_units(before_, after_)) {
    back_.assign(after_.units.size(), none);
    for (std::size_t i = 0; i < partner_.size(); ++i) {
      if (partner_[i] != none) back_[partner_[i]] = i;
    }
    find_moved();
  }

  std::vector<Operation> run() {
    follow_removed(0);
    for (std::size_t i = 0; i < after_.units.size(); ++i) {
      add(i);
      if (back_[i] != none) follow_removed(back_[i] + 1);
    }
    return std::move(operations_);
  }

 private:
  // --- Moved ---

  // Articles move among all articles, everything else among what stands in the same provision.
  void find_moved() {
    is_moved_.assign(after_.units.size(), false);
    std::map<std::size_t, std::vector<std::size_t>>
        groups;  // places in `after`, by what holds them
    for (std::size_t i = 0; i < after_.units.size(); ++i) {
      if (back_[i] == none) continue;
      if (is_article(after_.units[i])) {
        groups[none].push_back(i);
      } else if (holder_before(back_[i]) != holder_after(i)) {
        is_moved_[i] = true;
      } else if (is_inside_article(i)) {
        groups[after_.units[i].parent].push_back(i);
      }
    }
    for (const auto& [holder, places] : groups) {
      std::vector<std::size_t> old_places;
      for (const std::size_t i : places) old_places.push_back(back_[i]);
      const std::vector<bool> moved = out_of_order(old_places);
      for (std::size_t i = 0; i < places.size(); ++i) is_moved_[places[i]] = moved[i];
    }
  }

  static bool is_article(const DifferenceSide::Unit& unit) {
    return unit.provision->kind == ProvisionKind::article;
  }
  [[nodiscard]] bool is_inside_article(std::size_t i) const {
    return after_.units[i].article != none;
  }

  // The provision around, as a place in `after`; outside of articles none, for divisions come and
  // go.
  [[nodiscard]] std::size_t holder_after(std::size_t i) const {
    const DifferenceSide::Unit& unit = after_.units[i];
    return unit.article == none ? none : unit.parent;
  }
  [[nodiscard]] std::size_t holder_before(std::size_t i) const {
    const DifferenceSide::Unit& unit = before_.units[i];
    return unit.article == none || unit.parent == none ? none : partner_[unit.parent];
  }

  // --- Operations ---

  void add(std::size_t i) {
    const DifferenceSide::Unit& now = after_.units[i];
    Operation operation;
    operation.after = now.provision;
    if (back_[i] == none) {
      operation.kind = Kind::added;
      operation.heading = whole(Change::Kind::added, now.provision->heading);
      operation.words = whole(Change::Kind::added, now.words);
      operations_.push_back(std::move(operation));
      return;
    }
    const DifferenceSide::Unit& old = before_.units[back_[i]];
    operation.before = old.provision;
    operation.heading = changes(old.provision->heading, now.provision->heading);
    operation.words = changes(old.words, now.words);
    operation.is_moved = is_moved_[i];
    operation.is_renumbered =
        !now.provision->num.empty() && own_number(*old.provision) != own_number(*now.provision);
    operation.kind = kind_of(operation);
    operations_.push_back(std::move(operation));
  }

  static Kind kind_of(const Operation& operation) {
    if (operation.is_moved) return Kind::moved;
    if (operation.is_renumbered) return Kind::renumbered;
    const bool changed = has_change(operation.heading) || has_change(operation.words);
    return changed ? Kind::changed : Kind::same;
  }

  static std::vector<Change> whole(Change::Kind kind, const std::string& words) {
    if (words.empty()) return {};
    return {{kind, words}};
  }

  static std::vector<Change> changes(const std::string& before, const std::string& after) {
    return before == after ? whole(Change::Kind::same, after) : word_changes(before, after);
  }

  // The removed ones from here to the next that is still there.
  void follow_removed(std::size_t i) {
    for (; i < before_.units.size() && partner_[i] == none; ++i) {
      const DifferenceSide::Unit& old = before_.units[i];
      Operation operation;
      operation.kind = Kind::removed;
      operation.before = old.provision;
      operation.heading = whole(Change::Kind::removed, old.provision->heading);
      operation.words = whole(Change::Kind::removed, old.words);
      operations_.push_back(std::move(operation));
    }
  }

  DifferenceSide before_;
  DifferenceSide after_;
  std::vector<std::size_t> partner_;  // of `before` in `after`
  std::vector<std::size_t> back_;     // and the other way round
  std::vector<bool> is_moved_;        // of `after`
  std::vector<Operation> operations_;
};

}  // namespace

const char* operation_name(Operation::Kind kind) {
  constexpr std::array names{"same", "changed", "renumbered", "moved", "added", "removed"};
  return names[static_cast<std::size_t>(kind)];
}

std::vector<Operation> find_difference(const TreatyText& before, const TreatyText& after) {
  return Comparison(before, after).run();
}

}  // namespace servanda::treaty
