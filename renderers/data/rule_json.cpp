#include "renderers/data/rule_json.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

namespace servanda::renderers {
namespace {

using signatures::Delay;
using signatures::NotBefore;

bool is_bare_number(const signatures::EntryIntoForceRule& rule) {
  const signatures::Threshold& threshold = rule.threshold;
  const bool has_more = !threshold.including.empty() || !threshold.all_of.empty() ||
                        !threshold.weights.empty() || !threshold.shares.empty() ||
                        threshold.each_alone || threshold.by_decision || threshold.protocols ||
                        !threshold.notified.empty() || !threshold.only.empty();
  return threshold.count && !has_more && rule.alternatives.empty() &&
         std::all_of(rule.not_before.begin(), rule.not_before.end(), [](const NotBefore& floor) {
           return floor.base == NotBefore::Base::day && floor.day;
         });
}

using Unit = Delay::Unit;
using Round = Delay::Round;

constexpr int largest_count = 4000;

// A delay is a value without parts to be asked for, but it can be compared with those that there
// are.
std::optional<int> count_in(const Delay& delay, Unit unit, Round round) {
  for (int count = 0; count <= largest_count; ++count) {
    if (delay == Delay(count, unit, round)) return count;
  }
  return std::nullopt;
}

// {days | months: n, round}; null for a delay beyond every treaty's.
Json delay_value(const Delay& delay) {
  struct Measure {
    Unit unit;
    const char* name;
    int times;
  };
  constexpr std::array measures{Measure{Unit::days, "days", 1}, Measure{Unit::weeks, "days", 7},
                                Measure{Unit::months, "months", 1},
                                Measure{Unit::years, "months", 12}};
  if (delay.fixed()) return {{"fixed", delay.fixed()->iso()}};
  for (const Measure& measure : measures) {
    for (const Round round : {Round::none, Round::first_of_next_month, Round::first_of_next_year}) {
      const auto count = count_in(delay, measure.unit, round);
      if (!count) continue;
      Json made{{measure.name, *count * measure.times}};
      if (round == Round::first_of_next_month) made["round"] = "month";
      if (round == Round::first_of_next_year) made["round"] = "year";
      return made;
    }
  }
  return nullptr;
}

}  // namespace

Json rule_value(const signatures::FinalClauses& clauses) {
  const auto& rule = clauses.entry_into_force;
  if (!rule || !is_bare_number(*rule)) return nullptr;
  Json delay = delay_value(rule->delay);
  if (delay.is_null()) return nullptr;
  Json floors = Json::array();
  for (const NotBefore& floor : rule->not_before)
    floors.push_back(floor.after.from(*floor.day).iso());
  return {{"article", rule->article},           {"threshold", *rule->threshold.count},
          {"delay", std::move(delay)},          {"notBefore", std::move(floors)},
          {"fixed", date_or_null(rule->fixed)}, {"deadline", date_or_null(rule->deadline)}};
}

}  // namespace servanda::renderers
