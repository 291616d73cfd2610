#pragma once
// What the column of a status table means. Its heading names acts, and behind most of them the
// letters that stand beside a date in the cells: "Acceptance(A), Ratification, Accession(a)". The
// letters mean what the heading says and nothing else; the words are data (tables/headings.csv).
//
//   heading = item *( "," SP item )      an item begins with a capital letter
//   item    = words [ "(" letters ")" ]

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "signatures/action.hpp"

namespace servanda::signatures {

struct HeadingItem {
  std::string words;    // "Ratification of the Convention as amended"
  std::string letters;  // "AA"; empty where the date stands alone
  std::optional<Action> action;
  // The words say more than the act's own name: worth keeping with the act.
  bool is_qualified = false;
};

struct Heading {
  std::string text;
  std::vector<HeadingItem> items;

  // True where at least one act is known.
  [[nodiscard]] bool is_read() const;
  // The item with these letters; without letters the first one that has none, or the only one.
  [[nodiscard]] const HeadingItem* find(std::string_view letters) const;
};

[[nodiscard]] Heading read_heading(std::string_view text);

}  // namespace servanda::signatures
