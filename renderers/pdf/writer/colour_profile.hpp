#pragma once
// The output intent of PDF/A-3 (ISO 19005-3, 6.2.3): what the file's colours mean. Ours are sRGB.

#include <string>

#include "engine/result.hpp"
#include "renderers/pdf/writer/object_writer.hpp"

namespace servanda::renderers::pdf {

// An ICC profile whose bytes depend on nothing but the library that made it.
[[nodiscard]] engine::Result<std::string> srgb_profile();

// Gives the output intent's dictionary.
[[nodiscard]] engine::Result<ObjectId> write_output_intent(ObjectWriter& out);

}  // namespace servanda::renderers::pdf
