#pragma once
// Events as rows of the register, and the tree that grows with them. Internal to signatures.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/result.hpp"
#include "engine/sqlite.hpp"
#include "signatures/event.hpp"
#include "signatures/merkle.hpp"

namespace servanda::signatures {

// "SELECT <every column> FROM events" and what is given behind it.
[[nodiscard]] engine::Result<engine::Statement> select_events(engine::Database& database,
                                                              std::string_view behind);
// The event in the row that the statement stands on; refuses a row that holds no valid event.
[[nodiscard]] engine::Result<Event> read_event(const engine::Statement& row,
                                               const std::string& file);
// All rows of a statement from select_events.
[[nodiscard]] engine::Result<std::vector<Event>> read_events(engine::Statement& statement,
                                                             const std::string& file);
// The columns of an event's row, in their order; absent ones have no value.
using RowValues = std::array<std::optional<std::string>, 24>;
[[nodiscard]] RowValues row_values(const Event& event);
// True where the row holds the event in the one form in which it is written.
[[nodiscard]] bool is_as_written(const engine::Statement& row, const Event& event);

// Behind the last event; the rows are written in the order of the calls.
[[nodiscard]] engine::Result<engine::Statement> prepare_insert(engine::Database& database);
[[nodiscard]] engine::Result<void> insert_event(engine::Statement& insert, const Event& event);

// Hangs every event that is not yet in the tree into it, and notes the new head.
[[nodiscard]] engine::Result<void> grow_tree(engine::Database& database);
// The tree as the last transaction left it.
[[nodiscard]] engine::Result<MerklePeaks> last_head(engine::Database& database);

}  // namespace servanda::signatures
