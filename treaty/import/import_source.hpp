#pragma once
// Any source that the house reads, whatever its format: the kind is told from the bytes, a reader
// makes blocks of it, the one recogniser makes treaty texts of these. A file may hold several
// language versions one after another; each is a text of its own.

#include <string>
#include <vector>

#include "treaty/import/import.hpp"

namespace servanda::treaty {

struct SourceText {
  engine::Result<ImportedText> text;
  engine::Diagnostics findings;  // of this text; those of the whole file are of the first
};

// At least one. Fails where the file itself cannot be read.
[[nodiscard]] engine::Result<std::vector<SourceText>> import_source(std::string bytes,
                                                                    const std::string& file,
                                                                    const ImportOptions& options,
                                                                    engine::Diagnostics& findings);

}  // namespace servanda::treaty
