#pragma once
// Where one language says what the others do not, or leaves out what they say. Only a language that
// stands (almost) alone is told of: where half of them differ, it is their way of writing. What a
// language merely says in another sentence of the same paragraph is no difference.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "treaty/concordance/alignment.hpp"
#include "treaty/concordance/facts.hpp"

namespace servanda::treaty {

enum class FactKind : std::uint8_t { reference, date, number, period };

// In one row and one language. The facts are the text's own, or, of what it lacks, another's.
struct Divergence {
  std::size_t row = 0;
  std::size_t text = 0;
  FactKind kind = FactKind::reference;
  std::vector<const Fact*> only_here;
  std::vector<const Fact*> missing;
  std::vector<const Fact*> own;  // everything of the kind that the text has in the row
  std::size_t other = 0;  // a text that the missing facts are quoted from, or that has none either
};

// `facts` by text, then by row. In the order of the rows, then of the texts.
[[nodiscard]] std::vector<Divergence> find_divergences(std::span<const AlignedRow> rows,
                                                       std::span<const std::vector<Facts>> facts);

}  // namespace servanda::treaty
