#pragma once
// The simple objects of PDF as they are written (ISO 32000-1, 7.3): numbers, names, strings.

#include <string>
#include <string_view>

#include "renderers/pdf/length.hpp"

namespace servanda::renderers::pdf {

// Points with at most two decimals ("10.5", "-.25" is written "-0.25"): a hundredth of a point is
// less than any printer shows.
void append_number(std::string& out, Length value);
[[nodiscard]] std::string number(Length value);

// "/Name", with what a name may not hold as #xx.
[[nodiscard]] std::string name(std::string_view bytes);

// A text string (7.9.2.2): literal where it is ASCII, else UTF-16BE with its mark, in hexadecimal.
// Control characters, which a text string cannot mean, are left out.
[[nodiscard]] std::string text_string(std::string_view utf8);

// Bytes that mean themselves, such as the key of a name tree: "(…)".
[[nodiscard]] std::string byte_string(std::string_view bytes);

// The UTF-16BE code units as hexadecimal digits, without a mark: for Unicode maps.
void append_utf16_hex(std::string& out, std::u16string_view text);

}  // namespace servanda::renderers::pdf
