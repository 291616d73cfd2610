#pragma once
// ZIP archives in memory (APPNOTE 6.3; ISO/IEC 21320-1), over libzip: the shell of DOCX, ODT and
// EPUB. Nothing is ever unpacked to the disk. Reading is bounded, so that a small file cannot
// become a large one; writing gives the same bytes for the same entries: no clock, no machine.

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/result.hpp"

namespace servanda::engine {

struct ZipLimits {
  std::size_t entries = 10'000;
  std::size_t entry = std::size_t{64} * 1024 * 1024;  // bytes of one, unpacked
};

class ZipReader {
 public:
  // The bytes live at least as long as the reader; `file` is for messages. Refuses what is no
  // archive, is damaged, is encrypted, or has more entries than it may.
  [[nodiscard]] static Result<ZipReader> open(std::string_view bytes, std::string file,
                                              const ZipLimits& limits = {});
  ZipReader(ZipReader&&) noexcept;
  ZipReader& operator=(ZipReader&&) noexcept;
  ~ZipReader();

  // In the order of the archive. The first of several entries with one name counts.
  [[nodiscard]] const std::vector<std::string>& names() const { return names_; }
  [[nodiscard]] bool has(std::string_view name) const;
  // Unpacks one entry and checks its sum.
  [[nodiscard]] Result<std::string> read(std::string_view name) const;

 private:
  struct Archive;
  ZipReader();
  std::unique_ptr<Archive> archive_;
  std::vector<std::string> names_;
  std::string file_;
  ZipLimits limits_;
};

struct ZipEntry {
  std::string name;
  std::string content;
  bool is_stored = false;  // not compressed: "mimetype" of ODF and EPUB, which must also be first
};

// In the order given, each entry dated 1 January 1980, the first day that the format knows.
[[nodiscard]] Result<std::string> write_zip(std::span<const ZipEntry> entries);

}  // namespace servanda::engine
