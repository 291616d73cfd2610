#pragma once
// The JSON Schemas (draft 2020-12) of the data that the site publishes, as compiled in:
// "text.schema.json", "status.schema.json", "timeline.schema.json", "acts.schema.json".

#include <span>

#include "engine/embedded_file.hpp"

namespace servanda::renderers {

[[nodiscard]] std::span<const engine::EmbeddedFile> data_schemas();

}  // namespace servanda::renderers
