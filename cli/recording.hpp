#pragma once
// What `record` and `correct` do alike: hand acts to the register and tell what became of them.

#include <span>
#include <string_view>

#include "cli/context.hpp"
#include "cli/values.hpp"
#include "engine/result.hpp"
#include "signatures/event.hpp"

namespace servanda::cli {

// How the machine form looks: one object for one act, a list for many.
enum class Answer { one, many };

// Examines the acts and, unless values have --dry-run, takes them into the register, all or none.
[[nodiscard]] engine::Result<void> record_acts(Context& context, const Values& values,
                                               const collection::Collection& collection,
                                               std::string_view treaty,
                                               std::span<const signatures::Act> acts,
                                               Answer answer);

// The register to take acts into; for a dry run one that is only read.
[[nodiscard]] engine::Result<signatures::Register> open_book(
    const collection::Collection& collection, const Values& values);

}  // namespace servanda::cli
