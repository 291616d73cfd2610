#pragma once
// What a source says of itself beside its words: which document it is, of which day, in which
// language. Everything may be unknown.

#include <optional>
#include <string>
#include <vector>

#include "engine/civil_date.hpp"
#include "engine/language_tag.hpp"
#include "treaty/iri.hpp"

namespace servanda::treaty {

struct SubjectKeyword {
  std::string value, shown, href, dictionary;
};

struct SourceFacts {
  std::optional<Iri> work;  // of the document that holds the treaty: a resolution
  std::string symbol;       // "A/RES/79/243"
  std::optional<engine::LanguageTag> language;
  std::optional<engine::CivilDate> adopted;
  std::optional<engine::CivilDate> published;
  std::optional<engine::CivilDate> marked_up;
  std::string notice;  // what the publisher says of this copy
  std::vector<SubjectKeyword> keywords;
};

}  // namespace servanda::treaty
