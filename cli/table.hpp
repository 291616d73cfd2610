#pragma once
// A table on the terminal: columns aligned by display width, so that Chinese and Arabic stand as
// straight as Latin; a row that would not fit is folded in the column that gives way.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "cli/screen.hpp"

namespace servanda::cli {

struct Column {
  std::string heading;
  bool is_number = false;  // to the right
  bool gives_way = false;  // is folded where the row is too wide
};

class Table {
 public:
  explicit Table(std::vector<Column> columns) : columns_(std::move(columns)) {}

  // As many cells as columns.
  void add(std::vector<std::string> cells);
  [[nodiscard]] bool empty() const { return rows_.empty(); }
  // Lines end in LF and never in spaces. A table without rows is nothing at all.
  [[nodiscard]] std::string print(const Screen& screen) const;
  // Without headings, `margin` spaces to the left.
  [[nodiscard]] std::string print_rows(const Screen& screen, std::size_t margin) const;

 private:
  [[nodiscard]] std::vector<std::size_t> widths(std::size_t room) const;
  [[nodiscard]] std::string print_row(const std::vector<std::string>& cells,
                                      const std::vector<std::size_t>& widths) const;

  std::vector<Column> columns_;
  std::vector<std::vector<std::string>> rows_;
};

// Text that may be shown on a terminal: without the control characters that would steer it.
[[nodiscard]] std::string visible(std::string_view text);

// Lines of at most `width` cells, each behind `margin` spaces.
[[nodiscard]] std::string folded(std::string_view text, std::size_t width, std::size_t margin = 0);

}  // namespace servanda::cli
