#include "treaty/terms/phrasing.hpp"

#include <toml++/toml.h>

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <span>

#include "engine/embedded_file.hpp"
#include "treaty/reference/vocabulary.hpp"

namespace servanda::treaty {

// Made by servanda_embed from treaty/terms/phrasing/*.toml.
std::span<const engine::EmbeddedFile> phrasing_files();

namespace {

std::vector<std::string> phrases(const toml::table& file, const char* key) {
  std::vector<std::string> all;
  const toml::array* list = file[key].as_array();
  if (list == nullptr) return all;
  for (const toml::node& one : *list) all.push_back(fold_word(one.value<std::string>().value()));
  return all;
}

Phrasing read(std::string_view content) {
  const toml::table file = toml::parse(content);
  Phrasing phrasing{phrases(file, "means"),
                    phrases(file, "not_means"),
                    phrases(file, "before"),
                    phrases(file, "announces"),
                    phrases(file, "joins"),
                    phrases(file, "articles"),
                    file["stemmer"].value_or(std::string()),
                    true};
  phrasing.has_spaces = !phrasing.stemmer.empty();
  return phrasing;
}

}  // namespace

const Phrasing* Phrasing::of(const engine::LanguageTag& language) {
  static std::mutex guard;
  static std::map<std::string, std::unique_ptr<const Phrasing>, std::less<>> known;
  const std::lock_guard lock(guard);
  const auto found = known.find(language.bcp47());
  if (found != known.end()) return found->second.get();
  for (const engine::EmbeddedFile& file : phrasing_files()) {
    if (file.name != language.bcp47() + ".toml") continue;
    auto& entry = known[language.bcp47()];
    entry = std::make_unique<const Phrasing>(read(file.content));
    return entry.get();
  }
  return nullptr;
}

}  // namespace servanda::treaty
