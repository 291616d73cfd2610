#pragma once
// What every source format is reduced to: a flat list of blocks in reading order. A block is a line
// or paragraph of the source with its runs, a hint of how it looked, and where it stood. No
// structure is decided here; the recogniser does that.

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace servanda::treaty {

// How words look; several at once are possible.
enum class Style : std::uint8_t {
  plain = 0,
  bold = 1,
  italic = 2,
  underline = 4,
  superscript = 8,
  subscript = 16
};

[[nodiscard]] constexpr Style operator|(Style a, Style b) {
  return static_cast<Style>(static_cast<std::uint8_t>(a) | static_cast<std::uint8_t>(b));
}
[[nodiscard]] constexpr bool has(Style all, Style one) {
  return (static_cast<std::uint8_t>(all) & static_cast<std::uint8_t>(one)) != 0;
}
[[nodiscard]] constexpr Style without(Style all, Style one) {
  return static_cast<Style>(static_cast<std::uint8_t>(all) & ~static_cast<std::uint8_t>(one));
}

// A stretch of text in one look, or what stands between such stretches. The texts of a block's
// runs, joined, are all its characters; a note's own words are in `note` and in nothing else.
struct Run {
  enum class Kind { text, line_break, note };
  Kind kind = Kind::text;
  Style style = Style::plain;
  std::string text;       // UTF-8, white space as in the source
  std::string target;     // text: where it links to, or empty; note: its marker
  std::vector<Run> note;  // its paragraphs, with line breaks between them
};

using Runs = std::vector<Run>;

struct Cell {
  bool is_header = false;
  unsigned columns = 1;  // so many are spanned
  unsigned rows = 1;
  std::vector<Runs> paragraphs;
};

using Table = std::vector<std::vector<Cell>>;

// How the source presented the block: a hint, never a proof.
enum class Look { unknown, heading, body };

struct Block {
  Runs runs;
  std::string number;  // a number that the source marked as such (<num>, automatic numbering)
  Table table;         // where the block is a table; it has no runs then
  Look look = Look::unknown;
  std::size_t line = 0;          // in the source file, from 1
  bool begins_document = false;  // the first of a document that the source attaches to another
};

}  // namespace servanda::treaty
