#pragma once
// What `servanda check` looks at: settings, every treaty.toml, every stored text by the treaty
// profile and, where one is given, by an XML Schema (the OASIS schema of Akoma Ntoso), the
// languages of one version held against one another, and the register. It reads and never writes.

#include <cstddef>
#include <filesystem>
#include <optional>

#include "collection/collection.hpp"
#include "engine/diagnostic.hpp"

namespace servanda::collection {

struct CheckRequest {
  std::optional<TreatyId> treaty;               // else all, and what belongs to none
  std::optional<std::filesystem::path> schema;  // an XSD
};

struct CheckReport {
  std::size_t treaties = 0;
  std::size_t texts = 0;         // summaries among them
  engine::Diagnostics findings;  // in the order of the files
};

// A failure where nothing could be checked: an unknown treaty, a schema that cannot be used.
[[nodiscard]] engine::Result<CheckReport> check(const Collection& collection,
                                                const CheckRequest& request);

// The register: what it holds of treaties that are not here, and whether ledger.jsonl says the
// same.
void check_register(const Collection& collection, engine::Diagnostics& findings);

}  // namespace servanda::collection
