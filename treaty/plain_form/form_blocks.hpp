#pragma once
// The plain text form cut into blocks: directives, headings, paragraphs, tables. Blank lines part
// them; the lines of one paragraph are joined.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace servanda::treaty {

struct FormBlock {
  enum class Kind { directive, heading, text, table };
  Kind kind = Kind::text;
  std::size_t line = 0;   // from 1
  std::size_t level = 0;  // text, table: steps of four columns from the edge; heading: its "#"
  std::string text;       // directive: without "@"; heading: its first line without "#"
  std::vector<std::string> lines;  // heading: its further labels; table: its rows; text: as written
};

// `text` is UTF-8.
[[nodiscard]] std::vector<FormBlock> cut_form(std::string_view text);

inline constexpr std::size_t form_step = 4;  // columns
inline constexpr std::string_view form_signature = "@servanda";

}  // namespace servanda::treaty
