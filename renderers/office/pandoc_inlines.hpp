#pragma once
// Inline runs as Pandoc's tree has them (pandoc-types 1.22).

#include <nlohmann/json_fwd.hpp>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "renderers/document.hpp"
#include "renderers/office/office.hpp"

namespace servanda::renderers {

struct InlineContext {
  OfficeFormat format = OfficeFormat::docx;
  std::string author;  // of tracked changes
  std::string date;    // theirs, "2025-01-01T00:00:00Z"
  // The blocks of the footnote with an id; null where there is none.
  std::function<nlohmann::json(std::string_view id)> footnote;
  // True where the document has a place of that name to link to.
  std::function<bool(std::string_view id)> has_place;
};

[[nodiscard]] nlohmann::json pandoc_inlines(const std::vector<Inline>& runs,
                                            const InlineContext& context);
// Words alone.
[[nodiscard]] nlohmann::json pandoc_words(std::string_view text);
// A stretch with an id, in another language, or in a character style.
[[nodiscard]] nlohmann::json pandoc_span(std::string_view id, nlohmann::json inlines);
[[nodiscard]] nlohmann::json pandoc_in_language(nlohmann::json inlines, std::string_view bcp47,
                                                OfficeFormat format);
// What parts a hanging number from its words.
[[nodiscard]] nlohmann::json pandoc_tab(OfficeFormat format);

// True for a language that is written from right to left (BCP 47).
[[nodiscard]] bool runs_right_to_left(std::string_view bcp47);

}  // namespace servanda::renderers
