#pragma once
// The defined terms of a treaty across its languages, and every use of them. Two definitions are
// one term where they stand in the same provision, in the same order of definitions there. A use is
// any form of the words (lamp, lamps; система, системы) outside of the definition itself; where two
// terms fit, the longer one is used.

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "engine/diagnostic.hpp"
#include "engine/language_tag.hpp"
#include "treaty/text.hpp"

namespace servanda::treaty {

struct TermUse {
  std::string eid;  // the provision; empty: none around the words
  std::size_t times = 0;
};

struct TermIn {
  engine::LanguageTag language;
  std::string words;
  std::vector<TermUse> uses;  // in document order, each provision once
};

struct Term {
  std::string eid;                // the provision that defines it
  std::vector<TermIn> languages;  // in the order of the texts
};

// By <def>, in document order of the first text that has the term.
[[nodiscard]] std::vector<Term> terms_of(std::span<const TreatyText* const> texts);

// Notes on the terms of one text: one that is never used, one that an earlier article uses than the
// one that defines it.
void note_terms(const TreatyText& text, engine::Diagnostics& findings);

}  // namespace servanda::treaty
