#pragma once
// Plain text as a block list: typed, copied, taken out of a PDF or recognised by a machine. Lines
// that were broken to fit are joined again, words broken over two of them too; running heads, page
// numbers and rules go. The form that `render --to text` writes is read back whole
// (docs/formats/plain-text.md).

#include <string>
#include <string_view>
#include <vector>

#include "engine/result.hpp"
#include "treaty/import/block.hpp"
#include "treaty/import/layout/text_line.hpp"

namespace servanda::treaty {

// In any encoding that can be told. `findings` gets what was guessed and left out.
[[nodiscard]] engine::Result<std::vector<Block>> read_plain_text(std::string_view bytes,
                                                                 const std::string& file,
                                                                 engine::Diagnostics& findings);

// The second half, which PDF has in common: pages of lines as blocks.
[[nodiscard]] std::vector<Block> read_pages(TextLines lines, const std::string& file,
                                            engine::Diagnostics& findings);

}  // namespace servanda::treaty
