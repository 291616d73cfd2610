#pragma once
// The register as text, without loss: JSON Lines, one event a line, each line the event's canonical
// bytes (RFC 8785 JSON: keys sorted, no spaces, absent fields left out), the very bytes that the
// register's Merkle tree is made over. Made for version control: appending an event appends a line.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/diagnostic.hpp"
#include "engine/result.hpp"
#include "signatures/event.hpp"

namespace servanda::signatures {

// One event, without line end. The inverse of parse_event.
[[nodiscard]] std::string canonical_json(const Event& event);
[[nodiscard]] engine::Result<Event> parse_event(std::string_view json, const std::string& file,
                                                std::size_t line);

// All lines, each ended by LF.
[[nodiscard]] std::string export_json_lines(std::span<const Event> events);
// The whole file or nothing: every fault is in `findings` with its line.
[[nodiscard]] engine::Result<std::vector<Event>> import_json_lines(std::string_view text,
                                                                   const std::string& file,
                                                                   engine::Diagnostics& findings);

// The act's fields by their names in the ledger, in its order, as strings; for tables and
// corrections.
struct Field {
  std::string name;
  std::string value;
};
[[nodiscard]] std::vector<Field> fields(const Act& act);
// Sets one field, or takes it away where there is no value; refuses an unknown name or a bad value.
[[nodiscard]] engine::Result<void> set_field(Act& act, const Change& change);

}  // namespace servanda::signatures
