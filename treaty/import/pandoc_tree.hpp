#pragma once
// Pandoc's document tree (its JSON form, pandoc-types 1.22 and later) as a block list. The numbers
// of its lists become marked numbers, notes stand where they are called, tables stay tables unless
// they only serve to indent; what has no words (raw markup, rules, pictures) is left out and, where
// a reader would miss it, reported.

#include <string>
#include <string_view>
#include <vector>

#include "engine/result.hpp"
#include "treaty/import/block.hpp"

namespace servanda::treaty {

// `Block::line` is the paragraph's number, from 1. Refuses what is no such tree, what an older
// Pandoc has written, and what is nested too deeply.
[[nodiscard]] engine::Result<std::vector<Block>> read_pandoc_tree(std::string_view json,
                                                                  const std::string& file,
                                                                  engine::Diagnostics& findings);

}  // namespace servanda::treaty
