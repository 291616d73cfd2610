#pragma once
// What changed between two texts of one language: two versions of a treaty, or two files.
// Provisions are matched by article first, then inside of it, by their words and not by their
// numbers alone, so that what only got another number or place is seen as such and not as lost and
// new.

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "treaty/difference/word_changes.hpp"
#include "treaty/text.hpp"

namespace servanda::treaty {

// One provision and what became of it. Views the texts.
struct Operation {
  enum class Kind : std::uint8_t { same, changed, renumbered, moved, added, removed };
  Kind kind = Kind::same;             // the strongest of what became of it
  const Provision* before = nullptr;  // null where it was added
  const Provision* after = nullptr;   // null where it was removed
  bool is_renumbered = false;
  bool is_moved = false;  // to another place among its own, or under another provision
  std::vector<Change>
      heading;                // of number-less heading and words; one `same` where nothing changed
  std::vector<Change> words;  // of the provision itself, not of those below it

  [[nodiscard]] const Provision& provision() const { return after != nullptr ? *after : *before; }
};

[[nodiscard]] const char* operation_name(Operation::Kind kind);  // "renumbered"

// In the order of the newer text; what was removed stands behind what it followed. Provisions
// without words of their own are there where they were matched.
[[nodiscard]] std::vector<Operation> find_difference(const TreatyText& before,
                                                     const TreatyText& after);

}  // namespace servanda::treaty
