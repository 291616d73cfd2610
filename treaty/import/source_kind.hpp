#pragma once
// What kind of file a source is. Its first bytes decide, its name only where they leave a choice
// (Markdown or plain text): a file named wrongly is read as what it is, with a warning.

#include <string>
#include <string_view>

#include "engine/diagnostic.hpp"
#include "engine/result.hpp"

namespace servanda::treaty {

enum class SourceKind {
  akoma_ntoso,  // any XML that is not one of the others
  docx,
  odt,
  epub,
  rtf,
  html,
  markdown,
  plain_text,
  pdf
};

// "Word (.docx)", for messages.
[[nodiscard]] std::string_view kind_name(SourceKind kind);

// Refuses, by its own diagnostic, what is protected by a password, is Word's old binary format, or
// is no kind of file that is read here.
[[nodiscard]] engine::Result<SourceKind> source_kind(std::string_view bytes,
                                                     const std::string& file,
                                                     engine::Diagnostics& findings);

// Whether a file of this name is worth opening when a whole folder is imported.
[[nodiscard]] bool is_source_name(std::string_view file);

}  // namespace servanda::treaty
