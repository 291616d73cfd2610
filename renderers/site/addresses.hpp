#pragma once
// Where everything stands on the site, as paths from its root (docs/formats/site.md). They are part
// of what people cite: they follow from languages, treaty ids and eIds alone and do not change.

#include <optional>
#include <string>
#include <string_view>

#include "engine/language_tag.hpp"

namespace servanda::renderers {

// A treaty's text in one interface language; `in` where that language has no text of its own and
// the reader chose another: "vi/un-cybercrime/fr/art_5.html".
struct TextAddress {
  std::string language;  // of the interface, BCP 47
  std::string treaty;
  std::string in;  // of the text, BCP 47; empty for the one shown by default

  [[nodiscard]] std::string whole() const;                     // "en/un-cybercrime/index.html"
  [[nodiscard]] std::string unit(std::string_view eid) const;  // "en/un-cybercrime/art_5.html"
};

[[nodiscard]] std::string home_address(const engine::LanguageTag& language);
[[nodiscard]] std::string about_address(const engine::LanguageTag& language);
[[nodiscard]] std::string search_address(const engine::LanguageTag& language);
// Every participant; one of them, by its code.
[[nodiscard]] std::string participants_address(const engine::LanguageTag& language);
[[nodiscard]] std::string participant_address(const engine::LanguageTag& language,
                                              std::string_view code,
                                              std::string_view ending = ".html");
[[nodiscard]] std::string status_address(const engine::LanguageTag& language,
                                         std::string_view treaty);
// A reading unit in all languages of the text, side by side.
[[nodiscard]] std::string parallel_address(const engine::LanguageTag& language,
                                           std::string_view treaty, std::string_view eid);
// What can be followed of a treaty: "acts.atom", "acts.json", "dates.ics".
[[nodiscard]] std::string feed_address(const engine::LanguageTag& language, std::string_view treaty,
                                       std::string_view file);
[[nodiscard]] std::string report_address(const engine::LanguageTag& language,
                                         std::string_view treaty);
// Two versions compared, each by its date or "undated".
[[nodiscard]] std::string compare_address(const engine::LanguageTag& language,
                                          std::string_view treaty, std::string_view before,
                                          std::string_view after);
[[nodiscard]] std::string downloads_address(const engine::LanguageTag& language,
                                            std::string_view treaty);
[[nodiscard]] std::string data_address(std::string_view treaty, std::string_view file);
// Beside the treaties' folders: no treaty's id holds a full stop.
[[nodiscard]] std::string schema_address(std::string_view file);

// From one page to another, both from the root: "../../assets/style.css". A fragment may follow.
[[nodiscard]] std::string relative_address(std::string_view from, std::string_view to);
// As the outside names a page: "index.html" left out. Relative to the page where there is no base.
[[nodiscard]] std::string public_address(std::string_view base, std::string_view from,
                                         std::string_view to);

}  // namespace servanda::renderers
