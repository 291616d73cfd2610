#pragma once
// The files of a treaty that the site offers to keep and to work with.

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/language_tag.hpp"
#include "renderers/site/frame.hpp"
#include "renderers/site/later.hpp"
#include "renderers/site/loaded_treaty.hpp"

namespace servanda::renderers {

struct DataFile {
  enum class Group { text, summary, status };
  std::string address;  // from the root of the site
  std::shared_ptr<const Later<std::string>> content;
  std::string made_from;  // keys.hpp
  Group group = Group::text;
  std::string format_key;                       // of the message that says what it is
  std::optional<engine::LanguageTag> language;  // none: all languages, or none at all
  std::string version;                          // ISO date; may be empty
};

// Texts and summaries as Akoma Ntoso, JSON, HTML and plain text; status and acts as CSV and JSON.
// The treaty outlives them.
[[nodiscard]] std::vector<DataFile> data_files(const LoadedTreaty& treaty, const Frame& frame);

}  // namespace servanda::renderers
