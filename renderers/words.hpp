#pragma once
// The small change of builders: runs, cells and blocks made in one word each.

#include <string>
#include <string_view>
#include <vector>

#include "engine/civil_date.hpp"
#include "engine/language_tag.hpp"
#include "renderers/document.hpp"

namespace servanda::renderers {

using Words = std::vector<Inline>;

[[nodiscard]] Words words(std::string text);
[[nodiscard]] Inline run(std::string text);
[[nodiscard]] Inline strong(std::string text);
[[nodiscard]] Inline code(std::string text);
[[nodiscard]] Inline link(std::string target, std::string text);
[[nodiscard]] Inline link(std::string target, Words content);
// The date in words, with its ISO form for machines.
[[nodiscard]] Inline dated(engine::CivilDate date, const engine::LanguageTag& language);

[[nodiscard]] Block block(Role role, Words content = {});
[[nodiscard]] Block block(Role role, Words content, std::vector<Block> children);
[[nodiscard]] Block fact(std::string label, Words value);
[[nodiscard]] Block group(std::string heading, std::vector<Block> children = {});
[[nodiscard]] Block navigation(std::string name, std::vector<Block> entries);
[[nodiscard]] Block entry(std::string target, std::string text, bool is_current = false);

[[nodiscard]] Cell cell(Words content, std::string sort_key = {});
[[nodiscard]] Cell header(std::string text);
[[nodiscard]] Cell header(Words content, std::string sort_key = {});

// A message whose named fields are taken by runs: fill("As at {date}.", {{"date", {dated(…)}}}).
// A field without a slot stays as it is.
struct Slot {
  std::string_view name;
  Words words;
};
[[nodiscard]] Words fill(std::string_view form, std::vector<Slot> slots);
void append(Words& into, Words more);

}  // namespace servanda::renderers
