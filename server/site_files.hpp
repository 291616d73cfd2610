#pragma once
// A folder of static files as a web server answers for them: which file an address means, its media
// type, how long it may be kept. Nothing outside of the folder is ever read.

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace servanda::server {

struct SiteFile {
  std::string content;
  std::string_view type;    // "text/html; charset=utf-8"
  std::string tag;          // of the content, for conditional requests (RFC 9110, 8.8.3)
  bool is_lasting = false;  // its name changes with its content: it may be kept for ever
};

class SiteFiles {
 public:
  explicit SiteFiles(std::filesystem::path folder) : folder_(std::move(folder)) {}

  // By the path of a request, percent signs decoded: "/en/" is /en/index.html. None where there is
  // no such file, or where the path would lead out of the folder.
  [[nodiscard]] std::optional<SiteFile> find(std::string_view path) const;
  [[nodiscard]] std::optional<SiteFile> missing_page() const;  // 404.html

 private:
  std::filesystem::path folder_;
};

// By the file's ending.
[[nodiscard]] std::string_view media_type(std::string_view name);

}  // namespace servanda::server
