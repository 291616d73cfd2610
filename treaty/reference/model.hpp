#pragma once
// A reference: words of a text that cite a provision of the same text ("paragraphs 1 and 3 (a) (i)
// or (ii) of article 10") or another instrument («Article 51 of the Charter of the United Nations»,
// "A/RES/74/247"). One shape for all languages; docs/formats/references.md says what counts as one.

#include <cstddef>
#include <string>
#include <vector>

namespace servanda::treaty {

enum class ReferenceKind {
  internal,  // targets are eIds of this text
  external   // targets are IRIs or addresses of other instruments; none where they are not known
};

// One cited thing inside a reference: a provision, a run of provisions ("articles 7 to 10") or an
// instrument. Offsets are bytes of the text that was searched.
struct Cited {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::vector<std::string> targets;  // the deepest provision named; of a range its two ends
  bool range = false;                // from targets.front() to targets.back()
  std::size_t count = 1;             // how many are cited: of a range all of it
  bool resolved = false;             // every target exists (internal), or has an address (external)
};

struct Reference {
  std::size_t begin = 0;  // exactly the citing words, from the first cited thing to the last
  std::size_t end = 0;
  ReferenceKind kind = ReferenceKind::internal;
  std::vector<Cited> cited;  // at least one, in the order of the words
};

}  // namespace servanda::treaty
