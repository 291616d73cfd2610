#pragma once
// The parts of treaty.toml's second half, each read from its section. Internal to signatures.

#include <optional>

#include "signatures/clauses.hpp"
#include "signatures/toml_section.hpp"

namespace servanda::signatures {

[[nodiscard]] EntryIntoForceRule read_entry_into_force(TomlSection& section);
// "entry into force", "2 years after opening", "2027-01-01", or a list of such.
[[nodiscard]] std::vector<NotBefore> read_not_before(TomlSection& section, std::string_view key);

}  // namespace servanda::signatures
