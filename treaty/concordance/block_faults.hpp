#pragma once
// Blocks that look wrong beside the other languages, whatever they say: empty where the others have
// words, written in another language, or of a length far off the treaty's own ratio between the
// languages.

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "treaty/concordance/alignment.hpp"

namespace servanda::treaty {

struct BlockFault {
  enum class Kind : std::uint8_t {
    empty,         // all the others have words, or a heading
    untranslated,  // the words are those of `other`'s language
    length         // `letters` where `expected` are usual
  };
  Kind kind = Kind::empty;
  std::size_t row = 0;
  std::size_t text = 0;
  std::size_t other = 0;  // a text that has what is missing, or whose language it is
  std::size_t letters = 0;
  std::size_t expected = 0;
};

// In the order of the rows, then of the texts.
[[nodiscard]] std::vector<BlockFault> find_block_faults(std::span<const TreatyText* const> texts,
                                                        std::span<const AlignedRow> rows);

}  // namespace servanda::treaty
