#pragma once
// What pages and documents say in a reader's language: one file per language in
// renderers/messages/, every key in every file. A value may hold named fields ("{date}"); a
// key that counts things has one value per plural category of the language (CLDR: zero, one, two,
// few, many, other), so that five signatures are right in Arabic and Russian too.

#include <fmt/core.h>

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/embedded_file.hpp"
#include "engine/language_tag.hpp"
#include "engine/result.hpp"

namespace servanda::renderers {

class Messages {
 public:
  // The languages spoken, in the order of their tags.
  [[nodiscard]] static const std::vector<engine::LanguageTag>& languages();
  // In that language, else in English. Made on first use, kept as long as the program; any thread.
  [[nodiscard]] static const Messages& in(const engine::LanguageTag& language);
  [[nodiscard]] static engine::Result<Messages> parse(const engine::EmbeddedFile& file);

  [[nodiscard]] const engine::LanguageTag& language() const { return language_; }

  // An unknown key is a programmer's error: std::out_of_range.
  [[nodiscard]] std::string_view text(std::string_view key) const;
  [[nodiscard]] bool has(std::string_view key) const;
  // say("status.known_to", fmt::arg("date", "…")): every field has an argument.
  template <typename... Arguments>
  [[nodiscard]] std::string say(std::string_view key, const Arguments&... named) const {
    return fmt::vformat(text(key), fmt::make_format_args(named...));
  }
  // say_count("count.signatures", 73): "73 signatures". The number is the field {count}.
  template <typename... Arguments>
  [[nodiscard]] std::string say_count(std::string_view key, std::uint64_t count,
                                      const Arguments&... named) const {
    return say(plural_key(key, count), fmt::arg("count", count), named...);
  }

  [[nodiscard]] const std::map<std::string, std::string, std::less<>>& all() const {
    return texts_;
  }

 private:
  explicit Messages(engine::LanguageTag language) : language_(std::move(language)) {}
  [[nodiscard]] std::string plural_key(std::string_view key, std::uint64_t count) const;

  engine::LanguageTag language_;
  std::map<std::string, std::string, std::less<>> texts_;  // "status.title", "count.acts.other"
};

// The files of renderers/messages/ as compiled in: "en.toml".
[[nodiscard]] std::span<const engine::EmbeddedFile> message_files();

}  // namespace servanda::renderers
