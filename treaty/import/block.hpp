#pragma once
// What every source format is reduced to: a flat list of blocks in reading order. A block is a line or
// paragraph of the source with its runs, a hint of how it looked, and where it stood. No structure is
// decided here; the recogniser does that.

#include <cstddef>
#include <string>
#include <vector>

namespace servanda::treaty {

// A stretch of text in one look. The runs of a block, joined, are all its characters.
struct Run {
  enum class Kind { plain, italic, bold, underline, superscript, subscript, link, note };
  Kind kind = Kind::plain;
  std::string text;    // UTF-8, white space as in the source; for a note: its content
  std::string target;  // link: address; note: marker
};

// How the source presented the block: a hint, never a proof.
enum class Look { unknown, heading, body, table };

struct Block {
  std::vector<Run> runs;
  std::string number;    // a number that the source marked as such (<num>, automatic numbering)
  Look look = Look::unknown;
  std::string style;     // the source's own name for it: "H23", "Heading 2"
  int level = 0;         // nesting or heading level where the source has one
  std::size_t line = 0;  // in the source file, from 1
};

}  // namespace servanda::treaty
