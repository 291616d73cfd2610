#pragma once
// Which provision of a newer text is which of an older one.

#include <cstddef>
#include <string>
#include <vector>

#include "treaty/concordance/alignment.hpp"
#include "treaty/difference/likeness.hpp"

namespace servanda::treaty {

// One text as a comparison sees it; views the text.
struct DifferenceSide {
  explicit DifferenceSide(const TreatyText& text);

  struct Unit {
    const Provision* provision = nullptr;
    std::size_t parent = AlignedRow::none;
    std::size_t article = AlignedRow::none;  // the unit of the article that it stands in, or is
    std::string words;                       // of the provision itself
    WordBag own;                             // heading and words
    WordBag whole;                           // of an article: all that is in it
  };
  std::vector<Unit> units;  // in document order
};

// For each unit of `before` its partner in `after`, or AlignedRow::none.
[[nodiscard]] std::vector<std::size_t> match_units(const DifferenceSide& before,
                                                   const DifferenceSide& after);

}  // namespace servanda::treaty
