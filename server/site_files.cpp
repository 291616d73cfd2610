#include "server/site_files.hpp"

#include <array>

#include "engine/file.hpp"
#include "engine/sha256.hpp"

namespace servanda::server {
namespace {

namespace fs = std::filesystem;

struct MediaType {
  std::string_view ending, type;
};
constexpr std::array media_types{
    MediaType{".html", "text/html; charset=utf-8"},
    MediaType{".css", "text/css; charset=utf-8"},
    MediaType{".js", "text/javascript; charset=utf-8"},
    MediaType{".json", "application/json; charset=utf-8"},
    MediaType{".jsonld", "application/ld+json; charset=utf-8"},
    MediaType{".svg", "image/svg+xml; charset=utf-8"},
    MediaType{".xml", "application/xml; charset=utf-8"},
    MediaType{".atom", "application/atom+xml; charset=utf-8"},
    MediaType{".ics", "text/calendar; charset=utf-8"},
    MediaType{".csv", "text/csv; charset=utf-8"},
    MediaType{".txt", "text/plain; charset=utf-8"},
    MediaType{".tmx", "application/x-tmx+xml; charset=utf-8"},
    MediaType{".pdf", "application/pdf"},
    MediaType{".epub", "application/epub+zip"},
    MediaType{".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    MediaType{".odt", "application/vnd.oasis.opendocument.text"},
};

// No step of the path may be hidden or lead upwards.
bool is_inside(const fs::path& relative) {
  for (const fs::path& step : relative) {
    if (step.string().starts_with('.')) return false;
  }
  return relative.is_relative();
}

}  // namespace

std::string_view media_type(std::string_view name) {
  for (const MediaType& known : media_types) {
    if (name.ends_with(known.ending)) return known.type;
  }
  return "application/octet-stream";
}

std::optional<SiteFile> SiteFiles::find(std::string_view path) const {
  if (!path.starts_with('/') || path.find('\0') != std::string_view::npos) return std::nullopt;
  std::string name(path.substr(1));
  if (name.empty() || name.ends_with('/')) name += "index.html";
  const fs::path relative(name);
  std::error_code error;
  if (!is_inside(relative) || !fs::is_regular_file(folder_ / relative, error)) return std::nullopt;
  auto content = engine::read_file(folder_ / relative);
  if (!content) return std::nullopt;
  SiteFile file;
  file.tag = "\"" + engine::to_hex(engine::sha256(*content)).substr(0, 32) + "\"";
  file.content = *std::move(content);
  file.type = media_type(name);
  file.is_lasting = name.starts_with("assets/") && !name.ends_with(".svg");
  return file;
}

std::optional<SiteFile> SiteFiles::missing_page() const {
  return find("/404.html");
}

}  // namespace servanda::server
