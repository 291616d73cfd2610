#pragma once
// Where a text says what a word of it means.
//
//   definition = terms [clause] means             “lamp” means …; “gel” ou “saisie”, …, désigne …
//              / before terms                     on entend par « lampe » …
//              / announces term                   (hereinafter referred to as “the Fund”)
//              / "(" term ")"                     the Oil Fund (“the Fund”)
//   terms      = term *( [","] [join] term )      “trim” or “trimming”
//   term       = open words close                 “lamp”; « lampe »; ”مصباح“; ``lamp"
//   clause     = up to three words, or what stands between two commas

#include <cstddef>
#include <string_view>
#include <vector>

#include "treaty/terms/phrasing.hpp"

namespace servanda::treaty {

// The words of one term without its quotes and article; bytes of the text.
struct DefinedTerm {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// In the order of the words. Linear in the length of the text.
[[nodiscard]] std::vector<DefinedTerm> find_definitions(std::string_view text,
                                                        const Phrasing& phrasing);

}  // namespace servanda::treaty
