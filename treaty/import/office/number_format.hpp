#pragma once
// Automatic numbers as word processors print them: the formats of WordprocessingML (ECMA-376,
// 17.18.59 ST_NumberFormat) and of OpenDocument (1.3, 19.500 style:num-format), one table for both.

#include <cstdint>
#include <string>
#include <string_view>

namespace servanda::treaty {

// "lowerRoman", "arabicAbjad", "chineseCounting"; "i", "A", "1". `language` (BCP 47) is for numbers
// written in words. A format that is not known prints decimal, "none" and an empty one nothing.
[[nodiscard]] std::string print_automatic_number(std::uint32_t value, std::string_view format,
                                                 std::string_view language = "en");

// A bullet as a letter that any font has: those of the Symbol and Wingdings fonts lie in a private
// area.
[[nodiscard]] std::string print_bullet(std::string_view character);

}  // namespace servanda::treaty
