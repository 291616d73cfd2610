#include "renderers/data/status_json.hpp"

#include <nlohmann/json.hpp>

#include <utility>

#include "renderers/data/json_values.hpp"
#include "signatures/ledger.hpp"

namespace servanda::renderers {
namespace {

Json checked_json(const treaty::Instrument& instrument) {
  if (!instrument.checked) return nullptr;
  return {{"on", instrument.checked->on.iso()}, {"against", instrument.checked->against}};
}

Json force_json(const signatures::Status& status) {
  if (!status.entry_into_force) return nullptr;
  const signatures::TreatyInForce& in_force = *status.entry_into_force;
  return {{"date", date_or_null(in_force.date)},
          {"declared", date_or_null(in_force.declared)},
          {"ended", date_or_null(in_force.ended)},
          {"article", in_force.article},
          {"explanation", in_force.explanation}};
}

Json act_json(const signatures::ActShown& shown) {
  const signatures::Act& act = shown.event.act;
  return {{"event", shown.event.id.str()},
          {"action", signatures::action_name(act.action)},
          {"date", act.date.iso()},
          {"effective", date_or_null(shown.effective)},
          {"note", text_or_null(act.note)}};
}

}  // namespace

Json participant_value(const signatures::ParticipantStatus& one,
                       const signatures::ParticipantTable& participants,
                       const engine::LanguageTag& language) {
  Json actions = Json::array();
  for (const signatures::ActShown& shown : one.actions) actions.push_back(act_json(shown));
  Json made;
  made["code"] = one.code.str();
  made["name"] = participants.name(one.code, language, one.day);
  made["actions"] = std::move(actions);
  made["inForceFrom"] = date_or_null(one.in_force_from());
  made["inForceUntil"] = date_or_null(one.in_force_until());
  return made;
}

Json status_value(std::string_view treaty_id, const treaty::Instrument& instrument,
                  const signatures::Status& status,
                  const signatures::ParticipantTable& participants,
                  const engine::LanguageTag& language) {
  Json all = Json::array();
  for (const signatures::ParticipantStatus& one : status.participants) {
    all.push_back(participant_value(one, participants, language));
  }
  Json made;
  made["treaty"] = treaty_id;
  made["asAt"] = status.as_at.iso();
  made["knownOn"] = date_or_null(status.known_on);
  made["checked"] = checked_json(instrument);
  made["signatories"] = status.signatories;
  made["parties"] = status.parties;
  made["partiesInForce"] = status.parties_in_force;
  made["entryIntoForce"] = force_json(status);
  made["participants"] = std::move(all);
  return made;
}

std::string status_json(std::string_view treaty_id, const StatusFacts& facts,
                        const engine::LanguageTag& language) {
  return print_json(
      status_value(treaty_id, facts.instrument, facts.status, facts.participants, language));
}

std::string events_json(std::span<const signatures::Event> events) {
  std::string made = "[";
  for (const signatures::Event& event : events) {
    made += made.size() == 1 ? "\n" : ",\n";
    made += signatures::canonical_json(event);
  }
  return made + (events.empty() ? "]\n" : "\n]\n");
}

}  // namespace servanda::renderers
