#pragma once
// Where the paragraphs of a text file stand in it, when the reader in between does not say: their
// first words are looked for, one paragraph after another.

#include <string_view>
#include <vector>

#include "treaty/import/block.hpp"

namespace servanda::treaty {

// Sets the line of every block. One that is not found stands where the one before it does. Linear
// in the length of the text.
void find_source_lines(std::string_view text, std::vector<Block>& blocks);

}  // namespace servanda::treaty
