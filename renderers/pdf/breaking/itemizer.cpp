#include "renderers/pdf/breaking/itemizer.hpp"

#include <unicode/uchar.h>

#include <algorithm>

namespace servanda::renderers::pdf {
namespace {

// After a written hyphen: a reader cannot tell it from one that divides the word.
constexpr std::int16_t cost_inside_compound = 1500;
constexpr std::int16_t cost_before_number = 70;  // "article | 5"
constexpr std::int16_t cost_after_letter = 60;   // a word of one letter at a line's end
constexpr std::int16_t cost_emergency = 2000;
constexpr std::size_t longest_cut_finely = 500;  // letters; a longer word is cut more coarsely
constexpr std::uint32_t coarse_cut = 8;

using Breadth = Word::Breadth;

bool is_full(Breadth breadth) {
  return breadth != Breadth::proportional;
}
bool is_mark(Breadth breadth) {
  return breadth == Breadth::opening || breadth == Breadth::closing;
}

// The blank between two marks of full width, in half ems (CLREQ 3.1.6): each has one on its own
// side, and two that meet keep one at most.
int half_ems_between(Breadth before, Breadth after) {
  if (before == Breadth::closing) return after == Breadth::closing ? 0 : 1;
  if (before == Breadth::opening) return 0;
  return after == Breadth::opening ? 1 : 0;
}

bool is_shown(const Word& word) {
  return word.kind == Word::Kind::text || word.kind == Word::Kind::invisible;
}

}  // namespace

Itemizer::Itemizer(const FontBook& fonts, Hyphenator& hyphenator, const Spacing& spacing)
    : fonts_(fonts), hyphenator_(hyphenator), spacing_(spacing) {}

Length Itemizer::size_of(const Word& word) const {
  return word.style->size * fonts_.optical_scale(word.font) / 1000;
}

Length Itemizer::width_of(const Word& word) const {
  const std::int64_t em = is_mark(word.breadth) ? 500 : word.run == nullptr ? 0 : word.run->width;
  return at_size(em, size_of(word));
}

bool Itemizer::stays_with(const Word& before, const Word& word) {
  return is_shown(before) && is_shown(word) && !word.may_break_before;
}

Length Itemizer::unbroken_width(std::span<const Word> words) const {
  Length width = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0 && !stays_with(words[i - 1], words[i])) break;
    width += width_of(words[i]);
  }
  return width;
}

std::vector<Item> Itemizer::items(std::u16string_view text, std::span<const Word> words,
                                  const ItemizerSettings& settings) {
  text_ = text;
  settings_ = settings;
  items_.clear();
  items_.reserve(words.size() * 2 + 8);
  in_emergency_ = false;
  if (settings.indent != 0) add_box(settings.indent, 0, 0);
  for (word_ = 0; word_ < words.size(); ++word_) {
    const Word& word = words[word_];
    switch (word.kind) {
      case Word::Kind::text:
      case Word::Kind::invisible:
        begin_stretch(words.subspan(word_), word_ > 0 ? &words[word_ - 1] : nullptr);
        if (word_ > 0) add_gap(words[word_ - 1], word);
        add_text(word);
        break;
      case Word::Kind::space:
      case Word::Kind::no_break_space:
        add_space(word, word_ + 1 < words.size() ? &words[word_ + 1] : nullptr);
        break;
      case Word::Kind::soft_hyphen:
        add_penalty(hyphen_cost, word.begin, at_size(300, size_of(word)), true);
        break;
      case Word::Kind::line_break:
        add_line_break(word);
        break;
    }
  }
  const auto end = static_cast<std::uint32_t>(text.size());
  add_penalty(Item::never, end);
  add_glue(0, settings.fill_last_line ? Item::endless : 0, 0, end, end);
  add_penalty(Item::always, end);
  return std::move(items_);
}

void Itemizer::begin_stretch(std::span<const Word> words, const Word* before) {
  if (settings_.emergency_width == 0) return;
  if (before != nullptr && stays_with(*before, words.front())) return;
  in_emergency_ = unbroken_width(words) > settings_.emergency_width;
}

void Itemizer::add_text(const Word& word) {
  const Length width = width_of(word);
  const std::uint32_t length = word.end - word.begin;
  if (in_emergency_ && word.kind == Word::Kind::text && length > 1) {
    return add_emergency_breaks(word);
  }
  if (settings_.hyphenate && !word.style->foreign && word.level == 0) {
    const auto& points = hyphenator_.points(text_.substr(word.begin, length));
    if (!points.empty()) return add_fragments(word, points);
  }
  add_box(width, word.begin, word.end);
}

