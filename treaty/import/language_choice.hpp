#pragma once
// In which language a source is read: the one that the user asks for; else the one that the source
// says, or the one that its words tell. Where those two differ, the words win if a treaty is found
// in them at least as surely; a diagnostic tells which was taken.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "engine/diagnostic.hpp"
#include "engine/result.hpp"
#include "treaty/import/block.hpp"
#include "treaty/import/import.hpp"
#include "treaty/import/recogniser.hpp"
#include "treaty/import/source_facts.hpp"

namespace servanda::treaty {

// The documents of a source, surveyed by the rules of one language; at least one.
struct Reading {
  const LanguageRules* rules = nullptr;  // never null
  std::vector<Survey> documents;
  std::optional<std::size_t> treaty;  // which of them is one: that with the most articles
};

// `said` is what the source says of the document that tells most, documents[largest].
[[nodiscard]] engine::Result<Reading> read_in_its_language(
    std::vector<std::vector<Block>> documents, std::size_t largest,
    const std::optional<engine::LanguageTag>& said, const std::string& file,
    const ImportOptions& options, engine::Diagnostics& findings);

}  // namespace servanda::treaty
