#pragma once
// What acts set off: status and entry into force before and after. Internal to signatures.

#include <span>

#include "signatures/record.hpp"

namespace servanda::signatures {

// `before` and `after` are recorded events; the figures are as at the last act of each, so that a
// deposit of yesterday counts even where another act is of tomorrow.
[[nodiscard]] Effects effects(std::span<const Event> before, std::span<const Event> after,
                              const Rules& rules);

}  // namespace servanda::signatures
