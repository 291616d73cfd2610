#include "renderers/data/text_json.hpp"

#include <nlohmann/json.hpp>

#include <utility>

#include "renderers/data/json_values.hpp"

namespace servanda::renderers {
namespace {

using treaty::Provision;

// `i` is the index of a provision; it is moved behind all that is inside it.
Json provision_json(const treaty::TreatyText& text, std::size_t& i) {
  const Provision& provision = text.provisions()[i];
  Json made;
  made["eId"] = provision.eid;
  made["kind"] = treaty::element_name(provision.kind);
  made["num"] = text_or_null(provision.num);
  made["heading"] = text_or_null(provision.heading);
  const std::size_t end = provision.end;
  if (++i == end) {
    made["text"] = text.plain_text(provision);
    return made;
  }
  Json children = Json::array();
  while (i < end) children.push_back(provision_json(text, i));
  made["children"] = std::move(children);
  return made;
}

}  // namespace

std::string text_json(const treaty::TreatyText& text, const treaty::Instrument& instrument) {
  Json made;
  made["iri"] = instrument.iri.expression(text.language(), text.version());
  made["language"] = text.language().bcp47();
  made["version"] = date_or_null(text.version());
  made["authoritative"] = text.is_authoritative();
  made["title"] = text.title();
  Json provisions = Json::array();
  for (std::size_t i = 0; i < text.provisions().size();) {
    provisions.push_back(provision_json(text, i));
  }
  made["provisions"] = std::move(provisions);
  return print_json(made);
}

}  // namespace servanda::renderers
