#include "cli/side_by_side.hpp"

#include <algorithm>

#include "engine/text/display_width.hpp"

namespace servanda::cli {

namespace {

constexpr std::size_t gap = 3;
constexpr std::size_t narrowest = 34;  // a column that can be read

std::string trimmed(std::string line) {
  line.erase(line.find_last_not_of(' ') + 1);
  return line;
}

std::string in_columns(const std::vector<std::string>& cells, std::size_t width) {
  std::vector<std::vector<std::string>> columns;
  std::size_t height = 0;
  for (const std::string& cell : cells) {
    columns.push_back(engine::wrap(cell, width));
    height = std::max(height, columns.back().size());
  }
  std::string out;
  for (std::size_t i = 0; i < height; ++i) {
    std::string line;
    for (const auto& column : columns) {
      const std::string part = i < column.size() ? column[i] : std::string();
      const std::size_t used = engine::display_width(part);
      line += part + std::string(width + gap - std::min(used, width), ' ');
    }
    out += trimmed(std::move(line)) + "\n";
  }
  return out;
}

std::string one_below_the_other(const std::vector<std::string>& names,
                                const std::vector<std::string>& cells, std::size_t width) {
  std::size_t margin = 0;
  for (const std::string& name : names) margin = std::max(margin, name.size() + 2);
  std::string out;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (cells[i].empty()) continue;
    std::string before = names[i] + std::string(margin - names[i].size(), ' ');
    for (const std::string& line : engine::wrap(cells[i], width - margin)) {
      out += trimmed(before + line) + "\n";
      before.assign(margin, ' ');
    }
  }
  return out;
}

}  // namespace

std::string side_by_side(const std::vector<std::string>& names,
                         const std::vector<std::string>& cells, const Screen& screen) {
  const std::size_t count = std::max<std::size_t>(cells.size(), 1);
  const std::size_t width = (screen.width - gap * (count - 1)) / count;
  return width >= narrowest && count > 1 ? in_columns(cells, width)
                                         : one_below_the_other(names, cells, screen.width);
}

}  // namespace servanda::cli
