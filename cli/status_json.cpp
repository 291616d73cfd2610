#include "cli/status_json.hpp"

#include <nlohmann/json.hpp>

#include <utility>

#include "signatures/participant.hpp"

namespace servanda::cli {

namespace {

using signatures::ActShown;
using signatures::Force;

Json text_or_null(const std::string& text) {
  return text.empty() ? Json() : Json(text);
}

Json json_of_act(const ActShown& shown) {
  Json object;
  object["event"] = shown.event.id.str();
  object["action"] = signatures::action_name(shown.event.act.action);
  object["date"] = shown.event.act.date.iso();
  object["effective"] = json_of(shown.effective);
  object["note"] = text_or_null(shown.event.act.note);
  return object;
}

Json json_of_force(const std::optional<signatures::TreatyInForce>& in_force) {
  if (!in_force) return {};
  Json object;
  object["date"] = json_of(in_force->date);
  object["declared"] = json_of(in_force->declared);
  object["article"] = text_or_null(in_force->article);
  object["explanation"] = in_force->explanation;
  return object;
}

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

Json json_of(const std::optional<treaty::Checked>& checked) {
  if (!checked) return {};
  Json object;
  object["on"] = checked->on.iso();
  object["against"] = checked->against;
  return object;
}

Json json_of(const signatures::ParticipantStatus& participant, const engine::LanguageTag& ui) {
  const auto& names = signatures::ParticipantTable::built_in();
  Json object;
  object["code"] = participant.code.str();
  object["name"] = names.name(participant.code, ui, participant.day);
  Json actions = Json::array();
  for (const ActShown& act : participant.actions) actions.push_back(json_of_act(act));
  object["actions"] = std::move(actions);
  object["inForceFrom"] = json_of(participant.in_force_from());
  object["inForceUntil"] = json_of(participant.in_force_until());
  return object;
}

Json json_of(const collection::Dossier& dossier, const signatures::Status& status,
             const engine::LanguageTag& ui) {
  Json object;
  object["treaty"] = dossier.treaty.id.str();
  object["asAt"] = status.as_at.iso();
  object["knownOn"] = json_of(status.known_on);
  object["checked"] = json_of(dossier.treaty.instrument.checked);
  object["signatories"] = status.signatories;
  object["parties"] = status.parties;
  object["partiesInForce"] = status.parties_in_force;
  object["entryIntoForce"] = json_of_force(status.entry_into_force);
  Json participants = Json::array();
  for (const auto& one : status.participants) participants.push_back(json_of(one, ui));
  object["participants"] = std::move(participants);
  return object;
}

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
