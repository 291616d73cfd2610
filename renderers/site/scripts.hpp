#pragma once
// What makes the pages better where scripts run (renderers/site/scripts/*.js): one file for each
// kind of page, joined from the modules that it needs. Without scripts nothing is missing but
// comfort.

#include <initializer_list>
#include <string>
#include <string_view>

#include "renderers/messages.hpp"

namespace servanda::renderers {

struct SiteScript {
  std::string address;    // from the root; named by its content
  std::string integrity;  // "sha256-…"
  std::string content;
};

enum class ScriptKind { text, status, search };
inline constexpr std::initializer_list<ScriptKind> all_scripts{ScriptKind::text, ScriptKind::status,
                                                               ScriptKind::search};

// Joined once; lives as long as the program.
[[nodiscard]] const SiteScript& site_script(ScriptKind kind);

// What the scripts of such a page say, in its language: {language, text: {key: form}, date: {first,
// other}}, `date` holding a form for each month.
[[nodiscard]] std::string script_words(ScriptKind kind, const Messages& messages,
                                       std::string_view more_members = {});

}  // namespace servanda::renderers
