#pragma once
// What a text's metadata say: which Work, which language and version, made from which source.
// Written as AKN4UN asks: identification, publication, lifecycle and references, the source among
// them.

#include <pugixml.hpp>

#include <optional>
#include <string>
#include <string_view>

#include "treaty/import/source_facts.hpp"
#include "treaty/instrument.hpp"

namespace servanda::treaty {

struct TextIdentity {
  Iri work;
  engine::LanguageTag language;
  std::optional<engine::CivilDate> version;
  std::optional<engine::CivilDate> adopted;
  std::string title;
  bool is_translation = false;                   // into a language that is not authentic
  std::optional<engine::LanguageTag> authentic;  // one that is, where this is a translation
  SourceFacts source;
};

// <meta> of the act, as its first child.
void write_meta(pugi::xml_node act, const TextIdentity& identity);
// <meta> of a document attached to it: "annex_1".
void write_component_meta(pugi::xml_node document, const TextIdentity& identity,
                          std::string_view component);

}  // namespace servanda::treaty
