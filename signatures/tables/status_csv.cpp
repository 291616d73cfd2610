#include <algorithm>

#include "engine/catalogue.hpp"
#include "engine/text/unicode.hpp"
#include "signatures/tables/status_table.hpp"

namespace servanda::signatures {

namespace sig = engine::sig_diagnostics;

bool is_status_heading(const CsvRow& heading) {
  const std::string first = engine::fold_for_search(engine::squeeze_spaces(heading.fields.front()));
  if (!first.starts_with("participant")) return false;
  if (heading.fields.size() == 1) return true;
  return std::ranges::any_of(heading.fields.begin() + 1, heading.fields.end(),
                             [](const std::string& text) { return read_heading(text).is_read(); });
}

engine::Result<StatusTable> read_status_csv(const std::vector<CsvRow>& rows,
                                            const std::string& file) {
  StatusTable table{file, {}, {}, {}, {}, {}, {}};
  const std::vector<std::string>& heading = rows.front().fields;
  for (std::size_t i = 1; i < heading.size(); ++i) {
    table.columns.push_back(read_heading(heading[i]));
  }
  for (std::size_t i = 1; i < rows.size(); ++i) {
    const CsvRow& row = rows[i];
    if (row.fields.size() > heading.size()) {
      return engine::failure(sig::row_too_long, {file, row.line, {}}, row.fields.size(),
                             heading.size());
    }
    TableRow read{row.line, row.fields.front(), {row.fields.begin() + 1, row.fields.end()}};
    read.cells.resize(table.columns.size());
    table.rows.push_back(std::move(read));
  }
  return table;
}

}  // namespace servanda::signatures
