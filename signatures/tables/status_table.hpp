#pragma once
// The status table of a treaty as depositaries publish it: one row a participant, one column a kind
// of act, dates with letters in the cells. Read from CSV (the first column names the participant)
// and from the status XML of the United Nations Treaty Collection
// (docs/formats/status-tables.md). A reader decides nothing about the law: table_acts() does.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/diagnostic.hpp"
#include "engine/result.hpp"
#include "signatures/csv.hpp"
#include "signatures/tables/heading.hpp"

namespace servanda::signatures {

struct TableRow {
  std::size_t line = 0;
  std::string participant;         // as written
  std::vector<std::string> cells;  // as many as there are columns
};

struct StatusTable {
  std::string file;
  std::string title;                                 // of the treaty; where the table says it
  std::string conclusion;                            // "New York, 24 December 2024"; likewise
  std::optional<std::int64_t> signatories, parties;  // as the table itself counts them
  std::vector<Heading> columns;                      // behind that of the participants
  std::vector<TableRow> rows;
};

// True where the heading row is that of a status table: participants first, then acts.
[[nodiscard]] bool is_status_heading(const CsvRow& heading);
// Rows that do not have the heading's fields are refused.
[[nodiscard]] engine::Result<StatusTable> read_status_csv(const std::vector<CsvRow>& rows,
                                                          const std::string& file);
// Notes, declarations and objections beside the table are not read; `findings` says so.
[[nodiscard]] engine::Result<StatusTable> read_status_xml(std::string bytes,
                                                          const std::string& file,
                                                          engine::Diagnostics& findings);

}  // namespace servanda::signatures
