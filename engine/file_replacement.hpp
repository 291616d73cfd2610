#pragma once
// A file that is replaced whole or not at all, written piece by piece: for content too long to be
// held in memory. Until commit() the old file stays as it was; without it nothing new is left.

#include <filesystem>
#include <memory>
#include <string_view>

#include "engine/file.hpp"
#include "engine/result.hpp"

namespace servanda::engine {

class FileReplacement {
 public:
  // A new file beside `path`; a link is followed, so that the file it names is replaced.
  [[nodiscard]] static Result<FileReplacement> begin(const std::filesystem::path& path);
  FileReplacement(FileReplacement&&) noexcept;
  FileReplacement& operator=(FileReplacement&&) noexcept;
  ~FileReplacement();

  // Gathered, and written as it fills up.
  [[nodiscard]] Result<void> write(std::string_view bytes);
  // The new file takes the place of the old one. Nothing is written after this.
  [[nodiscard]] Result<void> commit(Durability durability = Durability::flushed);

 private:
  class NewFile;
  explicit FileReplacement(std::unique_ptr<NewFile> file);
  std::unique_ptr<NewFile> file_;
};

}  // namespace servanda::engine
