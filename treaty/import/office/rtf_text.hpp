#pragma once
// RTF (Microsoft's specification 1.9.1) made plain for Pandoc, whose own reader drops characters
// after many control words, knows one code page and numbers lists anew. What comes out is RTF of a
// dozen control words with its text in UTF-8: paragraphs with their marks (paragraph_mark.hpp),
// looks, notes, tables. Deleted and hidden words, comments, running heads and pictures are gone;
// deletions, comments and pictures are told.

#include <string>
#include <string_view>

#include "engine/result.hpp"

namespace servanda::treaty {

// Refuses groups nested more than 200 deep and what ends inside a group.
[[nodiscard]] engine::Result<std::string> prepare_rtf(std::string_view bytes,
                                                      const std::string& file,
                                                      engine::Diagnostics& findings);

}  // namespace servanda::treaty
