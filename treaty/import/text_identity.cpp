#include "treaty/import/text_identity.hpp"

#include <array>

namespace servanda::treaty {
namespace {

using engine::CivilDate;

constexpr std::string_view editor = "#servanda";
constexpr const char* unknown_date = "9999-12-31";  // where the schema asks for one; see day()

struct Organ {
  std::string_view code, name;
};
constexpr std::array<Organ, 3> organs{{{"ga", "General Assembly"},
                                       {"sc", "Security Council"},
                                       {"ecosoc", "Economic and Social Council"}}};

pugi::xml_node add(pugi::xml_node parent, const char* name) {
  return parent.append_child(name);
}

pugi::xml_node add(pugi::xml_node parent, const char* name, const char* key,
                   const std::string& value) {
  pugi::xml_node node = add(parent, name);
  node.append_attribute(key).set_value(value.c_str());
  return node;
}

void set(pugi::xml_node node, const char* key, std::string_view value) {
  node.append_attribute(key).set_value(std::string(value).c_str());
}

// "un-ga" is referred to as "#ga".
std::string author_id(const Iri& work) {
  const std::string author = work.author();
  const std::size_t dash = author.rfind('-');
  if (author.empty()) return "un";
  return dash == std::string::npos ? author : author.substr(dash + 1);
}

std::string organ_name(const std::string& code) {
  for (const Organ& organ : organs) {
    if (organ.code == code) return std::string(organ.name);
  }
  return code == "un" ? "United Nations" : code;
}

// A level of FRBR needs a date; one that is not known is marked as such and far off, so that nobody
// takes it for a date.
void add_date(pugi::xml_node level, std::optional<CivilDate> date, std::string_view name) {
  pugi::xml_node node = add(level, "FRBRdate");
  set(node, "date", date ? date->iso() : unknown_date);
  set(node, "name", date ? name : "unknown");
}

void add_author(pugi::xml_node level, std::string_view href, std::string_view as) {
  pugi::xml_node node = add(level, "FRBRauthor");
  set(node, "href", href);
  set(node, "as", as);
}

std::optional<CivilDate> first_of(std::optional<CivilDate> a, std::optional<CivilDate> b) {
  return a ? a : b;
}

// --- Identification ---

void write_work(pugi::xml_node parent, const TextIdentity& identity, std::string_view component) {
  pugi::xml_node work = add(parent, "FRBRWork");
  const std::string& iri = identity.work.work();
  add(work, "FRBRthis", "value", iri + "/!" + std::string(component));
  add(work, "FRBRuri", "value", iri);
  add_date(work, first_of(identity.adopted, identity.version), "adoption");
  add_author(work, "#" + author_id(identity.work), "#author");
  add(work, "FRBRcountry", "value", identity.work.country());
  if (!identity.work.subtype().empty()) {
    add(work, "FRBRsubtype", "value", identity.work.subtype());
  }
  if (!identity.work.number().empty()) add(work, "FRBRnumber", "value", identity.work.number());
  if (!identity.title.empty()) add(work, "FRBRname", "value", identity.title);
}

void write_expression(pugi::xml_node parent, const TextIdentity& identity,
                      std::string_view component) {
  pugi::xml_node expression = add(parent, "FRBRExpression");
  const std::string iri = identity.work.expression(identity.language, identity.version);
  add(expression, "FRBRthis", "value", iri + "/!" + std::string(component));
  add(expression, "FRBRuri", "value", iri);
  add_date(expression, first_of(identity.version, identity.adopted), "version");
  add_author(expression, "#" + author_id(identity.work), "#author");
  add(expression, "FRBRauthoritative", "value", identity.is_translation ? "false" : "true");
  add(expression, "FRBRlanguage", "language", identity.language.iso639_2());
  if (!identity.is_translation || !identity.authentic) return;
  pugi::xml_node translation = add(expression, "FRBRtranslation");
  set(translation, "href", identity.work.expression(*identity.authentic, identity.version));
  set(translation, "fromLanguage", identity.authentic->iso639_2());
  set(translation, "authoritative", "false");
  set(translation, "by", editor);
}

void write_manifestation(pugi::xml_node parent, const TextIdentity& identity,
                         std::string_view component) {
  pugi::xml_node manifestation = add(parent, "FRBRManifestation");
  const std::string iri = identity.work.expression(identity.language, identity.version);
  add(manifestation, "FRBRthis", "value", iri + "/!" + std::string(component) + ".xml");
  add(manifestation, "FRBRuri", "value", iri + ".xml");
  const auto made = first_of(identity.source.marked_up, identity.source.published);
  add_date(manifestation, first_of(made, identity.version), "markup");
  add_author(manifestation, editor, "#editor");
  add(manifestation, "FRBRformat", "value", "application/akn+xml");
}

void write_identification(pugi::xml_node meta, const TextIdentity& identity,
                          std::string_view component) {
  pugi::xml_node identification = add(meta, "identification", "source", std::string(editor));
  write_work(identification, identity, component);
  write_expression(identification, identity, component);
  write_manifestation(identification, identity, component);
}

// --- What only the act has ---

void write_publication(pugi::xml_node meta, const TextIdentity& identity) {
  const SourceFacts& source = identity.source;
  const auto date = first_of(first_of(source.published, identity.adopted), identity.version);
  if (!date) return;
  const std::string name = source.symbol.empty() ? "unknown" : source.symbol;
  pugi::xml_node node = add(meta, "publication", "date", date->iso());
  set(node, "name", name);
  set(node, "showAs", name);
}

void write_classification(pugi::xml_node meta, const TextIdentity& identity) {
  if (identity.source.keywords.empty()) return;
  pugi::xml_node node = add(meta, "classification", "source", "#source");
  for (const SubjectKeyword& keyword : identity.source.keywords) {
    pugi::xml_node one = add(node, "keyword", "value", keyword.value);
    if (!keyword.href.empty()) set(one, "href", keyword.href);
    set(one, "showAs", keyword.shown);
    set(one, "dictionary", keyword.dictionary);
  }
}

void write_lifecycle(pugi::xml_node meta, const TextIdentity& identity) {
  const auto date = first_of(identity.adopted, identity.version);
  if (!date) return;
  pugi::xml_node node = add(meta, "lifecycle", "source", std::string(editor));
  pugi::xml_node event = add(node, "eventRef", "eId", "event_1");
  set(event, "date", date->iso());
  set(event, "source", identity.source.work ? "#source" : editor);
  set(event, "type", "generation");
}

void add_reference(pugi::xml_node parent, const char* element, std::string_view eid,
                   std::string_view href, std::string_view shown) {
  pugi::xml_node node = add(parent, element, "eId", std::string(eid));
  set(node, "href", href);
  set(node, "showAs", shown);
}

void write_references(pugi::xml_node meta, const TextIdentity& identity) {
  pugi::xml_node node = add(meta, "references", "source", std::string(editor));
  if (identity.source.work) {
    const std::string& symbol = identity.source.symbol;
    add_reference(node, "original", "source", identity.source.work->work(),
                  symbol.empty() ? identity.source.work->number() : symbol);
  }
  const std::string author = author_id(identity.work);
  add_reference(node, "TLCOrganization", author, "/akn/ontology/organization/un/" + author,
                organ_name(author));
  add_reference(node, "TLCOrganization", "servanda", "/akn/ontology/organization/un/servanda",
                "Servanda");
  add_reference(node, "TLCRole", "author", "/akn/ontology/role/un/author", "Author");
  add_reference(node, "TLCRole", "editor", "/akn/ontology/role/un/editor", "Editor");
}

// The publisher's own words about its copy, where a reader of the metadata finds them.
void write_notice(pugi::xml_node meta, const TextIdentity& identity) {
  if (identity.source.notice.empty()) return;
  pugi::xml_node notes =
      add(meta, "notes", "source", identity.source.work ? "#source" : std::string(editor));
  pugi::xml_node paragraph = add(add(notes, "note", "eId", "note_1"), "p");
  paragraph.append_child(pugi::node_pcdata).set_value(identity.source.notice.c_str());
}

}  // namespace

void write_meta(pugi::xml_node act, const TextIdentity& identity) {
  pugi::xml_node meta = add(act, "meta");
  write_identification(meta, identity, "main");
  write_publication(meta, identity);
  write_classification(meta, identity);
  write_lifecycle(meta, identity);
  write_references(meta, identity);
  write_notice(meta, identity);
}

void write_component_meta(pugi::xml_node document, const TextIdentity& identity,
                          std::string_view component) {
  write_identification(add(document, "meta"), identity, component);
}

}  // namespace servanda::treaty
