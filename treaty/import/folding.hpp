#pragma once
// Words compared as a reader compares them: without case, accents, vowel signs, bidi marks and
// widths, any white space as one space, any dash as a hyphen. The text itself is never changed, so
// a match is told in its own bytes.

#include <cstddef>
#include <string>
#include <string_view>

namespace servanda::treaty {

inline constexpr std::size_t no_match = static_cast<std::size_t>(-1);

// The folded character; 0 for one that does not count (vowel signs, tatweel, bidi marks).
[[nodiscard]] char32_t folded(char32_t c);
[[nodiscard]] std::u32string folded(std::string_view text);

// The next folded character of `text` at `offset`, which is moved behind it and behind what does
// not count; 0 at the end.
[[nodiscard]] char32_t next_folded(std::string_view text, std::size_t& offset);

// Where `phrase` (folded) ends in `text` when it begins at `at`; no_match otherwise. A space in the
// phrase stands for one or more in the text.
[[nodiscard]] std::size_t match_phrase(std::string_view text, std::size_t at,
                                       std::u32string_view phrase);
// True where the phrase stands anywhere in the text.
[[nodiscard]] bool holds_phrase(std::string_view text, std::u32string_view phrase);

// True where no letter or digit stands at `at`, so that a word may end there.
[[nodiscard]] bool is_word_end(std::string_view text, std::size_t at);

}  // namespace servanda::treaty
