#pragma once
// The aligned languages as translators' tools take them: small texts that mean the same, each with
// a name of its own. A heading is a unit, and so is each block of words; where the languages divide
// a provision into different numbers of blocks, the provision is one.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "treaty/concordance/alignment.hpp"

namespace servanda::treaty {

struct TranslationUnit {
  std::string id;        // "art_5", "art_5.heading", "art_5.2": an XML name token, once each
  std::string_view eid;  // of the provision
  std::vector<std::string> texts;  // one for each language; empty where it has none
};

// Rows without words give none.
[[nodiscard]] std::vector<TranslationUnit> translation_units(std::span<const AlignedRow> rows);

}  // namespace servanda::treaty
