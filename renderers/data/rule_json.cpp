#include "renderers/data/rule_json.hpp"

#include <algorithm>
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

Json delay_value(const Delay& delay) {
  if (delay.fixed()) return {{"fixed", delay.fixed()->iso()}};
  Json made = Json::object();
  switch (delay.unit()) {
    case Delay::Unit::days:
      made["days"] = delay.count();
      break;
    case Delay::Unit::weeks:
      made["days"] = 7 * delay.count();
      break;
    case Delay::Unit::months:
      made["months"] = delay.count();
      break;
    case Delay::Unit::years:
      made["months"] = 12 * delay.count();
      break;
  }
  if (delay.round() == Delay::Round::first_of_next_month) made["round"] = "month";
  if (delay.round() == Delay::Round::first_of_next_year) made["round"] = "year";
  return made;
}

}  // namespace

Json rule_value(const signatures::FinalClauses& clauses) {
  const auto& rule = clauses.entry_into_force;
  if (!rule || !is_bare_number(*rule)) return nullptr;
  Json floors = Json::array();
  for (const NotBefore& floor : rule->not_before)
    floors.push_back(floor.after.from(*floor.day).iso());
  return {{"article", rule->article},           {"threshold", *rule->threshold.count},
          {"delay", delay_value(rule->delay)},  {"notBefore", std::move(floors)},
          {"fixed", date_or_null(rule->fixed)}, {"deadline", date_or_null(rule->deadline)}};
}

}  // namespace servanda::renderers