void Itemizer::add_fragments(const Word& word, std::span<const std::uint16_t> points) {
  const std::uint32_t length = word.end - word.begin;
  const Length size = size_of(word);
  const FontFace& face = fonts_.face(word.font);
  const Length hyphen = at_size(face.advance(face.glyph(U'-')), size);
  std::uint32_t from = 0;
  const auto add = [&](std::uint32_t to) {
    add_box(at_size(word.run->width_of(from, to, length), size), word.begin + from,
            word.begin + to);
    from = to;
  };
  for (const std::uint32_t point : points) {
    add(point);
    add_penalty(hyphen_cost, word.begin + point, hyphen, true);
  }
  add(length);
}

// Only between clusters, so that no letter loses its marks.
void Itemizer::add_emergency_breaks(const Word& word) {
  const std::uint32_t length = word.end - word.begin;
  std::vector<std::uint32_t> starts;
  for (const ShapedGlyph& glyph : word.run->glyphs) starts.push_back(glyph.cluster);
  std::sort(starts.begin(), starts.end());
  starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
  const std::uint32_t step = length > longest_cut_finely ? coarse_cut : 1;
  const Length size = size_of(word);
  const std::int64_t shares = static_cast<std::int64_t>(starts.size());
  for (std::size_t i = 0; i < starts.size(); i += step) {
    const std::size_t next = std::min<std::size_t>(i + step, starts.size());
    const std::uint32_t end = next < starts.size() ? starts[next] : length;
    if (i > 0) add_penalty(cost_emergency, word.begin + starts[i]);
    // Of a long word every cluster counts as wide as their mean: the line is measured anew when
    // set.
    const std::int64_t em = step > 1
                                ? word.run->width * static_cast<std::int64_t>(next - i) / shares
                                : word.run->width_of(starts[i], end, length);
    add_box(at_size(em, size), word.begin + starts[i], word.begin + end);
  }
}

void Itemizer::add_space(const Word& word, const Word* next) {
  const Length width = width_of(word);
  const bool may_break = word.kind == Word::Kind::space && next != nullptr &&
                         (next->may_break_before || next->kind != Word::Kind::text);
  const std::int16_t cost = may_break ? cost_before(word, next) : Item::never;
  if (cost != 0) add_penalty(cost, word.begin);
  add_glue(width, at_size(spacing_.space_stretch, width), at_size(spacing_.space_shrink, width),
           word.begin, word.end);
}

std::int16_t Itemizer::cost_before(const Word& space, const Word* next) const {
  std::int16_t cost = 0;
  if (next->kind == Word::Kind::text && u_isdigit(text_[next->begin])) cost = cost_before_number;
  const bool after_single = space.begin > 0 && u_isalpha(text_[space.begin - 1]) &&
                            (space.begin == 1 || text_[space.begin - 2] == u' ');
  return after_single ? std::max(cost, cost_after_letter) : cost;
}

void Itemizer::add_gap(const Word& before, const Word& word) {
  if (!is_shown(before)) return;
  const bool touches_full = is_full(before.breadth) || is_full(word.breadth);
  if (!touches_full) {
    if (word.may_break_before || in_emergency_) {
      add_penalty(word.may_break_before ? cost_inside_compound : cost_emergency, word.begin);
    }
    return;
  }
  const Length size = size_of(word);
  const Em blank = 500 * half_ems_between(before.breadth, word.breadth);
  const bool both_full = is_full(before.breadth) && is_full(word.breadth);
  const bool beside_mark = is_mark(before.breadth) || is_mark(word.breadth);
  const Em width = both_full || beside_mark ? blank : spacing_.full_to_letter;
  if (!word.may_break_before) {
    add_penalty(in_emergency_ ? cost_emergency : Item::never, word.begin);
  }
  add_glue(at_size(width, size), at_size(spacing_.full_stretch, size),
           blank > 0 ? at_size(spacing_.mark_shrink, size) : 0, word.begin, word.begin);
}

void Itemizer::add_line_break(const Word& word) {
  add_penalty(Item::never, word.begin);
  add_glue(0, Item::endless, 0, word.begin, word.begin);
  add_penalty(Item::always, word.end);
}

void Itemizer::add_box(Length width, std::uint32_t begin, std::uint32_t end) {
  items_.push_back({Item::Kind::box, false, 0, word_, begin, end, width, 0, 0});
}

void Itemizer::add_penalty(std::int16_t cost, std::uint32_t at, Length width, bool flagged) {
  items_.push_back({Item::Kind::penalty, flagged, cost, word_, at, at, width, 0, 0});
}

void Itemizer::add_glue(Length width, Length stretch, Length shrink, std::uint32_t begin,
                        std::uint32_t end) {
  items_.push_back({Item::Kind::glue, false, 0, word_, begin, end, width, stretch, shrink});
}

}  // namespace servanda::renderers::pdf
