#pragma once
// Files in and out. A file is replaced whole or not at all: written beside its place, flushed to
// the disk, renamed over it, and the folder flushed; a reader never sees half a file, a full disk
// or a kill loses nothing.

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

#include "engine/result.hpp"

namespace servanda::engine {

inline constexpr std::size_t largest_input = std::size_t{256} * 1024 * 1024;  // bytes

// The whole content. Refuses (with a diagnostic) what is missing, no regular file, unreadable, or
// larger than `limit`.
[[nodiscard]] Result<std::string> read_file(const std::filesystem::path& path,
                                            std::size_t limit = largest_input);

enum class Durability {
  flushed,  // fsync before and after the rename: the register's exports, texts, settings
  renamed   // atomic, but not flushed: what can be made again at any time, such as the site
};

[[nodiscard]] Result<void> replace_file(const std::filesystem::path& path, std::string_view content,
                                        Durability durability = Durability::flushed);

[[nodiscard]] Result<void> make_folders(const std::filesystem::path& path);

}  // namespace servanda::engine
