#pragma once
// An empty folder of one's own under the system's place for temporary files, removed with all that
// is in it when the value ends. Only its owner may enter it.

#include <filesystem>
#include <utility>

#include "engine/result.hpp"

namespace servanda::engine {

class TemporaryFolder {
 public:
  [[nodiscard]] static Result<TemporaryFolder> make();

  TemporaryFolder(TemporaryFolder&& other) noexcept : path_(std::exchange(other.path_, {})) {}
  TemporaryFolder& operator=(TemporaryFolder&& other) noexcept {
    std::swap(path_, other.path_);
    return *this;
  }
  ~TemporaryFolder();

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  explicit TemporaryFolder(std::filesystem::path path) : path_(std::move(path)) {}
  std::filesystem::path path_;
};

}  // namespace servanda::engine
