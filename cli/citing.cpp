#include "cli/citing.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace servanda::cli {

using engine::LanguageTag;
using engine::Result;
using treaty::Citation;
using treaty::TreatyText;

namespace {

bool is_wanted(const TreatyText& text, const Citation& citation, const CitationFilter& filter) {
  if (filter.unresolved_only && citation.resolved) return false;
  const bool internal = citation.kind == treaty::ReferenceKind::internal;
  if (filter.eid.empty()) return internal || filter.direction != Direction::incoming;
  const bool outgoing = treaty::is_part_of(text, citation.from, filter.eid);
  const bool incoming = internal && treaty::is_part_of(text, citation.target, filter.eid);
  switch (filter.direction) {
    case Direction::outgoing:
      return outgoing;
    case Direction::incoming:
      return incoming;
    default:
      return outgoing || incoming;
  }
}

// Behind all others what the text does not have.
std::size_t place_of(const TreatyText& text, std::string_view eid) {
  const treaty::Provision* found = text.find(eid);
  return found == nullptr ? text.provisions().size()
                          : static_cast<std::size_t>(found - text.provisions().data());
}

// "https://undocs.org/fr/A/RES/74/247" cites in French what "…/en/…" does in English.
std::string without_language(const Citation& citation, const std::string& language) {
  const std::string segment = "/" + language + "/";
  const bool external = citation.kind == treaty::ReferenceKind::external;
  const std::size_t at = external ? citation.target.find(segment) : std::string::npos;
  if (at == std::string::npos) return citation.target;
  return citation.target.substr(0, at) + citation.target.substr(at + segment.size() - 1);
}

}  // namespace

Result<std::vector<Reading>> open_readings(Context& context,
                                           const collection::Collection& collection,
                                           std::string_view treaty,
                                           const std::optional<LanguageTag>& only) {
  const auto found = collection.treaty(treaty, context.findings);
  if (!found) return tl::make_unexpected(found.error());
  std::vector<LanguageTag> languages = found->text_languages();
  if (only) languages = {*only};
  if (languages.empty()) languages = {context.ui};  // its refusal says that there is no text
  std::vector<Reading> readings;
  for (const LanguageTag& language : languages) {
    auto text = collection.text(*found, language);
    if (!text) return tl::make_unexpected(text.error());
    readings.push_back({*found, *std::move(text), found->find_text(language)->path, false});
  }
  return readings;
}

const Reading& preferred(const std::vector<Reading>& readings, const LanguageTag& ui) {
  for (const std::string& language : {ui.bcp47(), std::string("en")}) {
    const auto found = std::find_if(readings.begin(), readings.end(), [&](const Reading& one) {
      return one.text.language().bcp47() == language;
    });
    if (found != readings.end()) return *found;
  }
  return readings.front();
}

std::vector<Citation> citations_for(const TreatyText& text, const CitationFilter& filter) {
  std::vector<Citation> found = treaty::citations_of(text);
  std::erase_if(found, [&](const Citation& one) { return !is_wanted(text, one, filter); });
  if (filter.direction == Direction::incoming) {
    std::stable_sort(found.begin(), found.end(), [&](const Citation& a, const Citation& b) {
      return place_of(text, a.target) < place_of(text, b.target);
    });
  }
  return found;
}

std::vector<SharedCitation> shared_citations(const std::vector<Reading>& readings,
                                             const CitationFilter& filter, const LanguageTag& ui) {
  std::vector<SharedCitation> all;
  std::map<std::tuple<std::string, std::string, treaty::ReferenceKind>, std::size_t> known;
  const auto add = [&](const Reading& reading) {
    const std::string language = reading.text.language().bcp47();
    for (Citation& citation : citations_for(reading.text, filter)) {
      const auto [found, is_new] = known.try_emplace(
          {citation.from, without_language(citation, language), citation.kind}, all.size());
      if (is_new) all.push_back({std::move(citation), {}});
      auto& languages = all[found->second].languages;
      if (languages.empty() || languages.back() != language) languages.push_back(language);
    }
  };
  const Reading& first = preferred(readings, ui);
  add(first);
  for (const Reading& reading : readings) {
    if (&reading != &first) add(reading);
  }
  const auto place = [&](const SharedCitation& one) {
    const bool incoming = filter.direction == Direction::incoming;
    return place_of(first.text, incoming ? one.citation.target : one.citation.from);
  };
  std::stable_sort(all.begin(), all.end(), [&](const SharedCitation& a, const SharedCitation& b) {
    return place(a) < place(b);
  });
  return all;
}

}  // namespace servanda::cli
