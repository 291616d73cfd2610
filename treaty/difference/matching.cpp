#include "treaty/difference/matching.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <utility>

namespace servanda::treaty {
namespace {

constexpr std::size_t none = AlignedRow::none;

// Under the same number so much must be kept, elsewhere so much to be the same provision still, and
// so much where it stands in another article.
constexpr double surely_alike = 0.75;
constexpr double alike_in_place = 0.25;
constexpr double alike_nearby = 0.5;
constexpr double alike_elsewhere = 0.7;
constexpr std::size_t fewest_words_elsewhere = 5;

using Unit = DifferenceSide::Unit;
using Places = std::vector<std::size_t>;

class Matcher {
 public:
  Matcher(const DifferenceSide& before, const DifferenceSide& after)
      : before_(before.units),
        after_(after.units),
        partner_(before_.size(), none),
        is_taken_(after_.size(), false) {}

  std::vector<std::size_t> run() {
    match(articles(before_), articles(after_), &Unit::whole, alike_nearby);
    const auto old_inside = inside_articles(before_);
    const auto new_inside = inside_articles(after_);
    for (const auto& [article, places] : old_inside) {
      const std::size_t partner = article == none ? none : partner_[article];
      if (article != none && partner == none) continue;
      const auto others = new_inside.find(partner);
      if (others != new_inside.end()) match(places, others->second, &Unit::own, alike_nearby);
    }
    match_elsewhere();
    return std::move(partner_);
  }

 private:
  static Places articles(const std::vector<Unit>& units) {
    Places places;
    for (std::size_t i = 0; i < units.size(); ++i) {
      if (units[i].article == i) places.push_back(i);
    }
    return places;
  }

  // By article; what stands in none under `none`.
  static std::map<std::size_t, Places> inside_articles(const std::vector<Unit>& units) {
    std::map<std::size_t, Places> inside;
    for (std::size_t i = 0; i < units.size(); ++i) {
      if (units[i].article != i) inside[units[i].article].push_back(i);
    }
    return inside;
  }

  void match(const Places& old_places, const Places& new_places, WordBag Unit::*bag, double least) {
    match_same_name(old_places, new_places, bag, 1);
    match_equal(old_places, new_places, bag);
    match_same_name(old_places, new_places, bag, surely_alike);
    match_alike(old_places, new_places, bag, least);
    match_same_name(old_places, new_places, bag, alike_in_place);
  }

  void match_same_name(const Places& old_places, const Places& new_places, WordBag Unit::*bag,
                       double least) {
    std::map<std::string_view, std::size_t> by_name;
    for (const std::size_t i : new_places) {
      if (!is_taken_[i]) by_name.emplace(name_of(after_, i), i);
    }
    for (const std::size_t i : old_places) {
      if (partner_[i] != none) continue;
      const auto found = by_name.find(name_of(before_, i));
      if (found == by_name.end() || is_taken_[found->second]) continue;
      if (likeness(before_[i].*bag, after_[found->second].*bag) >= least) pair(i, found->second);
    }
  }

  // Inside its article, whose number may have changed; what is without eId is known by its kind.
  static std::string_view name_of(const std::vector<Unit>& units, std::size_t i) {
    const std::string_view eid = units[i].provision->eid;
    if (eid.empty()) return element_name(units[i].provision->kind);
    if (units[i].article == none || units[i].article == i) return eid;
    const std::string_view article = units[units[i].article].provision->eid;
    return eid.starts_with(article) ? eid.substr(article.size()) : eid;
  }

  void match_equal(const Places& old_places, const Places& new_places, WordBag Unit::*bag) {
    std::map<WordBag, Places> by_words;
    for (const std::size_t i : new_places) {
      if (!is_taken_[i] && !(after_[i].*bag).empty()) by_words[after_[i].*bag].push_back(i);
    }
    for (auto& [words, places] : by_words) std::reverse(places.begin(), places.end());
    for (const std::size_t i : old_places) {
      if (partner_[i] != none) continue;
      const auto found = by_words.find(before_[i].*bag);
      if (found == by_words.end() || found->second.empty()) continue;
      pair(i, found->second.back());
      found->second.pop_back();
    }
  }

  void match_alike(const Places& old_places, const Places& new_places, WordBag Unit::*bag,
                   double least) {
    Places old_left, new_left;
    std::vector<const WordBag*> old_bags, new_bags;
    for (const std::size_t i : old_places) {
      if (partner_[i] != none || (before_[i].*bag).empty()) continue;
      old_left.push_back(i);
      old_bags.push_back(&(before_[i].*bag));
    }
    for (const std::size_t i : new_places) {
      if (is_taken_[i] || (after_[i].*bag).empty()) continue;
      new_left.push_back(i);
      new_bags.push_back(&(after_[i].*bag));
    }
    for (const auto& [a, b] : most_alike(old_bags, new_bags, least)) pair(old_left[a], new_left[b]);
  }

  // What left its article, found again in another one.
  void match_elsewhere() {
    const auto is_long = [](const Unit& unit) { return unit.own.size() >= fewest_words_elsewhere; };
    Places old_left, new_left;
    for (std::size_t i = 0; i < before_.size(); ++i) {
      if (partner_[i] == none && before_[i].article != i && is_long(before_[i]))
        old_left.push_back(i);
    }
    for (std::size_t i = 0; i < after_.size(); ++i) {
      if (!is_taken_[i] && after_[i].article != i && is_long(after_[i])) new_left.push_back(i);
    }
    match_equal(old_left, new_left, &Unit::own);
    match_alike(old_left, new_left, &Unit::own, alike_elsewhere);
  }

  void pair(std::size_t old_place, std::size_t new_place) {
    partner_[old_place] = new_place;
    is_taken_[new_place] = true;
  }

  const std::vector<Unit>& before_;
  const std::vector<Unit>& after_;
  std::vector<std::size_t> partner_;
  std::vector<bool> is_taken_;
};

}  // namespace

DifferenceSide::DifferenceSide(const TreatyText& text) {
  const std::array<const TreatyText*, 1> alone{&text};
  for (const AlignedRow& row : align(alone)) {
    const AlignedCell& cell = row.cells.front();
    Unit unit{cell.provision, row.parent, none, cell.words(), {}, {}};
    if (cell.provision->kind == ProvisionKind::article) {
      unit.article = units.size();
    } else if (row.parent != none) {
      unit.article = units[row.parent].article;
    }
    unit.own = word_bag(cell.provision->heading + "\n" + unit.words);
    units.push_back(std::move(unit));
    if (units.back().article != none) {
      add_words(units[units.back().article].whole, units.back().own);
    }
  }
}

std::vector<std::size_t> match_units(const DifferenceSide& before, const DifferenceSide& after) {
  return Matcher(before, after).run();
}

}  // namespace servanda::treaty
