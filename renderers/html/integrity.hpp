#pragma once
// "sha256-…", as Content-Security-Policy names an embedded style and Subresource Integrity a file.

#include <string>
#include <string_view>

namespace servanda::renderers {

[[nodiscard]] std::string integrity_of(std::string_view bytes);

}  // namespace servanda::renderers
