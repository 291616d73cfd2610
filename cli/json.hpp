#pragma once
// The machine form of what several commands tell (docs/formats/json.md): keys in a fixed order,
// dates as YYYY-MM-DD, languages as BCP 47, what is not known as null.

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <string>
#include <string_view>

#include "cli/context.hpp"
#include "engine/civil_date.hpp"
#include "engine/diagnostic.hpp"
#include "engine/language_tag.hpp"
#include "signatures/event.hpp"

namespace servanda::cli {

using Json = nlohmann::ordered_json;

[[nodiscard]] Json json_of(const engine::Diagnostic& finding);
[[nodiscard]] Json json_of(const engine::Diagnostics& findings);
[[nodiscard]] Json json_of(const std::optional<engine::CivilDate>& date);
[[nodiscard]] Json json_of(const std::optional<engine::LanguageTag>& language);
// The fields as the ledger names them; those that an event has not are left out.
[[nodiscard]] Json json_of(const signatures::Event& event);

// Makes `result` the command's answer. An object gets the findings as its member "diagnostics",
// unless it has one; beside a list they go to standard error.
void answer(Context& context, Json result);
// A text made for people, as it is; where a machine asks, as the one member `key` of an object.
void answer_text(Context& context, std::string_view key, std::string text);
// The answer of a command that has none, because it failed: {"error": …, "diagnostics": […]}, the
// error being the last thing found.
void answer_failure(Context& context);

}  // namespace servanda::cli
