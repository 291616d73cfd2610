#pragma once
// Blocks as text, one a line, for tests that compare what a reader made: "H" for the look of a
// heading, the number in brackets, /italic/ *bold* ^raised^, a note as {mark: words}, a break as ↵.

#include <string>
#include <vector>

#include "treaty/import/block.hpp"

namespace servanda::test {

inline std::string shown(const treaty::Runs& runs) {
  using treaty::Run;
  using treaty::Style;
  std::string text;
  for (const Run& run : runs) {
    if (run.kind == Run::Kind::line_break) text += "↵";
    if (run.kind == Run::Kind::note) text += "{" + run.target + ": " + shown(run.note) + "}";
    if (run.kind != Run::Kind::text) continue;
    const std::string mark = treaty::has(run.style, Style::bold)          ? "*"
                             : treaty::has(run.style, Style::italic)      ? "/"
                             : treaty::has(run.style, Style::superscript) ? "^"
                                                                          : "";
    text += mark + run.text + mark;
  }
  return text;
}

inline std::string shown(const std::vector<treaty::Block>& blocks) {
  std::string all;
  for (const treaty::Block& block : blocks) {
    if (block.look == treaty::Look::heading) all += "H ";
    if (!block.number.empty()) all += "[" + block.number + "] ";
    all += shown(block.runs);
    for (const auto& row : block.table) {
      for (const treaty::Cell& cell : row) {
        all += cell.is_header ? "‖" : "|";
        for (const treaty::Runs& paragraph : cell.paragraphs) all += " " + shown(paragraph);
        all += " ";
      }
      all += "|";
    }
    all += "\n";
  }
  return all;
}

}  // namespace servanda::test
