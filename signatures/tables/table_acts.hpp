#pragma once
// The rows of a status table as acts. A date with the letters of its heading is an act of the
// participant; what cannot be read is a finding that names the row, so that no row is lost.

#include <optional>
#include <string>
#include <vector>

#include "engine/diagnostic.hpp"
#include "signatures/event.hpp"
#include "signatures/participant.hpp"
#include "signatures/tables/status_table.hpp"

namespace servanda::signatures {

struct RowActs {
  std::size_t line = 0;
  std::optional<ParticipantCode> participant;  // none where nobody is called so
  std::vector<Act> acts;
  engine::Diagnostics findings;
};

// One for each row, in their order. `source` is kept with every act.
[[nodiscard]] std::vector<RowActs> table_acts(const StatusTable& table,
                                              const ParticipantTable& participants,
                                              const std::string& source);

// The last day on which the acts of a table were done: it is known at least up to then.
[[nodiscard]] std::optional<engine::CivilDate> last_day(const std::vector<RowActs>& rows);

}  // namespace servanda::signatures
