#include "cli/json.hpp"

#include <nlohmann/json.hpp>

#include <utility>

#include "signatures/ledger.hpp"

namespace servanda::cli {

namespace {

std::string print(const Json& value) {
  return value.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
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

// The canonical form is the ledger's own (docs/formats/ledger.md); the name of the treaty is added.
Json json_of(const signatures::Event& event) {
  Json object;
  object["id"] = event.id.str();
  object["treaty"] = event.id.treaty;
  const Json canonical = Json::parse(signatures::canonical_json(event));
  for (const auto& [name, value] : canonical.items()) object[name] = value;
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
