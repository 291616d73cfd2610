#pragma once
// Markdown as people write treaties in it, made plain for Pandoc's CommonMark reader: headings
// without the space behind their marks, numbers that must stay as they are typed (a reader of
// Markdown would count anew), paragraphs that begin with a number on the line after another.

#include <string>
#include <string_view>

namespace servanda::treaty {

[[nodiscard]] std::string prepare_markdown(std::string_view text);

}  // namespace servanda::treaty
