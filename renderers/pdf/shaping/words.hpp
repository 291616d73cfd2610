#pragma once
// A paragraph cut into words: stretches of text that are shaped as one, since they have one font,
// look and direction and no line may end inside them. An ideograph or a mark of full width is a
// word of its own.

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "renderers/pdf/breaking/opportunities.hpp"
#include "renderers/pdf/fonts/font_book.hpp"
#include "renderers/pdf/shaping/bidi.hpp"
#include "renderers/pdf/shaping/shaper.hpp"
#include "renderers/pdf/shaping/styled_text.hpp"

namespace servanda::renderers::pdf {

struct Word {
  enum class Kind : std::uint8_t {
    text,
    space,
    no_break_space,
    soft_hyphen,
    line_break,
    invisible  // no font has the character; its number stands for it
  };
  // How the text fills the em, which decides about spaces around it (CLREQ, 3.1).
  enum class Breadth : std::uint8_t {
    proportional,
    full,     // an ideograph
    opening,  // of full width, its left half blank
    closing   // its right half
  };
  Kind kind = Kind::text;
  Breadth breadth = Breadth::proportional;
  bool may_break_before = false;
  BidiLevel level = 0;
  FontBook::Index font = 0;
  std::uint32_t begin = 0, end = 0;  // in the paragraph's text
  const TextStyle* style = nullptr;
  const ShapedRun* run = nullptr;  // null for soft hyphens and line breaks
};

class WordCutter {
 public:
  WordCutter(FontBook& fonts, Shaper& shaper, LineBreaker& breaker, engine::Direction direction);

  // Words in logical order; they refer to `text` and to the shaper's store.
  [[nodiscard]] std::vector<Word> cut(const StyledText& text);

 private:
  struct Cluster;
  void take(const Cluster& cluster, std::vector<Word>& words);
  [[nodiscard]] Word::Breadth breadth_of(char32_t character, FontBook::Index font);
  void shape(std::u16string_view text, std::vector<Word>& words);

  FontBook& fonts_;
  Shaper& shaper_;
  LineBreaker& breaker_;
  engine::Direction direction_;
  std::unordered_map<std::uint64_t, Word::Breadth> breadths_;
};

}  // namespace servanda::renderers::pdf
