#pragma once
// The register as text, without loss: JSON Lines, one event a line, each line the event's canonical
// bytes (RFC 8785 JSON: keys sorted, no spaces, absent fields left out), the very bytes that the
// register's Merkle tree is made over (docs/formats/ledger.md). Appending an event appends a line.

#include <cstddef>
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
// Any JSON object with these fields, canonical or not; an unknown or repeated field is refused, for
// it would be lost.
[[nodiscard]] engine::Result<Event> parse_event(std::string_view json, const std::string& file,
                                                std::size_t line);

// All lines, each ended by LF.
[[nodiscard]] std::string export_json_lines(std::span<const Event> events);
// The whole file or nothing: every fault is in `findings` with its line, the result is the first.
[[nodiscard]] engine::Result<std::vector<Event>> import_json_lines(std::string_view text,
                                                                   const std::string& file,
                                                                   engine::Diagnostics& findings);

}  // namespace servanda::signatures
