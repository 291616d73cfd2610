#pragma once
// Definitions held against one another: where every other language defines a term (<def>, Akoma
// Ntoso 3.0) and one does not, its reader meets a word without its meaning.

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "treaty/concordance/alignment.hpp"

namespace servanda::treaty {

struct TermFault {
  std::size_t row = 0;
  std::size_t text = 0;
  std::size_t other = 0;  // the first text that defines the term
  std::string words;      // as that text has them
};

// In the order of the rows, then of the texts. At least two others must agree. A text in which no
// definition is marked at all is not compared: nobody has marked it yet.
[[nodiscard]] std::vector<TermFault> find_term_faults(std::span<const TreatyText* const> texts,
                                                      std::span<const AlignedRow> rows);

}  // namespace servanda::treaty
