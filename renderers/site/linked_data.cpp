#include "renderers/site/linked_data.hpp"

#include <nlohmann/json.hpp>

#include "renderers/data/json_values.hpp"
#include "renderers/site/addresses.hpp"

namespace servanda::renderers {
namespace {

Json context() {
  return Json::array({"https://schema.org", Json{{"eli", "http://data.europa.eu/eli/ontology#"}}});
}

// Known only where the register says when; "not in force" is a statement too.
std::string_view legal_force(const LoadedTreaty& treaty) {
  const auto& in_force = treaty.standing->status.entry_into_force;
  const auto shown = in_force ? in_force->shown() : std::nullopt;
  const bool has_begun = shown && *shown <= treaty.standing->status.as_at;
  return has_begun ? "https://schema.org/InForce" : "https://schema.org/NotInForce";
}

Json work(const LoadedTreaty& treaty, const engine::LanguageTag& language) {
  const treaty::Instrument& instrument = treaty.treaty.instrument;
  Json made{{"@type", {"Legislation", "eli:LegalResource"}},
            {"legislationIdentifier", instrument.iri.work()},
            {"name", instrument.title(language)}};
  if (instrument.short_title(language) != instrument.title(language)) {
    made["alternateName"] = instrument.short_title(language);
  }
  made["legislationType"] = "treaty";
  if (instrument.adopted) made["legislationDate"] = instrument.adopted->iso();
  if (treaty.standing) made["legislationLegalForce"] = legal_force(treaty);
  return made;
}

}  // namespace

std::string text_linked_data(const Frame& frame, const PagePlace& place, const LoadedTreaty& treaty,
                             const ShownText& shown, std::string_view eid, std::string_view name) {
  const LoadedText& loaded = *shown.text;
  const std::string expression =
      treaty.treaty.instrument.iri.expression(loaded.stored.language, loaded.stored.version);
  Json made{{"@context", context()}};
  made["@type"] =
      shown.is_summary ? Json("CreativeWork") : Json{"Legislation", "eli:LegalExpression"};
  if (const std::string url = frame.absolute(place.address); !url.empty()) made["url"] = url;
  made["name"] = name;
  made["inLanguage"] = loaded.stored.language.bcp47();
  if (shown.is_summary) {
    made["about"] = work(treaty, place.language);
    return made.dump();
  }
  made["legislationIdentifier"] =
      eid.empty() ? expression : expression + "/!main#" + std::string(eid);
  if (loaded.stored.version) made["legislationDateVersion"] = loaded.stored.version->iso();
  made["legislationLegalValue"] = "https://schema.org/UnofficialLegalValue";
  made[eid.empty() ? "exampleOfWork" : "isPartOf"] = work(treaty, place.language);
  made["eli:realizes"] = {{"@id", treaty.treaty.instrument.iri.work()}};
  return made.dump();
}

std::string status_linked_data(const Frame& frame, const PagePlace& place,
                               const LoadedTreaty& treaty) {
  Json made{{"@context", context()}, {"@type", "Dataset"}};
  if (const std::string url = frame.absolute(place.address); !url.empty()) made["url"] = url;
  const Messages& messages = Messages::in(place.language);
  made["name"] = messages.say(
      "status.title", fmt::arg("title", treaty.treaty.instrument.short_title(place.language)));
  made["description"] = messages.text("home.description");
  made["temporalCoverage"] = "../" + treaty.standing->status.as_at.iso();
  made["about"] = work(treaty, place.language);
  Json files = Json::array();
  for (const auto& [file, type] :
       {std::pair{"status.json", "application/json"}, std::pair{"status.csv", "text/csv"},
        std::pair{"acts.json", "application/json"}}) {
    files.push_back({{"@type", "DataDownload"},
                     {"encodingFormat", type},
                     {"contentUrl", frame.outside(place, data_address(treaty.id(), file))}});
  }
  made["distribution"] = std::move(files);
  return made.dump();
}

}  // namespace servanda::renderers
