#pragma once
// The register in two more forms, made from its canonical lines: as a table that a spreadsheet
// opens and that reads back without loss, and as JSON-LD for the open web
// (docs/formats/ledger.md).

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/diagnostic.hpp"
#include "engine/result.hpp"
#include "signatures/csv.hpp"
#include "signatures/event.hpp"
#include "signatures/participant.hpp"

namespace servanda::signatures {

// One row an event; texts in a column for each language, changes as JSON.
[[nodiscard]] std::string export_ledger_csv(std::span<const Event> events);
// True where the heading row is that of an exported register.
[[nodiscard]] bool is_ledger_heading(const CsvRow& heading);
// The whole table or nothing, as import_json_lines().
[[nodiscard]] engine::Result<std::vector<Event>> import_ledger_csv(const std::vector<CsvRow>& rows,
                                                                   const std::string& file,
                                                                   engine::Diagnostics& findings);

// `base` is the collection's IRI, without slash at its end; may be empty.
[[nodiscard]] std::string export_json_ld(std::span<const Event> events, std::string_view base,
                                         const ParticipantTable& participants);

}  // namespace servanda::signatures
