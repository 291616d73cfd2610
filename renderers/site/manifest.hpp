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

// What each file was made from (keys.hpp), for the next build alone. It names the very program that
// built, so it stands in a file of its own that need not be published.
inline constexpr std::string_view keys_name = ".servanda-build.json";
using BuildKeys = std::map<std::string, std::string>;  // address → key

[[nodiscard]] std::string print_keys(const BuildKeys& keys);
// None where there is no file, or one that cannot be read: everything is made anew.
[[nodiscard]] BuildKeys read_keys(const std::filesystem::path& folder);

[[nodiscard]] std::string print_manifest(const Manifest& manifest);
// Nothing where the folder has none that can be read.
[[nodiscard]] std::optional<Manifest> read_manifest(const std::filesystem::path& folder);

}  // namespace servanda::renderers
