#include <nlohmann/json.hpp>

#include "signatures/ledger.hpp"
#include "signatures/ledger_tables.hpp"

// Each event is a schema.org Action of a participant on a treaty; what schema.org has no word for
// keeps the ledger's own field name in the vocabulary of the collection.

namespace servanda::signatures {
namespace {

using Json = nlohmann::ordered_json;

Json typed_date() {
  return Json{{"@id", "sv:date"}, {"@type", "xsd:date"}};
}

Json context_of(std::string_view base) {
  const std::string root = base.empty() ? "urn:servanda:" : std::string(base) + "/";
  Json context;
  context["@vocab"] = "https://schema.org/";
  context["xsd"] = "http://www.w3.org/2001/XMLSchema#";
  context["sv"] = root + "vocabulary#";
  context["date"] = Json{{"@id", "startTime"}, {"@type", "xsd:date"}};
  for (const char* name : {"signed", "effective", "notified"}) {
    context[name] = typed_date();
    context[name]["@id"] = std::string("sv:") + name;
  }
  context["recordedAt"] = Json{{"@id", "sv:recordedAt"}, {"@type", "xsd:dateTime"}};
  for (const char* name :
       {"action", "article", "territory", "notification", "recordedBy", "precludesEntryIntoForce",
        "cancels", "changes", "signatory", "function", "fullPowers", "source", "note", "code"}) {
    context[name] = std::string("sv:") + name;
  }
  context["changes"] = Json{{"@id", "sv:changes"}, {"@type", "@json"}};
  context["refers"] = Json{{"@id", "sv:refers"}, {"@type", "@id"}};
  context["texts"] = Json{{"@id", "text"}, {"@container", "@language"}};
  return context;
}

std::string iri_of(std::string_view base, const EventId& id) {
  const std::string root = base.empty() ? "urn:servanda:" : std::string(base) + "/";
  return root + "register/" + id.treaty + "/" + std::to_string(id.number);
}

Json node_of(const Event& event, std::string_view base, const ParticipantTable& participants) {
  const Json fields = Json::parse(canonical_json(event));
  const std::string_view code = event.act.participant.str();
  Json node;
  node["@id"] = iri_of(base, event.id);
  node["@type"] = "Action";
  node["identifier"] = event.id.str();
  for (const auto& [name, value] : fields.items()) {
    if (name == "id" || name == "participant") continue;
    node[name] = value;
  }
  if (event.act.refers) node["refers"] = iri_of(base, *event.act.refers);
  if (!event.act.place.empty()) {
    node.erase("place");
    node["location"] = event.act.place;
  }
  node["agent"] = Json{{"code", code},
                       {"name", participants.name(event.act.participant, "en", event.act.date)}};
  node["object"] = Json{{"@id", (base.empty() ? "urn:servanda:" : std::string(base) + "/") +
                                    "treaties/" + event.id.treaty}};
  return node;
}

}  // namespace

std::string export_json_ld(std::span<const Event> events, std::string_view base,
                           const ParticipantTable& participants) {
  Json document;
  document["@context"] = context_of(base);
  Json graph = Json::array();
  for (const Event& event : events) graph.push_back(node_of(event, base, participants));
  document["@graph"] = std::move(graph);
  return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace servanda::signatures
