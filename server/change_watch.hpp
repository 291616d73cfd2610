#pragma once
// Whether the files of a collection have changed: their names, sizes and times, not their bytes, so
// that looking costs nothing. What a build writes (`out`) does not count.

#include <filesystem>
#include <string>

namespace servanda::server {

class ChangeWatch {
 public:
  explicit ChangeWatch(std::filesystem::path collection);
  // True once for each change since the last time, or since the start.
  [[nodiscard]] bool has_changed();

 private:
  [[nodiscard]] std::string look() const;
  std::filesystem::path collection_;
  std::string seen_;
};

}  // namespace servanda::server
