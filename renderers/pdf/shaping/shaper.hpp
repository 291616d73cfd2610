#pragma once
// Letters into glyphs, through HarfBuzz, one word at a time. Treaties repeat their words, so the
// glyphs of a word are kept: shaping costs as much as the vocabulary is large, not the text.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/language_tag.hpp"
#include "renderers/pdf/fonts/font_book.hpp"
#include "renderers/pdf/length.hpp"

struct hb_buffer_t;
struct hb_language_impl_t;

namespace servanda::renderers::pdf {

struct ShapedGlyph {
  GlyphId id = 0;
  std::uint32_t cluster = 0;  // where the text that it shows begins, in UTF-16 units of the word
  Em advance = 0;
  Em dx = 0, dy = 0;
};

// A word in one font and direction; glyphs from left to right.
struct ShapedRun {
  std::vector<ShapedGlyph> glyphs;
  std::int64_t width = 0;  // thousandths of an em
  bool is_rtl = false;

  // The width of a part of the text; a ligature that is cut counts by its share.
  [[nodiscard]] std::int64_t width_of(std::uint32_t begin, std::uint32_t end,
                                      std::uint32_t length) const;
};

class Shaper {
 public:
  Shaper(const FontBook& fonts, const engine::LanguageTag& language);

  // The run lives until forget() finds the store too large.
  [[nodiscard]] const ShapedRun& shape(std::u16string_view text, FontBook::Index font, bool is_rtl);
  // Between paragraphs: keeps the store from growing with the document.
  void forget();

 private:
  struct Release {
    void operator()(hb_buffer_t* buffer) const;
  };
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::u16string_view text) const {
      return std::hash<std::u16string_view>()(text);
    }
  };
  [[nodiscard]] ShapedRun shape_anew(std::u16string_view text, FontBook::Index font, bool is_rtl);

  const FontBook& fonts_;
  const hb_language_impl_t* language_;
  std::unique_ptr<hb_buffer_t, Release> buffer_;
  std::unordered_map<std::u16string, ShapedRun, Hash, std::equal_to<>> known_;
  std::u16string key_;
};

}  // namespace servanda::renderers::pdf
