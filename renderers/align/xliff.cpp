#include <pugixml.hpp>

#include "engine/xml/dom.hpp"
#include "renderers/align/parallel_text.hpp"
#include "treaty/concordance/translation_units.hpp"

namespace servanda::renderers {
namespace {

void add_unit(pugi::xml_node file, const treaty::TranslationUnit& unit) {
  pugi::xml_node node = file.append_child("unit");
  node.append_attribute("id") = unit.id.c_str();
  if (!unit.eid.empty()) node.append_attribute("name") = std::string(unit.eid).c_str();
  pugi::xml_node segment = node.append_child("segment");
  const bool is_translated = !unit.texts[1].empty();
  segment.append_attribute("state") = is_translated ? "final" : "initial";
  segment.append_child("source").text() = unit.texts[0].c_str();
  if (is_translated) segment.append_child("target").text() = unit.texts[1].c_str();
}

}  // namespace

std::string to_xliff(const ParallelText& parallel) {
  const treaty::TreatyText& source = *parallel.texts[0];
  const treaty::TreatyText& target = *parallel.texts[1];
  pugi::xml_document document;
  pugi::xml_node xliff = document.append_child("xliff");
  xliff.append_attribute("xmlns") = "urn:oasis:names:tc:xliff:document:2.0";
  xliff.append_attribute("version") = "2.1";
  xliff.append_attribute("srcLang") = source.language().bcp47().c_str();
  xliff.append_attribute("trgLang") = target.language().bcp47().c_str();
  pugi::xml_node file = xliff.append_child("file");
  file.append_attribute("id") = "text";
  const std::string iri = parallel.instrument.iri.expression(source.language(), source.version());
  file.append_attribute("original") = iri.c_str();
  for (const treaty::TranslationUnit& unit : treaty::translation_units(parallel.rows)) {
    add_unit(file, unit);
  }
  return engine::print_xml(document);
}

}  // namespace servanda::renderers
