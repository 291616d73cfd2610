#include "cli/json.hpp"

#include <nlohmann/json.hpp>

#include <utility>
#include <vector>

#include "signatures/action.hpp"

namespace servanda::cli {

namespace {

std::string print(const Json& value) {
  return value.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Json text_or_null(const std::string& text) {
  return text.empty() ? Json() : Json(text);
}

Json json_of(const signatures::Signatory& signatory) {
  Json object;
  object["name"] = text_or_null(signatory.name);
  object["function"] = text_or_null(signatory.function);
  object["fullPowers"] = text_or_null(signatory.full_powers);
  return object;
}

// The new values of a correction by the names of their fields; null takes one away.
Json json_of(const std::vector<signatures::Change>& changes) {
  Json object = Json::object();
  for (const auto& change : changes) {
    object[change.field] = change.value ? Json(*change.value) : Json();
  }
  return object;
}

// What few acts have, where they have it.
void add_rare(Json& object, const signatures::Act& act) {
  if (!act.texts.empty()) object["texts"] = act.texts;
  if (!act.territory.empty()) object["territory"] = act.territory;
  if (act.precludes_entry_into_force) object["precludesEntryIntoForce"] = true;
  if (act.signatory != signatures::Signatory{}) object["signatory"] = json_of(act.signatory);
  if (!act.changes.empty()) object["corrected"] = json_of(act.changes);
  if (act.cancels) object["cancels"] = true;
}

}  // namespace

Json json_of(const engine::Diagnostic& finding) {
  Json object;
  object["id"] = finding.id;
  object["severity"] = engine::severity_name(finding.severity);
  object["file"] = finding.place.file;
  object["line"] = finding.place.line;
  object["eId"] = finding.place.eid;
  object["message"] = finding.message;
  object["hint"] = finding.hint;
  return object;
}

Json json_of(const engine::Diagnostics& findings) {
  Json list = Json::array();
  for (const engine::Diagnostic& finding : findings.all()) list.push_back(json_of(finding));
  return list;
}

Json json_of(const std::optional<engine::CivilDate>& date) {
  return date ? Json(date->iso()) : Json();
}

Json json_of(const std::optional<engine::LanguageTag>& language) {
  return language ? Json(language->bcp47()) : Json();
}

// The whole of what the ledger keeps, with what every script needs always there.
Json json_of(const signatures::Event& event) {
  const signatures::Act& act = event.act;
  Json object;
  object["event"] = event.id.str();
  object["treaty"] = event.id.treaty;
  object["action"] = signatures::action_name(act.action);
  object["participant"] = act.participant.str();
  object["date"] = act.date.iso();
  object["signed"] = json_of(act.signed_on);
  object["effective"] = json_of(act.effective);
  object["notified"] = json_of(act.notified);
  object["place"] = text_or_null(act.place);
  object["notification"] = text_or_null(act.notification);
  object["article"] = text_or_null(act.article);
  object["refers"] = act.refers ? Json(act.refers->str()) : Json();
  object["note"] = text_or_null(act.note);
  object["source"] = text_or_null(act.source);
  object["recordedAt"] = event.recorded_at.str();
  object["recordedBy"] = text_or_null(event.recorded_by);
  add_rare(object, act);
  return object;
}

void answer(Context& context, Json result) {
  if (result.is_object()) {
    if (!result.contains("diagnostics")) result["diagnostics"] = json_of(context.findings);
    context.findings_in_output = true;
  }
  context.output += print(result);
}

void answer_text(Context& context, std::string_view key, std::string text) {
  if (!context.json) {
    context.output += text;
    return;
  }
  Json object;
  object[std::string(key)] = std::move(text);
  answer(context, std::move(object));
}

void answer_failure(Context& context) {
  const auto& all = context.findings.all();
  Json object;
  object["error"] = all.empty() ? Json() : json_of(all.back());
  answer(context, std::move(object));
}

}  // namespace servanda::cli
