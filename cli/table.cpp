#include "cli/table.hpp"

#include <algorithm>

#include "cli/values.hpp"
#include "engine/text/display_width.hpp"
#include "engine/text/unicode.hpp"

namespace servanda::cli {

namespace {

constexpr std::size_t gap = 2;         // between columns
constexpr std::size_t narrowest = 12;  // that a column is folded to

std::string padded(const std::string& text, std::size_t width, bool is_number) {
  const std::size_t own = engine::display_width(text);
  const std::string space(width > own ? width - own : 0, ' ');
  return is_number ? space + text : text + space;
}

// A pipe has no edge: what reads there wants one row a line.
std::size_t room_on(const Screen& screen) {
  constexpr std::size_t endless = 1'000'000;
  return screen.is_terminal ? screen.width : endless;
}

void trim_end(std::string& line) {
  line.erase(line.find_last_not_of(' ') + 1);
}

}  // namespace

void Table::add(std::vector<std::string> cells) {
  for (std::string& cell : cells) cell = visible(cell);
  cells.resize(columns_.size());
  rows_.push_back(std::move(cells));
}

std::vector<std::size_t> Table::widths(std::size_t room) const {
  std::vector<std::size_t> widths;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    std::size_t width = engine::display_width(columns_[i].heading);
    for (const auto& row : rows_) width = std::max(width, engine::display_width(row[i]));
    widths.push_back(width);
  }
  std::size_t total = gap * (widths.size() - 1);
  for (const std::size_t width : widths) total += width;
  for (std::size_t i = 0; i < columns_.size() && total > room; ++i) {
    if (!columns_[i].gives_way) continue;
    const std::size_t others = total - widths[i];
    const std::size_t left = std::max(narrowest, room > others ? room - others : 0);
    total = others + std::min(widths[i], left);
    widths[i] = std::min(widths[i], left);
  }
  return widths;
}

std::string Table::print_row(const std::vector<std::string>& cells,
                             const std::vector<std::size_t>& widths) const {
  std::vector<std::vector<std::string>> lines;
  std::size_t height = 1;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    lines.push_back(columns_[i].gives_way ? engine::wrap(cells[i], widths[i])
                                          : std::vector<std::string>{cells[i]});
    height = std::max(height, lines.back().size());
  }
  std::string out;
  for (std::size_t y = 0; y < height; ++y) {
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const std::string cell = y < lines[i].size() ? lines[i][y] : std::string();
      line += padded(cell, widths[i], columns_[i].is_number);
      if (i + 1 < cells.size()) line.append(gap, ' ');
    }
    trim_end(line);
    out += line + "\n";
  }
  return out;
}

std::string Table::print_rows(const Screen& screen, std::size_t margin) const {
  const std::vector<std::size_t> measured = widths(room_on(screen) - margin);
  std::string out;
  for (const auto& row : rows_) {
    for (const std::string& line : split(print_row(row, measured), '\n')) {
      if (!line.empty()) out += std::string(margin, ' ') + line + "\n";
    }
  }
  return out;
}

std::string Table::print(const Screen& screen) const {
  if (rows_.empty()) return {};
  const std::vector<std::size_t> measured = widths(room_on(screen));
  std::vector<std::string> headings;
  for (const Column& column : columns_) headings.push_back(column.heading);
  std::string head = print_row(headings, measured);
  head.pop_back();
  std::string out = screen.bold(head) + "\n";
  for (const auto& row : rows_) out += print_row(row, measured);
  return out;
}

std::string visible(std::string_view text) {
  std::string shown;
  shown.reserve(text.size());
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t begin = offset;
    const char32_t c = engine::next_code_point(text, offset);
    const bool is_control = c < 0x20 || (c >= 0x7F && c < 0xA0);
    if (!is_control) {
      shown += text.substr(begin, offset - begin);
    } else {
      shown += ' ';
    }
  }
  return shown;
}

std::string folded(std::string_view text, std::size_t width, std::size_t margin) {
  std::string out;
  for (const std::string& line : engine::wrap(text, width > margin ? width - margin : 1)) {
    out += std::string(margin, ' ') + line + "\n";
  }
  return out;
}

}  // namespace servanda::cli
