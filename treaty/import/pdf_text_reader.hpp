#pragma once
// PDF with a text layer as a block list, by way of poppler's pdftotext, which runs with limits and
// reads from standard input. The layout is rebuilt here (layout/): running heads, page numbers and
// footnotes are known for what they are, words broken over lines joined.

#include <string>
#include <string_view>
#include <vector>

#include "engine/process.hpp"
#include "engine/result.hpp"
#include "treaty/import/block.hpp"

namespace servanda::treaty {

// Fails where the file is protected or damaged or holds no text at all (a scan), and, as a failure
// of the environment, where pdftotext is missing, crashes or hangs. Block::line is the page.
[[nodiscard]] engine::Result<std::vector<Block>> read_pdf(std::string_view bytes,
                                                          const std::string& file,
                                                          engine::Diagnostics& findings,
                                                          const engine::ToolLimits& limits = {});

}  // namespace servanda::treaty
