#include "cli/report_json.hpp"

#include <nlohmann/json.hpp>

#include <string>
#include <utility>

namespace servanda::cli {

namespace {

using signatures::ImplementationRecord;
using signatures::ParticipantCode;
using signatures::Report;

Json json_of_years(const Report& report) {
  Json list = Json::array();
  for (const auto& year : report.years) {
    Json one;
    one["year"] = year.year;
    one["signatures"] = year.signatures;
    one["consents"] = year.consents;
    one["denunciations"] = year.denunciations;
    one["signatories"] = year.signatories;
    one["parties"] = year.parties;
    list.push_back(std::move(one));
  }
  return list;
}

Json json_of_regions(const Report& report) {
  Json list = Json::array();
  for (const auto& region : report.regions) {
    Json one;
    one["region"] = region.region;
    one["members"] = region.members;
    one["signatories"] = region.signatories;
    one["parties"] = region.parties;
    one["partiesInForce"] = region.parties_in_force;
    list.push_back(std::move(one));
  }
  return list;
}

Json json_of_articles(const Report& report) {
  Json list = Json::array();
  for (const auto& article : report.articles) {
    Json one;
    one["article"] = article.article;
    one["reservations"] = article.reservations;
    one["declarations"] = article.declarations;
    one["objections"] = article.objections;
    one["notifications"] = article.notifications;
    one["implementation"] = Json::object();
    for (const auto& [status, count] : article.implementation) {
      one["implementation"][std::string(signatures::implementation_name(status))] = count;
    }
    list.push_back(std::move(one));
  }
  return list;
}

Json json_of_directory(const Report& report) {
  Json list = Json::array();
  for (const auto& section : report.directory) {
    Json one;
    one["article"] = section.article;
    one["subject"] = section.subject.empty() ? Json() : Json(section.subject);
    one["entries"] = Json::array();
    for (const auto& event : section.entries) one["entries"].push_back(json_of(event));
    one["missing"] = Json::array();
    for (const ParticipantCode code : section.missing) one["missing"].push_back(code.str());
    list.push_back(std::move(one));
  }
  return list;
}

Json json_of_implementation(const Report& report) {
  Json list = Json::array();
  for (const ImplementationRecord& record : report.implementation) {
    Json one;
    one["participant"] = record.participant.str();
    one["article"] = record.article;
    one["status"] = signatures::implementation_name(record.status);
    one["citation"] = record.citation;
    one["on"] = record.on.iso();
    one["source"] = record.source;
    one["note"] = record.note;
    list.push_back(std::move(one));
  }
  return list;
}

}  // namespace

Json json_of(const collection::Dossier& dossier, const signatures::Status& status,
             const Report& report) {
  Json object;
  object["treaty"] = dossier.treaty.id.str();
  object["asAt"] = status.as_at.iso();
  object["signatories"] = status.signatories;
  object["parties"] = status.parties;
  object["partiesInForce"] = status.parties_in_force;
  object["years"] = json_of_years(report);
  object["regions"] = json_of_regions(report);
  object["articles"] = json_of_articles(report);
  object["directory"] = json_of_directory(report);
  object["implementation"] = json_of_implementation(report);
  return object;
}

}  // namespace servanda::cli
