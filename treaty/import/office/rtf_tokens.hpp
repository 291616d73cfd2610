#pragma once
// RTF, token by token.
//
//   token = "{" / "}" / word / symbol / byte / text
//   word  = "\" 1*ALPHA [ ["-"] 1*DIGIT ] [ SP ]
//   byte  = "\'" 2HEXDIG

#include <cstddef>
#include <optional>
#include <string_view>

namespace servanda::treaty {

struct RtfToken {
  enum class Kind { open, close, word, symbol, byte, text, end };
  Kind kind = Kind::end;
  std::string_view word;         // without the backslash; for a symbol: its one character
  std::optional<int> parameter;  // of a word; the value of a byte
  std::string_view text;         // without line ends' meaning: they are none in RTF
};

class RtfTokens {
 public:
  explicit RtfTokens(std::string_view bytes) : rest_(bytes) {}
  [[nodiscard]] RtfToken next();

 private:
  RtfToken control();
  RtfToken control_word();

  std::string_view rest_;
};

}  // namespace servanda::treaty
