#pragma once
// The cross-references of a treaty as a person or a script asks for them: in every language, of
// the whole treaty or of one provision.

#include <string>
#include <string_view>
#include <vector>

#include "cli/reading.hpp"
#include "treaty/reference/citations.hpp"

namespace servanda::cli {

enum class Direction { both, outgoing, incoming };

struct CitationFilter {
  std::string eid;  // empty: the whole treaty
  Direction direction = Direction::both;
  bool unresolved_only = false;
};

// The texts of a treaty, one for each language, the newest version, or in one language alone. A
// treaty without texts is refused.
[[nodiscard]] engine::Result<std::vector<Reading>> open_readings(
    Context& context, const collection::Collection& collection, std::string_view treaty,
    const std::optional<engine::LanguageTag>& only);

// The one that a person reads first: in the language of the interface, else English, else the
// first.
[[nodiscard]] const Reading& preferred(const std::vector<Reading>& readings,
                                       const engine::LanguageTag& ui);

// Incoming ones by the place of what they cite, all others by the place of their words.
[[nodiscard]] std::vector<treaty::Citation> citations_for(const treaty::TreatyText& text,
                                                          const CitationFilter& filter);

// The same citation in several languages: a row of the table.
struct SharedCitation {
  treaty::Citation citation;           // as the first language has it
  std::vector<std::string> languages;  // BCP 47
};
[[nodiscard]] std::vector<SharedCitation> shared_citations(const std::vector<Reading>& readings,
                                                           const CitationFilter& filter,
                                                           const engine::LanguageTag& ui);

}  // namespace servanda::cli
