#include "renderers/pdf/shaping/words.hpp"

#include <fmt/format.h>
#include <unicode/uchar.h>
#include <unicode/utf16.h>

#include <string>

namespace servanda::renderers::pdf {
namespace {

constexpr Em full_width = 1000;
constexpr Em half_blank = 440;  // a mark that leaves this much of its em free may lose half of it

bool extends_cluster(UChar32 c) {
  if (c < 0x300) return false;
  if (c == 0x200D || c == 0x200C || (c >= 0xFE00 && c <= 0xFE0F)) return true;
  return (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0 || (c >= 0x1F3FB && c <= 0x1F3FF);
}

// Means something to the algorithms and has no shape: bidi controls, zero-width and word joiners.
bool is_control(UChar32 c) {
  return (c >= 0x200E && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069) || c == 0x200B || c == 0x2060 || c == 0xFEFF || c == 0x061C;
}

// What stands alone though a mark follows: the mark is then a word of its own.
bool takes_marks(UChar32 c) {
  return c != ' ' && c != 0x00AD && c != line_separator && !is_control(c);
}

Word::Kind kind_of(UChar32 c) {
  switch (c) {
    case ' ':
      return Word::Kind::space;
    case 0x00A0:
      return Word::Kind::no_break_space;
    case 0x00AD:
      return Word::Kind::soft_hyphen;
    case line_separator:
      return Word::Kind::line_break;
    default:
      return Word::Kind::text;
  }
}

// May be of full width: East Asian scripts, and the quotation marks and dashes that a Chinese font
// draws so.
bool may_be_wide(char32_t c, const FontFace& face) {
  if (c >= 0x2E80) return true;
  const bool is_shared = (c >= 0x2010 && c <= 0x203B) || c == 0xB7;
  return is_shared && face.glyph(U'\u4E00') != 0;
}

}  // namespace

struct WordCutter::Cluster {
  std::u32string characters;
  std::uint32_t begin = 0, end = 0;
  const TextStyle* style = nullptr;
  BidiLevel level = 0;
  bool may_break_before = false;
};

WordCutter::WordCutter(FontBook& fonts, Shaper& shaper, LineBreaker& breaker,
                       engine::Direction direction)
    : fonts_(fonts), shaper_(shaper), breaker_(breaker), direction_(direction) {}

std::vector<Word> WordCutter::cut(const StyledText& styled) {
  const std::u16string& text = styled.text();
  const auto levels = bidi_levels(text, direction_);
  const auto& allowed = breaker_.opportunities(text);
  const auto& styles = styled.styles();
  std::vector<Word> words;
  Cluster cluster;
  std::size_t style = 0;
  for (std::uint32_t at = 0; at < text.size();) {
    cluster.characters.clear();
    cluster.begin = at;
    while (style + 1 < styles.size() && styles[style + 1].begin <= at) ++style;
    const std::uint32_t limit = style + 1 < styles.size() ? styles[style + 1].begin
                                                          : static_cast<std::uint32_t>(text.size());
    for (std::uint32_t next = at; at < limit; at = next) {
      UChar32 c = 0;
      U16_NEXT(text.data(), next, text.size(), c);
      const bool extends = extends_cluster(c) && !cluster.characters.empty() &&
                           takes_marks(static_cast<UChar32>(cluster.characters.front()));
      if (!cluster.characters.empty() && !extends) break;
      cluster.characters += static_cast<char32_t>(c);
    }
    cluster.end = at;
    cluster.style = &styles[style].style;
    cluster.level = levels.empty() ? BidiLevel{0} : levels[cluster.begin];
    cluster.may_break_before = allowed[cluster.begin];
    take(cluster, words);
  }
  shape(text, words);
  return words;
}

void WordCutter::take(const Cluster& cluster, std::vector<Word>& words) {
  const char32_t first = cluster.characters.front();
  if (is_control(static_cast<UChar32>(first))) return;
  Word word;
  // A mark on a no-break space is how an accent is shown by itself.
  const bool has_marks = cluster.characters.size() > 1;
  word.kind = has_marks ? Word::Kind::text : kind_of(static_cast<UChar32>(first));
  word.begin = cluster.begin;
  word.end = cluster.end;
  word.style = cluster.style;
  word.level = cluster.level;
  word.may_break_before = cluster.may_break_before;
  if (word.kind == Word::Kind::text) {
    word.font = fonts_.choose(cluster.characters, cluster.style->font);
    if (word.font == FontBook::none) {
      word.kind = Word::Kind::invisible;
      word.font = 0;
    } else {
      word.breadth = breadth_of(first, word.font);
    }
  } else if (!words.empty()) {
    word.font = words.back().font;
  }
  const bool joins = !words.empty() && word.kind == Word::Kind::text && !word.may_break_before &&
                     words.back().kind == Word::Kind::text && words.back().end == word.begin &&
                     words.back().font == word.font && words.back().style == word.style &&
                     words.back().level == word.level &&
                     word.breadth == Word::Breadth::proportional &&
                     words.back().breadth == Word::Breadth::proportional;
  if (joins) {
    words.back().end = word.end;
  } else {
    words.push_back(word);
  }
}

Word::Breadth WordCutter::breadth_of(char32_t character, FontBook::Index font) {
  if (character < 0xB7) return Word::Breadth::proportional;
  const std::uint64_t key = std::uint64_t{character} << 16 | font;
  const auto [known, is_new] = breadths_.try_emplace(key, Word::Breadth::proportional);
  if (!is_new) return known->second;
  const FontFace& face = fonts_.face(font);
  if (!may_be_wide(character, face)) return known->second;
  const GlyphId glyph = face.glyph(character);
  if (face.advance(glyph) != full_width) return known->second;
  known->second = Word::Breadth::full;
  if (u_ispunct(static_cast<UChar32>(character))) {
    const auto [left, right] = face.ink(glyph);
    if (left >= half_blank) known->second = Word::Breadth::opening;
    if (right <= full_width - half_blank) known->second = Word::Breadth::closing;
  }
  return known->second;
}

void WordCutter::shape(std::u16string_view text, std::vector<Word>& words) {
  for (Word& word : words) {
    const std::u16string_view letters = text.substr(word.begin, word.end - word.begin);
    switch (word.kind) {
      case Word::Kind::text:
        word.run = &shaper_.shape(letters, word.font, word.level % 2 == 1);
        break;
      case Word::Kind::space:
      case Word::Kind::no_break_space:
        word.run = &shaper_.shape(u" ", word.font, false);
        break;
      case Word::Kind::invisible: {
        std::size_t at = 0;
        UChar32 c = 0;
        U16_NEXT(letters.data(), at, letters.size(), c);
        const std::string number = fmt::format("[U+{:04X}]", c);
        word.run = &shaper_.shape(std::u16string(number.begin(), number.end()), 0, false);
        break;
      }
      case Word::Kind::soft_hyphen:
      case Word::Kind::line_break:
        break;
    }
  }
}

}  // namespace servanda::renderers::pdf
