#pragma once
// The second half of every import, whatever the source's format was: a block list becomes a treaty
// text with its metadata. Readers call it with what their format says of itself.

#include <string>
#include <string_view>
#include <vector>

#include "treaty/import/block.hpp"
#include "treaty/import/import.hpp"
#include "treaty/import/language_choice.hpp"
#include "treaty/import/recogniser.hpp"
#include "treaty/import/source_facts.hpp"

namespace servanda::treaty {

// Recognises, names, writes and links. Fails where the language cannot be told or no treaty is
// found; `findings` gets everything worth telling.
[[nodiscard]] engine::Result<ImportedText> import_blocks(std::vector<Block> blocks,
                                                         const SourceFacts& facts,
                                                         const std::string& file,
                                                         const ImportOptions& options,
                                                         engine::Diagnostics& findings);

// The same for blocks that were surveyed already, to choose among several documents.
[[nodiscard]] engine::Result<ImportedText> import_survey(Survey survey, const LanguageRules& rules,
                                                         const SourceFacts& facts,
                                                         const std::string& file,
                                                         const ImportOptions& options,
                                                         engine::Diagnostics& findings);

// The same for a tree that is known already. `source` holds the words that must be in the result
// (words_kept.hpp); empty: nothing is compared.
[[nodiscard]] engine::Result<ImportedText> import_draft(
    TreatyDraft draft, const LanguageRules& rules, std::string_view source,
    const SourceFacts& facts, const std::string& file, const ImportOptions& options,
    engine::Diagnostics& findings);

// The bytes to store, and what is counted in them.
[[nodiscard]] ImportedText finish_import(TreatyText text, Instrument instrument,
                                         const ImportOptions& options,
                                         engine::Diagnostics& findings);

}  // namespace servanda::treaty
