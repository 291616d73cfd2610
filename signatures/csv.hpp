#pragma once
// Tables as RFC 4180 writes them: fields between commas, quoted where they hold commas, quotes or
// line breaks, rows ended by CRLF or LF. A byte order mark at the start is dropped. Spreadsheets of
// half the world put semicolons between fields, and clipboards tabs: where the first row has no
// comma, these are what stands between fields.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "engine/result.hpp"

namespace servanda::signatures {

struct CsvRow {
  std::size_t line = 1;  // where the row begins, from 1
  std::vector<std::string> fields;
};

// Every row, those with nothing in them left out. Refuses a quote that is never closed or that
// stands inside a field, and what is no UTF-8 text.
[[nodiscard]] engine::Result<std::vector<CsvRow>> parse_csv(std::string_view text,
                                                            const std::string& file);
// One field, quoted where it must be.
[[nodiscard]] std::string csv_field(std::string_view text);

}  // namespace servanda::signatures
