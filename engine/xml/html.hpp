#pragma once
// HTML as a tree, over libxml2's forgiving parser: whatever is written, something comes out. No
// network, no script, nothing is fetched. Elements carry the line of the source that they begin on.

#include <pugixml.hpp>

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "engine/result.hpp"

namespace servanda::engine {

inline constexpr std::size_t largest_html = std::size_t{64} * 1024 * 1024;  // bytes
inline constexpr const char* html_line = "data-source-line";

// `text` is UTF-8. The tree has one root, <html>; names are in lower case; text is as it stands,
// entities resolved. Refuses only what is nested more than
// 400 deep or too large.
[[nodiscard]] Result<std::unique_ptr<pugi::xml_document>> parse_html(std::string_view text,
                                                                     const std::string& file);

}  // namespace servanda::engine
