#include <pugixml.hpp>

#include "engine/xml/dom.hpp"
#include "renderers/align/parallel_text.hpp"
#include "treaty/concordance/translation_units.hpp"

namespace servanda::renderers {
namespace {

void add_attribute(pugi::xml_node node, const char* name, const std::string& value) {
  node.append_attribute(name) = value.c_str();
}

void add_header(pugi::xml_node tmx, const std::string& program) {
  pugi::xml_node header = tmx.append_child("header");
  add_attribute(header, "creationtool", "Servanda");
  add_attribute(header, "creationtoolversion", program);
  add_attribute(header, "segtype", "paragraph");
  add_attribute(header, "o-tmf", "Akoma Ntoso");
  add_attribute(header, "adminlang", "en");
  add_attribute(header, "srclang", "*all*");
  add_attribute(header, "datatype", "plaintext");
}

void add_unit(pugi::xml_node body, const treaty::TranslationUnit& unit,
              std::span<const treaty::TreatyText* const> texts) {
  pugi::xml_node tu = body.append_child("tu");
  add_attribute(tu, "tuid", unit.id);
  if (!unit.eid.empty()) {
    pugi::xml_node prop = tu.append_child("prop");
    add_attribute(prop, "type", "x-eId");
    prop.text() = std::string(unit.eid).c_str();
  }
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (unit.texts[i].empty()) continue;
    pugi::xml_node tuv = tu.append_child("tuv");
    add_attribute(tuv, "xml:lang", texts[i]->language().bcp47());
    tuv.append_child("seg").text() = unit.texts[i].c_str();
  }
}

}  // namespace

std::string to_tmx(const ParallelText& parallel, const std::string& program) {
  pugi::xml_document document;
  pugi::xml_node tmx = document.append_child("tmx");
  add_attribute(tmx, "version", "1.4");
  add_header(tmx, program);
  pugi::xml_node body = tmx.append_child("body");
  for (const treaty::TranslationUnit& unit : treaty::translation_units(parallel.rows)) {
    add_unit(body, unit, parallel.texts);
  }
  return engine::print_xml(document);
}

}  // namespace servanda::renderers
