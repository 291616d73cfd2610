#pragma once
// Name trees and number trees (ISO 32000-1, 7.9.6 and 7.9.7): sorted entries in leaves of some
// tens, under nodes that say their limits, so that a reader finds one among thousands.

#include <string>
#include <utility>
#include <vector>

#include "renderers/pdf/writer/object_writer.hpp"

namespace servanda::renderers::pdf {

// Keys are bytes, sorted, each once; values are written as they stand. Gives the root.
[[nodiscard]] ObjectId write_name_tree(
    ObjectWriter& out, const std::vector<std::pair<std::string, std::string>>& entries);

// The keys are the values' places: 0, 1, 2 …
[[nodiscard]] ObjectId write_number_tree(ObjectWriter& out, const std::vector<std::string>& values);

}  // namespace servanda::renderers::pdf
