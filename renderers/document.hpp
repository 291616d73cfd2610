#pragma once
// The presentation document: text, status table, notes and explanations as one tree of blocks and
// inline runs, with ids, languages and roles. Builders make it from a treaty and its status; every
// exporter (HTML, text, later PDF and office formats) is one function over it and knows no other.
// It can be printed as an outline (print_outline), and that is what golden tests compare.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/language_tag.hpp"

namespace servanda::renderers {

// A run of text inside a block. Text is UTF-8, as read; exporters escape it.
struct Inline {
  enum class Kind {
    text,
    emphasis,  // children in italics, where the script has them
    strong,
    superscript,
    subscript,
    link,       // to `target`: "#art_64" inside the document, else an address
    term,       // a defined term
    note_mark,  // refers to the footnote with id `target`
    date,       // `target` holds the ISO date, text the words
    code,       // to be typed as it stands
    line_break,
    inserted,  // a newer text has it
    deleted    // an older text had it
  };
  Kind kind = Kind::text;
  std::string text;
  std::string target;
  std::string title;     // explanation, for links and abbreviations
  std::string language;  // BCP 47 where it differs from the block's
  std::vector<Inline> children;
};

struct Cell {
  std::vector<Inline> content;
  std::string sort_key;  // where the words do not sort as they should (dates, numbers)
  bool is_header = false;
};
struct Row {
  std::string id;
  std::vector<Cell> cells;
};

// What a block is to a reader; exporters map each role once.
enum class Role {
  document,  // the root's children in reading order
  title,
  subtitle,
  notice,  // "Unofficial summary", "Known to 19 November 2025": must never be missed
  facts,   // a list of label and value: children are `fact`
  fact,    // number = label, content = value
  preamble,
  recital,
  part,
  title_division,
  chapter,
  section,      // number + heading, then children
  article,      // number + heading, then children
  paragraph,    // hanging number, then children
  list,         // of points
  point,        // hanging number, then children
  text,         // a paragraph of running text
  closing,      // words after a list that belong to the whole
  conclusions,  // the testimonium
  footnotes,
  footnote,  // id, number, content
  annex,
  summary_note,  // the unofficial note beside an article
  table,         // caption = content; rows
  explanation,   // ordered steps: children are text
  heading,       // a heading outside the treaty's own structure; level in `level`
  navigation,    // heading = its name; children are `entry`
  entry,         // content is one link, children are entries below it
  group,         // a part outside the treaty's own structure: heading (may be empty), then children
  lead           // the sentence that opens a page
};

struct Block {
  Role role = Role::text;
  std::string id;        // the eId, or an id of the document's own
  std::string language;  // BCP 47 where it differs from the parent's
  std::vector<Inline> number;
  std::vector<Inline> heading;
  std::vector<Inline> content;
  int level = 0;
  bool is_unofficial = false;
  bool is_current = false;  // entry: the reader is here
  std::vector<Block> children;
  std::vector<Row> rows;  // table; the first rows whose cells are headers repeat over pages
};

struct Document {
  std::string title;
  engine::LanguageTag language;
  std::string description;  // one sentence for search engines and metadata
  std::string identifier;   // IRI
  std::string date;         // ISO; the as-at date or the version, never the clock
  std::vector<Block> blocks;
};

// The name of a role as the outline and style sheets have it: "summary-note".
[[nodiscard]] std::string_view role_name(Role role);

// The words of a run and of all inside it, line breaks as spaces.
[[nodiscard]] std::string plain_words(const std::vector<Inline>& runs);

// The model as indented text, one block a line: for golden tests and for people who debug.
[[nodiscard]] std::string print_outline(const Document& document);

}  // namespace servanda::renderers
