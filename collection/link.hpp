#pragma once
// The references and definitions of a treaty's stored texts, found and marked anew: after a better
// grammar, or after a text was changed by hand. Every language and version; the summary cites
// nothing. A file is written only where its bytes change, whole or not at all.

#include <cstddef>
#include <vector>

#include "collection/collection.hpp"

namespace servanda::collection {

struct LinkedText {
  StoredText stored;
  std::size_t internal = 0;    // citations of the text's own provisions, lists and ranges expanded
  std::size_t external = 0;    // of other instruments, by address
  std::size_t unresolved = 0;  // that lead nowhere, or to an instrument without address
  std::size_t terms = 0;       // definitions
  bool changed = false;        // the file was written
  engine::Diagnostics findings;
};

// In the order of `treaty.texts`. A text that cannot be read or written says so in its findings;
// the others are done all the same.
[[nodiscard]] std::vector<LinkedText> link_texts(const Collection& collection,
                                                 const Treaty& treaty);

}  // namespace servanda::collection
