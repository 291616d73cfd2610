#pragma once
// Office files, web pages, e-books and Markdown as a block list, by way of Pandoc. The file is
// first made plain by a reader of this house (office/), so that Pandoc gets only text, well-formed
// and without references to anything outside; then Pandoc itself runs in its sandbox with limits,
// reads from standard input and is believed nothing (pandoc_tree.hpp).

#include <string>
#include <string_view>
#include <vector>

#include "engine/process.hpp"
#include "engine/result.hpp"
#include "treaty/import/block.hpp"
#include "treaty/import/source_kind.hpp"

namespace servanda::treaty {

// True for the kinds that this reader is for.
[[nodiscard]] bool is_read_by_pandoc(SourceKind kind);

// Fails with an error where the file cannot be read, with a failure of the environment where Pandoc
// is missing, too old, crashes or hangs. Where words of the file do not come out again, that is an
// error among the findings.
[[nodiscard]] engine::Result<std::vector<Block>> read_with_pandoc(
    SourceKind kind, std::string_view bytes, const std::string& file, engine::Diagnostics& findings,
    const engine::ToolLimits& limits = {});

}  // namespace servanda::treaty
