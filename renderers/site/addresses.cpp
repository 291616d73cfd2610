#include "renderers/site/addresses.hpp"

#include <algorithm>

namespace servanda::renderers {
namespace {

constexpr std::string_view index_page = "index.html";

std::string treaty_folder(const engine::LanguageTag& language, std::string_view treaty) {
  return language.bcp47() + "/" + std::string(treaty) + "/";
}

// Bytes that stand in a path as they are (RFC 3986, pchar without "%").
bool is_path_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("-._~@!$'()*+,;=:/#").find(c) != std::string_view::npos;
}

std::string percent_encoded(std::string_view path) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string made;
  for (const char c : path) {
    if (is_path_byte(c)) {
      made += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      made += {'%', digits[byte >> 4U], digits[byte & 15U]};
    }
  }
  return made;
}

}  // namespace

std::string TextAddress::whole() const {
  return unit("index");
}

std::string TextAddress::unit(std::string_view eid) const {
  std::string path = language + "/" + treaty + "/";
  if (!in.empty()) path += in + "/";
  return path + std::string(eid) + ".html";
}

std::string home_address(const engine::LanguageTag& language) {
  return language.bcp47() + "/index.html";
}

std::string about_address(const engine::LanguageTag& language) {
  return language.bcp47() + "/about.html";
}

std::string search_address(const engine::LanguageTag& language) {
  return language.bcp47() + "/search.html";
}

// Files, not a folder: a treaty may be called "participants".
std::string participants_address(const engine::LanguageTag& language) {
  return language.bcp47() + "/participants.html";
}

std::string participant_address(const engine::LanguageTag& language, std::string_view code,
                                std::string_view ending) {
  return language.bcp47() + "/participant_" + std::string(code) + std::string(ending);
}

std::string parallel_address(const engine::LanguageTag& language, std::string_view treaty,
                             std::string_view eid) {
  return treaty_folder(language, treaty) + "parallel/" + std::string(eid) + ".html";
}

std::string feed_address(const engine::LanguageTag& language, std::string_view treaty,
                         std::string_view file) {
  return treaty_folder(language, treaty) + std::string(file);
}

std::string status_address(const engine::LanguageTag& language, std::string_view treaty) {
  return treaty_folder(language, treaty) + "status.html";
}

std::string report_address(const engine::LanguageTag& language, std::string_view treaty) {
  return treaty_folder(language, treaty) + "report.html";
}

std::string compare_address(const engine::LanguageTag& language, std::string_view treaty,
                            std::string_view before, std::string_view after) {
  return treaty_folder(language, treaty) + "compare/" + std::string(before) + "_" +
         std::string(after) + ".html";
}

std::string downloads_address(const engine::LanguageTag& language, std::string_view treaty) {
  return treaty_folder(language, treaty) + "downloads.html";
}

std::string data_address(std::string_view treaty, std::string_view file) {
  return "data/" + std::string(treaty) + "/" + std::string(file);
}

std::string schema_address(std::string_view file) {
  return "data/" + std::string(file);
}

std::string relative_address(std::string_view from, std::string_view to) {
  std::size_t shared = 0;  // length of the folders that both have
  for (std::size_t i = 0; i < std::min(from.size(), to.size()) && from[i] == to[i]; ++i) {
    if (from[i] == '/') shared = i + 1;
  }
  std::string made;
  const std::string_view below = from.substr(shared);
  for (auto ups = std::count(below.begin(), below.end(), '/'); ups > 0; --ups) made += "../";
  return made + percent_encoded(to.substr(shared));
}

std::string public_address(std::string_view base, std::string_view from, std::string_view to) {
  if (base.empty()) return relative_address(from, to);
  if (to == index_page || to.ends_with("/index.html")) to.remove_suffix(index_page.size());
  return std::string(base) + "/" + percent_encoded(to);
}

}  // namespace servanda::renderers
