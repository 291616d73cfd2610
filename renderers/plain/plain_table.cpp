#include "renderers/plain/plain_table.hpp"

#include <algorithm>
#include <numeric>

#include "engine/text/display_width.hpp"

namespace servanda::renderers {
namespace {

constexpr std::size_t gap = 2;        // cells between columns
constexpr std::size_t narrowest = 8;  // a column is not squeezed below this

using Lines = std::vector<std::string>;

void append_marked(std::string& out, const std::vector<Inline>& runs) {
  for (const Inline& run : runs) {
    if (run.kind == Inline::Kind::line_break) out += '\n';
    if (run.kind == Inline::Kind::note_mark) {
      out += " [" + run.text + "]";
      continue;
    }
    const bool is_inserted = run.kind == Inline::Kind::inserted;
    const bool is_deleted = run.kind == Inline::Kind::deleted;
    out += is_inserted ? "{+" : is_deleted ? "[-" : "";
    out += run.text;
    append_marked(out, run.children);
    out += is_inserted ? "+}" : is_deleted ? "-]" : "";
  }
}

Lines lines_of(const std::string& text) {
  Lines lines;
  std::size_t at = 0;
  for (std::size_t end; (end = text.find('\n', at)) != std::string::npos; at = end + 1) {
    lines.push_back(text.substr(at, end - at));
  }
  lines.push_back(text.substr(at));
  return lines;
}

std::size_t widest(const Lines& lines) {
  std::size_t most = 0;
  for (const std::string& line : lines) most = std::max(most, engine::display_width(line));
  return most;
}

std::vector<std::size_t> column_widths(const std::vector<Row>& rows, std::size_t width) {
  std::vector<std::size_t> widths;
  for (const Row& row : rows) {
    widths.resize(std::max(widths.size(), row.cells.size()));
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      widths[i] = std::max(widths[i], widest(lines_of(marked_words(row.cells[i].content))));
    }
  }
  if (width == 0 || widths.empty()) return widths;
  const std::size_t gaps = gap * (widths.size() - 1);
  while (std::accumulate(widths.begin(), widths.end(), gaps) > width) {
    const auto most = std::max_element(widths.begin(), widths.end());
    if (*most <= narrowest) break;
    --*most;
  }
  return widths;
}

Lines wrapped_cell(const Cell& cell, std::size_t width) {
  Lines wrapped;
  for (const std::string& line : lines_of(marked_words(cell.content))) {
    if (engine::display_width(line) <= width) {
      wrapped.push_back(line);
      continue;
    }
    for (std::string& part : engine::wrap(line, width)) wrapped.push_back(std::move(part));
  }
  return wrapped;
}

void append_row(Lines& lines, const Row& row, const std::vector<std::size_t>& widths) {
  std::vector<Lines> cells;
  std::size_t height = 0;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    cells.push_back(wrapped_cell(row.cells[i], widths[i]));
    height = std::max(height, cells.back().size());
  }
  for (std::size_t y = 0; y < height; ++y) {
    std::string line;
    std::size_t column = 0;  // where this cell begins
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const std::size_t behind = engine::display_width(line);
      if (y < cells[i].size() && !cells[i][y].empty()) {
        line.append(column > behind ? column - behind : 0, ' ');
        line += cells[i][y];
      }
      column += widths[i] + gap;
    }
    lines.push_back(std::move(line));
  }
}

bool is_heading(const Row& row) {
  return std::all_of(row.cells.begin(), row.cells.end(),
                     [](const Cell& cell) { return cell.is_header; });
}

}  // namespace

std::string marked_words(const std::vector<Inline>& runs) {
  std::string words;
  append_marked(words, runs);
  return words;
}

Lines plain_table(const std::vector<Row>& rows, std::size_t width) {
  const std::vector<std::size_t> widths = column_widths(rows, width);
  Lines lines;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    append_row(lines, rows[i], widths);
    if (is_heading(rows[i]) && i + 1 < rows.size() && !is_heading(rows[i + 1])) {
      const std::size_t total =
          std::accumulate(widths.begin(), widths.end(), std::size_t{0}) + gap * (widths.size() - 1);
      lines.emplace_back(total, '-');
    }
  }
  return lines;
}

}  // namespace servanda::renderers
