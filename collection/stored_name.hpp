#pragma once
// The names of stored texts: LANGUAGE "@" [ DATE ] ".xml" for the text ("eng@2024-12-24.xml",
// undated "eng@.xml"), LANGUAGE ".xml" for the summary ("eng.xml"). LANGUAGE is the ISO 639-2 code,
// as in the IRI of the expression.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "collection/collection.hpp"

namespace servanda::collection {

struct StoredName {
  engine::LanguageTag language;
  std::optional<engine::CivilDate> version;
};

[[nodiscard]] std::string stored_name(Edition edition, const engine::LanguageTag& language,
                                      std::optional<engine::CivilDate> version);
// The inverse; nothing where the name is not exactly of that form.
[[nodiscard]] std::optional<StoredName> parse_stored_name(Edition edition, std::string_view name);

// The files of one edition in their order; what is named otherwise is a warning.
[[nodiscard]] std::vector<StoredText> stored_texts(const Collection& collection,
                                                   const TreatyId& treaty, Edition edition,
                                                   engine::Diagnostics& findings);

}  // namespace servanda::collection
