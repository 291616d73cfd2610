#include "cli/force_json.hpp"

#include <nlohmann/json.hpp>

#include <utility>

#include "renderers/data/json_values.hpp"

namespace servanda::cli {

namespace {

using renderers::text_or_null;
using signatures::Force;

Json json_of_steps(const std::vector<signatures::ForceStep>& steps) {
  Json list = Json::array();
  for (const auto& step : steps) {
    Json object;
    object["words"] = step.words;
    object["article"] = text_or_null(step.article);
    object["date"] = json_of(step.date);
    list.push_back(std::move(object));
  }
  return list;
}

Json json_of_each(const std::vector<signatures::ForceForOne>& participants) {
  Json list = Json::array();
  for (const auto& one : participants) {
    Json object;
    object["code"] = one.code.str();
    object["date"] = json_of(one.date);
    object["why"] = one.why;
    list.push_back(std::move(object));
  }
  return list;
}

Json json_of_supposed(const std::vector<signatures::Act>& acts) {
  Json list = Json::array();
  for (const auto& act : acts) {
    list.push_back(fmt::format("{}:{}:{}", signatures::action_name(act.action),
                               act.participant.str(), act.date.iso()));
  }
  return list;
}

}  // namespace

Json json_of(const collection::Dossier& dossier, const collection::Standing& standing,
             const std::vector<signatures::Act>& supposed) {
  const Force& force = standing.force;
  Json object;
  object["treaty"] = dossier.treaty.id.str();
  object["asAt"] = standing.status.as_at.iso();
  object["supposed"] = json_of_supposed(supposed);
  object["threshold"] = force.threshold;
  object["counted"] = force.counted;
  object["missing"] = force.missing;
  object["conditionsMissing"] = force.conditions_missing;
  object["crossed"] = json_of(force.crossed);
  object["date"] = json_of(force.date);
  object["declared"] = json_of(force.declared);
  object["article"] = text_or_null(force.article);
  object["explanation"] = force.explanation;
  object["steps"] = json_of_steps(force.steps);
  object["perParticipant"] = json_of_each(force.per_participant);
  return object;
}

}  // namespace servanda::cli
