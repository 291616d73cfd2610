#pragma once
// A treaty's languages side by side, ready to be written: as a page, as a translation memory, as an
// exchange file of translators' tools. The writers do not know one another.

#include <span>
#include <string>
#include <vector>

#include "renderers/document.hpp"
#include "treaty/concordance/alignment.hpp"
#include "treaty/instrument.hpp"

namespace servanda::renderers {

// Views what it is made from.
struct ParallelText {
  std::span<const treaty::TreatyText* const> texts;
  std::span<const treaty::AlignedRow> rows;
  const treaty::Instrument& instrument;
};

// One table, a column for each language; the words around it in the reader's language.
[[nodiscard]] Document parallel_document(const ParallelText& parallel,
                                         const engine::LanguageTag& reader);

// TMX 1.4b (LISA OSCAR): a translation memory of all the languages. `program` is the version of the
// program, for the header; the format has no place for the texts' own dates.
[[nodiscard]] std::string to_tmx(const ParallelText& parallel, const std::string& program);

// XLIFF 2.1 (OASIS): from the first language to the second. Exactly two languages.
[[nodiscard]] std::string to_xliff(const ParallelText& parallel);

}  // namespace servanda::renderers
