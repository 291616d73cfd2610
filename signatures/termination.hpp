#pragma once
// A treaty's own end, where its clauses provide for one (VCLT 54(a)): on a day, after a time, or
// when its Parties have become too few (what VCLT 55 excepts: "unless the treaty otherwise
// provides"). Internal to signatures.

#include <optional>

#include "engine/civil_date.hpp"
#include "signatures/force_computation.hpp"
#include "signatures/status.hpp"

namespace servanda::signatures {

// The first day on which the treaty is no more; none where nothing known ends it. It may lie after
// the day of the status.
[[nodiscard]] std::optional<engine::CivilDate> terminated_on(const Status& status,
                                                             const FinalClauses& clauses,
                                                             const ForceComputation& computation);

// Ends all that stands in the status on that day.
void end_all(Status& status, engine::CivilDate ended);

}  // namespace servanda::signatures
