#include "renderers/pdf/breaking/paragraph.hpp"

#include <algorithm>
#include <utility>

#include "renderers/pdf/breaking/line_builder.hpp"

namespace servanda::renderers::pdf {
namespace {

// Ratios of stretching. First without hyphens and strictly, then with hyphens, then at any price.
constexpr double strict = 1.1;
constexpr double tolerant = 2.6;
constexpr double any = 1e9;

// No space grows by more than this many times its stretch: a line that would ask for more stays
// short.
constexpr double loosest = 6;

// The ratio at which the line's own glue fills it, without the slack that helped to find its end.
double filling_ratio(std::span<const Item> line, const LineEnd& end, Length width) {
  const auto first = std::find_if(line.begin(), line.end(),
                                  [](const Item& item) { return item.kind == Item::Kind::box; });
  Length stretch = 0;
  for (auto item = first; item + 1 < line.end(); ++item) {
    if (item->kind == Item::Kind::glue) stretch += item->stretch;
  }
  if (stretch <= 0) return end.ratio;
  const auto wanted = static_cast<double>(width - end.natural) / static_cast<double>(stretch);
  return std::min(wanted, loosest);
}

// Ragged lines may stay this much short before it counts like a fully stretched line.
constexpr Length ragged_share = 6;  // a sixth of the width

}  // namespace

ParagraphSetter::ParagraphSetter(FontBook& fonts, const engine::LanguageTag& language,
                                 const Spacing& spacing, const HyphenationRules& hyphenation)
    : language_(language),
      fonts_(fonts),
      shaper_(fonts, language),
      breaker_(language),
      hyphenator_(hyphenation),
      cutter_(fonts, shaper_, breaker_, language.direction()),
      itemizer_(fonts, hyphenator_, spacing) {}

std::vector<Line> ParagraphSetter::set(const StyledText& text, const ParagraphShape& shape) {
  shaper_.forget();
  const std::vector<Word> words = cutter_.cut(text);
  if (words.empty()) return {};
  const Broken broken = break_lines(text, words, shape);
  LineBuilder builder(fonts_, shaper_, itemizer_, text, words, is_rtl() ? 1 : 0);
  const std::span<const Item> items(broken.items);
  std::vector<Line> lines;
  lines.reserve(broken.ends.size());
  std::size_t begin = 0;
  for (const LineEnd& end : broken.ends) {
    Line line = builder.build(items.subspan(begin, end.item + 1 - begin), end.ratio,
                              shape.alignment == Alignment::justified);
    line.excess = std::max<Length>(0, line.width - shape.width);
    lines.push_back(std::move(line));
    begin = end.item + 1;
  }
  return lines;
}

ParagraphSetter::Broken ParagraphSetter::break_lines(const StyledText& text,
                                                     std::span<const Word> words,
                                                     const ParagraphShape& shape) {
  const bool ragged = shape.alignment != Alignment::justified;
  ItemizerSettings how;
  how.indent = shape.indent;
  how.fill_last_line = !shape.balanced;
  FitSettings fit;
  fit.width = shape.width;
  fit.slack = ragged ? shape.width / ragged_share : 0;
  fit.tolerance = strict;

  Broken broken;
  const auto attempt = [&](bool force) {
    broken.items = itemizer_.items(text.text(), words, how);
    broken.ends = total_fit(broken.items, fit, force);
    return !broken.ends.empty();
  };
  if (attempt(false)) return broken;
  how.hyphenate = shape.hyphenate && !ragged;
  fit.tolerance = tolerant;
  if (attempt(false)) return broken;
  // Every line may now stretch by some ems more than its spaces do, and words too wide may break.
  fit.slack += shape.width / 16;
  fit.tolerance = any;
  how.emergency_width = shape.width;
  attempt(true);
  if (!ragged) fill_lines(broken, shape.width);
  return broken;
}

void ParagraphSetter::fill_lines(Broken& broken, Length width) {
  std::size_t begin = 0;
  for (LineEnd& end : broken.ends) {
    const auto line = std::span<const Item>(broken.items).subspan(begin, end.item + 1 - begin);
    if (end.ratio > 0) end.ratio = filling_ratio(line, end, width);
    begin = end.item + 1;
  }
}

ParagraphSetter::Extent ParagraphSetter::measure(const StyledText& text) {
  shaper_.forget();
  Extent extent;
  const std::vector<Word> words = cutter_.cut(text);
  for (std::size_t i = 0; i < words.size(); ++i) {
    extent.whole += itemizer_.width_of(words[i]);
    if (i > 0 && Itemizer::stays_with(words[i - 1], words[i])) continue;
    extent.word = std::max(extent.word, itemizer_.unbroken_width(std::span(words).subspan(i)));
  }
  return extent;
}

}  // namespace servanda::renderers::pdf
