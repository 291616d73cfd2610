#pragma once
// How Parties have carried a treaty into their own law: implementation.csv in the treaty's folder
// (docs/formats/implementation.md).

#include <vector>

#include "collection/collection.hpp"
#include "signatures/implementation.hpp"

namespace servanda::collection {

// None where there is no such file; rows that cannot be read are in `findings`.
[[nodiscard]] engine::Result<std::vector<signatures::ImplementationRecord>> implementation_records(
    const Collection& collection, const Treaty& treaty, engine::Diagnostics& findings);

}  // namespace servanda::collection
