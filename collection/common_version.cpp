#include "collection/common_version.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace servanda::collection {

using engine::LanguageTag;

std::optional<Version> common_version(const Treaty& treaty,
                                      std::span<const LanguageTag> languages) {
  const std::set<LanguageTag> wanted(languages.begin(), languages.end());
  std::map<Version, std::set<LanguageTag>> having;
  for (const StoredText& stored : treaty.texts) {
    if (wanted.contains(stored.language)) having[stored.version].insert(stored.language);
  }
  for (auto one = having.rbegin(); one != having.rend(); ++one) {
    if (one->second.size() == wanted.size()) return one->first;
  }
  return std::nullopt;
}

}  // namespace servanda::collection
