#pragma once
// The rule on entry into force as data, where it asks for a number of instruments and nothing else:
// what the simulation on the status page needs. Null for every other rule.

#include "renderers/data/json_values.hpp"
#include "signatures/clauses.hpp"

namespace servanda::renderers {

// {article, threshold, delay: {days | months, round} | {fixed}, notBefore: […], fixed, deadline}
[[nodiscard]] Json rule_value(const signatures::FinalClauses& clauses);

}  // namespace servanda::renderers
