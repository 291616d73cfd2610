#pragma once
// The text of one paragraph as it will be set: characters in logical order, and over them two kinds
// of runs that need not coincide: how the letters look, and which element of the structure tree
// they belong to. UTF-16, as ICU and HarfBuzz take it.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/language_tag.hpp"
#include "renderers/pdf/fonts/library.hpp"
#include "renderers/pdf/length.hpp"

namespace servanda::renderers::pdf {

// An element of the structure tree (structure/tree.hpp), as long as it is open. 0 is none: an
// artifact.
using ElementId = std::uint32_t;

struct TextStyle {
  FontStyle font;
  Length size = 0;       // before the font's optical scale
  Length rise = 0;       // of the baseline
  bool foreign = false;  // another language than the paragraph's: never hyphenated by its rules
  friend bool operator==(const TextStyle&, const TextStyle&) = default;
};

class StyledText {
 public:
  struct StyleRun {
    std::uint32_t begin;
    TextStyle style;
  };
  struct OwnerRun {
    std::uint32_t begin;
    ElementId owner;
  };

  // White space in `utf8` becomes single spaces, also across calls; no-break spaces stay.
  void append(std::string_view utf8, const TextStyle& style, ElementId owner);
  void append_line_break(const TextStyle& style, ElementId owner);

  [[nodiscard]] const std::u16string& text() const { return text_; }
  [[nodiscard]] bool empty() const { return text_.empty(); }
  [[nodiscard]] const std::vector<StyleRun>& styles() const { return styles_; }
  [[nodiscard]] const std::vector<OwnerRun>& owners() const { return owners_; }
  // Without a space at the end.
  void trim();

 private:
  void mark(const TextStyle& style, ElementId owner);
  std::u16string text_;
  std::vector<StyleRun> styles_;  // by begin; the first begins at 0
  std::vector<OwnerRun> owners_;
};

inline constexpr char16_t line_separator = 0x2028;

}  // namespace servanda::renderers::pdf
