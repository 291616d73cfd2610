#pragma once
// Unicode as the rest of the house needs it, over ICU. All texts are UTF-8; an ill-formed sequence
// reads as U+FFFD and never as a crash.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace servanda::engine {

[[nodiscard]] bool is_valid_utf8(std::string_view text);
// The bytes before the first ill-formed sequence; all of them where there is none.
[[nodiscard]] std::size_t valid_utf8_prefix(std::string_view text);

// The code point at `offset`, which is moved behind it.
[[nodiscard]] char32_t next_code_point(std::string_view text, std::size_t& offset);
void append_utf8(std::string& text, char32_t code_point);
[[nodiscard]] std::u32string to_utf32(std::string_view text);
[[nodiscard]] std::string to_utf8(std::u32string_view text);

[[nodiscard]] bool is_space(char32_t c);         // White_Space, U+200B and U+FEFF among them
[[nodiscard]] bool is_bidi_control(char32_t c);  // LRM, RLM, ALM, embeddings, isolates
[[nodiscard]] bool is_arabic_mark(char32_t c);   // vowel signs, superscript alef, tatweel
[[nodiscard]] bool is_letter_or_digit(char32_t c);

[[nodiscard]] std::string normalize_nfc(std::string_view text);
// White space outside of words dropped at both ends, runs inside made one space.
[[nodiscard]] std::string squeeze_spaces(std::string_view text);
[[nodiscard]] std::string_view trim(std::string_view text);
// For comparing words, never for showing: case, accents, Arabic vowel signs and alef forms, width
// and bidi controls folded away.
[[nodiscard]] std::string fold_for_search(std::string_view text);

}  // namespace servanda::engine
