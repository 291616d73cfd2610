#pragma once
// Words into the boxes, glue and penalties of one paragraph: how far spaces give way, where a break
// is good, bad or needs a hyphen, and how much room stands between marks of full width.

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "renderers/pdf/breaking/hyphenator.hpp"
#include "renderers/pdf/breaking/items.hpp"
#include "renderers/pdf/fonts/font_book.hpp"
#include "renderers/pdf/shaping/words.hpp"

namespace servanda::renderers::pdf {

// How a language spaces its lines, in thousandths: of the space's width, or of the em between
// characters of full width.
struct Spacing {
  Em space_stretch = 500;
  Em space_shrink = 333;
  Em full_stretch = 60;    // between two ideographs
  Em full_to_letter = 80;  // between an ideograph and a letter or digit
  Em mark_shrink = 250;    // of the blank half of a mark
};

struct ItemizerSettings {
  Length indent = 0;  // of the first line
  bool hyphenate = false;
  Length emergency_width = 0;  // what is wider and has no break may break anywhere; 0: nothing may
  bool fill_last_line = true;  // false: the last line counts like the others (centred headings)
};

// Break costs; a hyphen is the measure of the others.
inline constexpr std::int16_t hyphen_cost = 50;

class Itemizer {
 public:
  Itemizer(const FontBook& fonts, Hyphenator& hyphenator, const Spacing& spacing);

  [[nodiscard]] std::vector<Item> items(std::u16string_view text, std::span<const Word> words,
                                        const ItemizerSettings& settings);
  // The size at which a word's font is set: its style's size and the font's optical scale.
  [[nodiscard]] Length size_of(const Word& word) const;
  [[nodiscard]] Length width_of(const Word& word) const;
  // No line may end between the two, such as letters in two fonts.
  [[nodiscard]] static bool stays_with(const Word& before, const Word& word);
  // Of the words from the first on, up to where a line may end.
  [[nodiscard]] Length unbroken_width(std::span<const Word> words) const;

 private:
  void begin_stretch(std::span<const Word> words, const Word* before);
  void add_text(const Word& word);
  void add_fragments(const Word& word, std::span<const std::uint16_t> points);
  void add_emergency_breaks(const Word& word);
  void add_space(const Word& word, const Word* next);
  void add_gap(const Word& before, const Word& word);
  void add_line_break(const Word& word);
  void add_box(Length width, std::uint32_t begin, std::uint32_t end);
  void add_penalty(std::int16_t cost, std::uint32_t at, Length width = 0, bool flagged = false);
  void add_glue(Length width, Length stretch, Length shrink, std::uint32_t begin,
                std::uint32_t end);
  [[nodiscard]] std::int16_t cost_before(const Word& space, const Word* next) const;

  const FontBook& fonts_;
  Hyphenator& hyphenator_;
  Spacing spacing_;
  // While items() works:
  std::u16string_view text_;
  ItemizerSettings settings_;
  std::vector<Item> items_;
  std::uint32_t word_ = 0;
  bool in_emergency_ = false;  // the word is part of what is too wide and has no break
};

}  // namespace servanda::renderers::pdf
