#include "treaty/import/akn_source.hpp"

#include <algorithm>
#include <array>

#include "engine/text/unicode.hpp"

namespace servanda::treaty {
namespace {

using engine::CivilDate;
using engine::local_name;

constexpr std::array<std::string_view, 14> document_names{"act",
                                                          "amendment",
                                                          "amendmentList",
                                                          "bill",
                                                          "debate",
                                                          "debateReport",
                                                          "diff",
                                                          "doc",
                                                          "documentCollection",
                                                          "judgment",
                                                          "officialGazette",
                                                          "portion",
                                                          "portionStructure",
                                                          "statement"};

// What the UN's files write where they know no date.
constexpr int unknown_year = 1;

bool is_document(pugi::xml_node node) {
  return std::find(document_names.begin(), document_names.end(), local_name(node)) !=
         document_names.end();
}

void collect(pugi::xml_node node, bool is_attached, std::vector<SourceDocument>& documents) {
  for (const pugi::xml_node child : node.children()) {
    if (child.type() != pugi::node_element) continue;
    const std::string_view name = local_name(child);
    if (is_document(child)) {
      std::string shown(name);
      if (const char* own = child.attribute("name").value(); *own != '\0') {
        shown.append(" ").append(own);
      }
      documents.push_back({child, std::move(shown), is_attached});
      collect(child, true, documents);
    } else if (name == "attachments" || name == "attachment") {
      collect(child, true, documents);
    } else if (name == "components" || name == "component" || name == "collectionBody") {
      collect(child, is_attached, documents);
    }
  }
}

pugi::xml_node child_named(pugi::xml_node node, std::string_view name) {
  for (const pugi::xml_node child : node.children()) {
    if (local_name(child) == name) return child;
  }
  return {};
}

// --- Metadata ---

struct Identification {
  pugi::xml_node work, expression, manifestation;
};

Identification identification_of(pugi::xml_node document) {
  const pugi::xml_node all = child_named(child_named(document, "meta"), "identification");
  return {child_named(all, "FRBRWork"), child_named(all, "FRBRExpression"),
          child_named(all, "FRBRManifestation")};
}

std::optional<CivilDate> date_of(pugi::xml_node level) {
  for (const pugi::xml_node child : level.children()) {
    if (local_name(child) != "FRBRdate") continue;
    const std::string_view text = child.attribute("date").value();
    const auto date = CivilDate::parse(text.substr(0, 10));
    if (date && date->year() != unknown_year) return *date;
  }
  return std::nullopt;
}

std::optional<Iri> iri_of(pugi::xml_node level) {
  for (const std::string_view name : {"FRBRuri", "FRBRthis"}) {
    if (auto iri = Iri::parse(child_named(level, name).attribute("value").value())) return *iri;
  }
  return std::nullopt;
}

std::optional<engine::LanguageTag> language_of(pugi::xml_node expression) {
  const std::string_view code =
      child_named(expression, "FRBRlanguage").attribute("language").value();
  if (auto tag = engine::LanguageTag::parse(code)) return *tag;
  return std::nullopt;
}

std::vector<SubjectKeyword> keywords_of(pugi::xml_node document) {
  std::vector<SubjectKeyword> keywords;
  for (const pugi::xml_node one :
       child_named(child_named(document, "meta"), "classification").children()) {
    // Those that refer to something (an agenda item) are of the resolution, not of the treaty.
    if (local_name(one) != "keyword" || one.attribute("refersTo")) continue;
    keywords.push_back({one.attribute("value").value(), one.attribute("showAs").value(),
                        one.attribute("href").value(), one.attribute("dictionary").value()});
  }
  return keywords;
}

std::string symbol_of(pugi::xml_node document) {
  for (const pugi::xpath_node& found :
       document.select_nodes("*[local-name()='coverPage']//*[local-name()='docNumber']")) {
    std::string symbol = engine::squeeze_spaces(engine::text_of(found.node()));
    if (!symbol.empty()) return symbol;
  }
  return {};
}

// The publisher's words stand in a comment before the document.
std::string notice_of(const engine::XmlDocument& file) {
  for (const pugi::xml_node node : file.tree().document_element().children()) {
    if (node.type() == pugi::node_element) break;
    if (node.type() == pugi::node_comment) return engine::squeeze_spaces(node.value());
  }
  return {};
}

void add_facts(pugi::xml_node document, SourceFacts& facts) {
  const Identification levels = identification_of(document);
  if (!facts.work) facts.work = iri_of(levels.work);
  if (!facts.language) facts.language = language_of(levels.expression);
  if (!facts.adopted) facts.adopted = date_of(levels.work);
  if (!facts.published) facts.published = date_of(levels.expression);
  if (!facts.marked_up) facts.marked_up = date_of(levels.manifestation);
  if (facts.symbol.empty()) facts.symbol = symbol_of(document);
  if (facts.keywords.empty()) facts.keywords = keywords_of(document);
}

}  // namespace

std::vector<SourceDocument> find_documents(const engine::XmlDocument& file) {
  std::vector<SourceDocument> documents;
  collect(file.tree().document_element(), false, documents);
  return documents;
}

SourceFacts read_facts(const engine::XmlDocument& file, pugi::xml_node document) {
  SourceFacts facts;
  for (pugi::xml_node at = document; at; at = at.parent()) {
    if (is_document(at)) add_facts(at, facts);
  }
  const auto documents = find_documents(file);
  if (!documents.empty()) add_facts(documents.front().node, facts);
  facts.notice = notice_of(file);
  return facts;
}

}  // namespace servanda::treaty
