#include "renderers/document.hpp"

#include <iterator>

namespace servanda::renderers {
namespace {

constexpr std::string_view role_names[] = {
    "document",    "title",     "subtitle",   "notice",         "facts",        "fact",
    "preamble",    "recital",   "part",       "title-division", "chapter",      "section",
    "article",     "paragraph", "list",       "point",          "text",         "closing",
    "conclusions", "footnotes", "footnote",   "annex",          "summary-note", "table",
    "explanation", "heading",   "navigation", "entry",          "group",        "lead"};
static_assert(std::size(role_names) == static_cast<std::size_t>(Role::lead) + 1);

constexpr std::string_view kind_names[] = {
    "text", "emphasis", "strong", "superscript", "subscript", "link",   "term",
    "note", "date",     "code",   "line-break",  "inserted",  "deleted"};
static_assert(std::size(kind_names) == static_cast<std::size_t>(Inline::Kind::deleted) + 1);

void outline_runs(std::string& out, const std::vector<Inline>& runs);

void outline_run(std::string& out, const Inline& run) {
  if (run.kind == Inline::Kind::text && run.children.empty() && run.language.empty()) {
    out += run.text;
    return;
  }
  out += '{';
  out += kind_names[static_cast<std::size_t>(run.kind)];
  if (!run.language.empty()) out += " @" + run.language;
  if (!run.target.empty()) out += " " + run.target;
  if (!run.title.empty()) out += " '" + run.title + "'";
  if (!run.text.empty() || !run.children.empty()) out += ": ";
  out += run.text;
  outline_runs(out, run.children);
  out += '}';
}

void outline_runs(std::string& out, const std::vector<Inline>& runs) {
  for (const Inline& run : runs) outline_run(out, run);
}

void outline_field(std::string& out, std::string_view name, const std::vector<Inline>& runs) {
  if (runs.empty()) return;
  out += " ";
  out += name;
  out += '[';
  outline_runs(out, runs);
  out += ']';
}

void outline_row(std::string& out, const Row& row, std::size_t depth) {
  out.append(depth * 2, ' ');
  out += "row";
  if (!row.id.empty()) out += " #" + row.id;
  for (const Cell& cell : row.cells) {
    out += cell.is_header ? " ‖ " : " | ";
    outline_runs(out, cell.content);
    if (!cell.sort_key.empty()) out += " <" + cell.sort_key + ">";
  }
  out += '\n';
}

void outline_block(std::string& out, const Block& block, std::size_t depth) {
  out.append(depth * 2, ' ');
  out += role_name(block.role);
  if (!block.id.empty()) out += " #" + block.id;
  if (!block.language.empty()) out += " @" + block.language;
  if (block.level != 0) out += " level " + std::to_string(block.level);
  if (block.is_unofficial) out += " (unofficial)";
  if (block.is_current) out += " (current)";
  outline_field(out, "number", block.number);
  outline_field(out, "heading", block.heading);
  outline_field(out, "content", block.content);
  out += '\n';
  for (const Row& row : block.rows) outline_row(out, row, depth + 1);
  for (const Block& child : block.children) outline_block(out, child, depth + 1);
}

void append_words(std::string& out, const std::vector<Inline>& runs) {
  for (const Inline& run : runs) {
    if (run.kind == Inline::Kind::note_mark) continue;
    if (run.kind == Inline::Kind::line_break) out += ' ';
    out += run.text;
    append_words(out, run.children);
  }
}

}  // namespace

std::string_view role_name(Role role) {
  return role_names[static_cast<std::size_t>(role)];
}

std::string plain_words(const std::vector<Inline>& runs) {
  std::string words;
  append_words(words, runs);
  return words;
}

std::string print_outline(const Document& document) {
  std::string out = "document @" + document.language.bcp47();
  if (!document.date.empty()) out += " " + document.date;
  if (!document.identifier.empty()) out += " " + document.identifier;
  out += " '" + document.title + "'\n";
  if (!document.description.empty()) out += "  description '" + document.description + "'\n";
  for (const Block& block : document.blocks) outline_block(out, block, 1);
  return out;
}

}  // namespace servanda::renderers
