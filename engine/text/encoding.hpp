#pragma once
// Text files as they come: UTF-8, UTF-16 with or without its mark, or one of the older encodings of
// an office (windows-1251, windows-1256, GB18030…), made UTF-8. XML does not come here: it must be
// UTF-8 (engine/xml/gate.hpp).

#include <optional>
#include <string>
#include <string_view>

namespace servanda::engine {

struct DecodedText {
  std::string text;       // valid UTF-8, without byte order mark, line ends made LF
  std::string encoding;   // "UTF-8", "windows-1256"
  bool is_guess = false;  // told from the bytes alone: a person should look
};

// `declared` is what the file says of itself (HTML's charset), or empty. A declaration that does
// not fit the bytes is not believed. Nothing where the bytes are no text.
[[nodiscard]] std::optional<DecodedText> decode_text(std::string_view bytes,
                                                     std::string_view declared = {});

}  // namespace servanda::engine
