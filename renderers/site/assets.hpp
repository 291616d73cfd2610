#pragma once
// What every page is dressed with: the style sheets and the mark, compiled in from
// renderers/site/assets/.

#include <span>
#include <string_view>

#include "engine/embedded_file.hpp"

namespace servanda::renderers {

[[nodiscard]] std::span<const engine::EmbeddedFile> site_assets();

// By file name; an unknown one is a programmer's error: std::out_of_range.
[[nodiscard]] std::string_view site_asset(std::string_view name);

}  // namespace servanda::renderers
