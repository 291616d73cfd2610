#include <algorithm>

#include "renderers/site/addresses.hpp"
#include "renderers/site/pages.hpp"

namespace servanda::renderers {

std::string version_name(const collection::Version& version) {
  return version ? version->iso() : "undated";
}

TreatySections sections_of(const LoadedTreaty& treaty, const engine::LanguageTag& language,
                           std::string_view eid) {
  TreatySections made{.treaty_id = treaty.id(),
                      .text = TextAddress{language.bcp47(), treaty.id(), {}}.whole(),
                      .parallel = {},
                      .compare = {},
                      .has_status = treaty.standing.has_value()};
  if (!treaty.version_pairs.empty()) {
    const VersionPair& newest = treaty.version_pairs.back();
    made.compare = compare_address(language, treaty.id(), version_name(newest.before),
                                   version_name(newest.after));
  }
  const std::vector<std::string>& units = treaty.parallel_units;
  if (units.empty()) return made;
  const bool has_unit = std::find(units.begin(), units.end(), eid) != units.end();
  made.parallel =
      parallel_address(language, treaty.id(), has_unit ? eid : std::string_view(units.front()));
  return made;
}

}  // namespace servanda::renderers
