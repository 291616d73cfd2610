#pragma once
// A paragraph from text to lines: cut into words, broken by total fit, justified, each line in its
// visual order. One setter serves one language of one document.

#include <optional>
#include <span>
#include <vector>

#include "engine/language_tag.hpp"
#include "renderers/pdf/breaking/itemizer.hpp"
#include "renderers/pdf/breaking/line.hpp"
#include "renderers/pdf/breaking/total_fit.hpp"

namespace servanda::renderers::pdf {

enum class Alignment { justified, start, centred, end };

struct ParagraphShape {
  Length width = 0;
  Length indent = 0;  // of the first line
  Alignment alignment = Alignment::justified;
  bool hyphenate = true;
  bool balanced = false;  // lines of like length, as a heading wants them
};

class ParagraphSetter {
 public:
  ParagraphSetter(FontBook& fonts, const engine::LanguageTag& language, const Spacing& spacing,
                  const HyphenationRules& hyphenation);

  [[nodiscard]] std::vector<Line> set(const StyledText& text, const ParagraphShape& shape);
  // Its width on one line, and that of its widest word: what a table's column asks for.
  struct Extent {
    Length whole = 0, word = 0;
  };
  [[nodiscard]] Extent measure(const StyledText& text);

  [[nodiscard]] const engine::LanguageTag& language() const { return language_; }
  [[nodiscard]] bool is_rtl() const {
    return language_.direction() == engine::Direction::right_to_left;
  }
  [[nodiscard]] const Hyphenator& hyphenator() const { return hyphenator_; }

 private:
  struct Broken {
    std::vector<Item> items;
    std::vector<LineEnd> ends;
  };
  [[nodiscard]] Broken break_lines(const StyledText& text, std::span<const Word> words,
                                   const ParagraphShape& shape);
  // Lines that were found with slack are filled by their spaces alone.
  static void fill_lines(Broken& broken, Length width);

  engine::LanguageTag language_;
  FontBook& fonts_;
  Shaper shaper_;
  LineBreaker breaker_;
  Hyphenator hyphenator_;
  WordCutter cutter_;
  Itemizer itemizer_;
};

}  // namespace servanda::renderers::pdf
