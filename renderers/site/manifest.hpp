#pragma once
// servanda-site.json in the root of a site: which files a build wrote, with their SHA-256. It is
// how a later build knows a site for a site, keeps what is unchanged and takes away what has gone.

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace servanda::renderers {

inline constexpr std::string_view manifest_name = "servanda-site.json";

using Manifest = std::map<std::string, std::string>;  // address → SHA-256 in hexadecimal

[[nodiscard]] std::string print_manifest(const Manifest& manifest);
// Nothing where the folder has none that can be read.
[[nodiscard]] std::optional<Manifest> read_manifest(const std::filesystem::path& folder);

}  // namespace servanda::renderers
