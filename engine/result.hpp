#pragma once
// An expected failure is a value: a Result holds what was asked for or the one Diagnostic that says
// why not. Exceptions are left for broken machines and programmers' errors.

#include <tl/expected.hpp>

#include "engine/diagnostic.hpp"

namespace servanda::engine {

template <typename Value>
using Result = tl::expected<Value, Diagnostic>;

// return failure(xml::not_well_formed, {file, line}, detail);
template <typename... Arguments>
[[nodiscard]] tl::unexpected<Diagnostic> failure(const DiagnosticKind& kind, Place place,
                                                 const Arguments&... arguments) {
  return tl::make_unexpected(diagnostic(kind, std::move(place), arguments...));
}

}  // namespace servanda::engine
