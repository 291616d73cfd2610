#pragma once
// The order in which a reader looks for a name: alphabetical in the reader's own language (Unicode
// collation, CLDR), as the depositary's tables have it in each language.

#include <string>
#include <string_view>
#include <vector>

#include "engine/language_tag.hpp"
#include "signatures/participant.hpp"
#include "signatures/status.hpp"

namespace servanda::renderers {

struct NamedParticipant {
  std::string_view name;  // lives as long as the table of participants
  const signatures::ParticipantStatus* status = nullptr;  // lives as long as the status
};

// The order of some names, as indexes into them.
[[nodiscard]] std::vector<std::size_t> alphabetical(const std::vector<std::string_view>& names,
                                                    const engine::LanguageTag& language);

[[nodiscard]] std::vector<NamedParticipant> by_name(
    const signatures::Status& status, const signatures::ParticipantTable& participants,
    const engine::LanguageTag& language);

}  // namespace servanda::renderers
