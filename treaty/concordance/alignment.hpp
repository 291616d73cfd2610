#pragma once
// The languages of one treaty side by side. Since every language has the same eIds, texts are
// aligned by them: one row for each provision that can be cited, with the words that stand in the
// provision itself (its heading and lead-in or content), those of its parts having rows of their
// own. What a language folds elsewhere (closing words into the lead-in) or lacks is an empty cell.

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "treaty/text.hpp"

namespace servanda::treaty {

// One language's side of a row. Views live as long as the text.
struct AlignedCell {
  const Provision* provision = nullptr;  // null where the language has no such provision
  std::vector<std::string> blocks;       // the words, as treaty/words.hpp has them

  [[nodiscard]] std::string words() const;  // the blocks, parted by line breaks
  [[nodiscard]] bool has_words() const { return !blocks.empty(); }
};

struct AlignedRow {
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  std::string_view eid;  // empty for what has none, such as a preface
  ProvisionKind kind = ProvisionKind::article;
  std::size_t parent = none;       // the row of the provision around it
  std::vector<AlignedCell> cells;  // one for each text, in their order
};

// In the order of the first text; what only others have stands behind what it follows there. Linear
// in the length of the texts.
[[nodiscard]] std::vector<AlignedRow> align(std::span<const TreatyText* const> texts);

// Lists, lead-ins and plain content are ways of writing: their words belong to what holds them.
[[nodiscard]] bool is_citable(ProvisionKind kind);

}  // namespace servanda::treaty
