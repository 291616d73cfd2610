#include "treaty/import/structured_act.hpp"

#include <utility>

#include "engine/catalogue.hpp"
#include "treaty/import/authentic_languages.hpp"
#include "treaty/import/import_blocks.hpp"

namespace servanda::treaty {
namespace {

using engine::local_name;

constexpr std::string_view sentinel = "0001-01-01";

pugi::xml_node child_named(pugi::xml_node node, std::string_view name) {
  for (const pugi::xml_node child : node.children()) {
    if (local_name(child) == name) return child;
  }
  return {};
}

pugi::xml_node act_of(const engine::XmlDocument& file) {
  return child_named(file.tree().document_element(), "act");
}

bool holds_article(pugi::xml_node node) {
  for (const pugi::xml_node child : node.children()) {
    if (local_name(child) == "article" || holds_article(child)) return true;
  }
  return false;
}

// --- The identification in its correct form ---

struct Wanted {
  std::string work;  // empty: as it stands
  std::optional<engine::CivilDate> version;
};

std::string normalized(const Iri& iri, std::string_view text, const Wanted& wanted) {
  std::string made = wanted.work.empty() ? iri.work() : wanted.work;
  if (!iri.language().empty()) {
    made += "/" + iri.language() + "@" + (wanted.version ? wanted.version->iso() : iri.version());
  }
  if (!iri.component().empty()) made += "/!" + iri.component();
  return made + (text.ends_with(".xml") ? ".xml" : "");
}

void normalize_iri(pugi::xml_attribute attribute, const Wanted& wanted) {
  const std::string text = attribute.value();
  const auto iri = Iri::parse(text);
  if (!iri) return;
  const std::string made = normalized(*iri, text, wanted);
  if (made != text) attribute.set_value(made.c_str());
}

void add_hash(pugi::xml_attribute attribute) {
  const std::string text = attribute.value();
  if (text.empty() || text.starts_with('#') || text.starts_with('/') ||
      text.find(':') != std::string::npos) {
    return;
  }
  attribute.set_value(("#" + text).c_str());
}

void normalize_level(pugi::xml_node level, const Wanted& wanted) {
  for (pugi::xml_node child = level.first_child(); child;) {
    const pugi::xml_node next = child.next_sibling();
    const std::string_view name = local_name(child);
    if (name == "FRBRthis" || name == "FRBRuri") {
      normalize_iri(child.attribute("value"), wanted);
    } else if (name == "FRBRauthor") {
      add_hash(child.attribute("href"));
      add_hash(child.attribute("as"));
    } else if (name == "FRBRdate" && child.attribute("date").value() == sentinel) {
      child.attribute("date").set_value("9999-12-31");
      child.attribute("name").set_value("unknown");
    }
    child = next;
  }
}

void normalize_identification(pugi::xml_node meta, const Wanted& wanted) {
  for (const pugi::xml_node level : child_named(meta, "identification").children()) {
    normalize_level(level, wanted);
  }
}

void normalize_all(pugi::xml_node node, const Wanted& wanted) {
  for (const pugi::xml_node child : node.children()) {
    if (local_name(child) == "meta") {
      normalize_identification(child, wanted);
    } else if (child.type() == pugi::node_element && local_name(child) != "body") {
      normalize_all(child, wanted);
    }
  }
}

engine::Result<Iri> iri_of(const TreatyText& text) {
  const pugi::xml_node work =
      child_named(child_named(child_named(text.act(), "meta"), "identification"), "FRBRWork");
  auto iri = Iri::parse(child_named(work, "FRBRuri").attribute("value").value());
  if (!iri) {
    iri.error().place = {text.document().file(), text.document().line(work), {}};
  }
  return iri;
}

}  // namespace

bool is_structured_act(const engine::XmlDocument& file) {
  return holds_article(child_named(act_of(file), "body"));
}

engine::Result<ImportedText> import_structured(engine::XmlDocument file,
                                               const ImportOptions& options,
                                               engine::Diagnostics& findings) {
  Wanted wanted;
  if (options.instrument != nullptr) wanted.work = options.instrument->iri.work();
  wanted.version = options.version;
  normalize_all(act_of(file), wanted);
  if (options.language) {
    pugi::xml_node expression = child_named(
        child_named(child_named(act_of(file), "meta"), "identification"), "FRBRExpression");
    pugi::xml_node language = child_named(expression, "FRBRlanguage");
    if (language && std::string_view(language.attribute("language").value()).empty()) {
      language.attribute("language").set_value(options.language->iso639_2().c_str());
    }
  }
  auto text = TreatyText::open(std::move(file));
  if (!text) return tl::make_unexpected(text.error());
  const auto iri = iri_of(*text);
  if (!iri) return tl::make_unexpected(iri.error());
  std::vector<engine::LanguageTag> authentic = authentic_languages(*text);
  if (authentic.empty() && text->is_authoritative()) authentic = {text->language()};
  Instrument instrument{*iri, {}, {}, {}, text->version(), {}, authentic, {}, {}};
  const std::string title = text->title();
  instrument.titles.emplace(text->language().bcp47(), title.empty() ? iri->work() : title);
  if (options.instrument != nullptr) instrument = *options.instrument;
  return finish_import(*std::move(text), std::move(instrument), options, findings);
}

}  // namespace servanda::treaty
