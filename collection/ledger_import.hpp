#pragma once
// Status tables and exported registers brought into the register of a collection, all files in one
// transaction. A table goes to the treaty that is named, else to that of its file's name
// ("4-1.csv"), which is made where it is new. What is there already is not taken twice.

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "collection/collection.hpp"
#include "engine/diagnostic.hpp"
#include "engine/result.hpp"
#include "signatures/register.hpp"

namespace servanda::collection {

struct LedgerImportRequest {
  std::vector<std::filesystem::path> files;
  std::optional<TreatyId> treaty;
  std::optional<std::filesystem::path> index;  // CSV: a file's name and the title of its treaty
  bool keep_going = false;  // what is right is taken, though other rows or files have errors
  // The day to which the tables are known; without it, that of the last act in any of them.
  std::optional<engine::CivilDate> checked;
  std::string source;  // what the tables are; without it, "status table" and the file's name
};

struct LedgerImportedFile {
  std::filesystem::path file;
  std::optional<TreatyId> treaty;  // none for a register, which may hold several
  bool is_new_treaty = false;
  // Every row, or event, is one of the three.
  std::size_t rows = 0;
  std::size_t taken = 0;
  std::size_t known = 0;
  std::size_t reported = 0;  // named in `findings`
  std::size_t acts = 0;      // that came into the register
  engine::Diagnostics findings;
};

struct LedgerImport {
  std::vector<LedgerImportedFile> files;  // in the order given
  bool written = false;                   // false where errors kept all out
};

// A failure where nothing could be done at all: the index or the register cannot be read or
// written.
[[nodiscard]] engine::Result<LedgerImport> import_ledger(const Collection& collection,
                                                         const LedgerImportRequest& request,
                                                         const signatures::Stamp& stamp);

}  // namespace servanda::collection
