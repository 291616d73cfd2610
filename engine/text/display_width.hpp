#pragma once
// How much room text takes where every character stands in cells of one width: terminals, plain
// text files. Wide and fullwidth characters (Unicode Standard Annex #11) take two cells, combining
// marks and format controls none, everything else one. Texts are UTF-8.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace servanda::engine {

[[nodiscard]] std::size_t display_width(char32_t c);
[[nodiscard]] std::size_t display_width(std::string_view text);

// `text` on lines of at most `width` cells: broken at spaces, which are squeezed, and beside wide
// characters, but never before a mark that closes (。，」) nor behind one that opens (「). A word
// that has no such place and is too long stands on a line of its own, uncut. Never empty.
[[nodiscard]] std::vector<std::string> wrap(std::string_view text, std::size_t width);

}  // namespace servanda::engine
