#pragma once
// The authentic languages of one treaty held against one another (VCLT article 33: each is equally
// authoritative, and their terms are presumed to have the same meaning). What one of them says and
// the others do not is a warning that names both wordings, for it may be the law itself; a block
// that is empty or not in the text's language is a fault of that text, an error.

#include <cstddef>
#include <span>
#include <vector>

#include "engine/diagnostic.hpp"
#include "treaty/concordance/alignment.hpp"
#include "treaty/concordance/facts.hpp"
#include "treaty/text.hpp"

namespace servanda::treaty {

// Texts of one version, each in another language. They outlive this.
class Concordance {
 public:
  explicit Concordance(std::vector<const TreatyText*> texts);

  // Reads what one text says. Each text once; different ones may be read in different threads.
  void read(std::size_t text);

  // When all are read: everything in which they differ. One text alone differs from nothing.
  void compare(engine::Diagnostics& findings) const;

  [[nodiscard]] std::size_t size() const { return texts_.size(); }

 private:
  std::vector<const TreatyText*> texts_;
  std::vector<AlignedRow> rows_;
  std::vector<std::vector<Facts>> facts_;  // by text, then by row
};

}  // namespace servanda::treaty
