#include "renderers/pdf/breaking/line_builder.hpp"

#include <algorithm>
#include <cmath>

namespace servanda::renderers::pdf {
namespace {

constexpr std::u16string_view shown_hyphen = u"-";
constexpr char16_t soft_hyphen = 0x00AD;  // what it means (ISO 32000-1, 14.8.2.2.3)

Length set_width(const Item& glue, double ratio, bool justified) {
  if (ratio < 0) {
    const double most = std::max(ratio, -1.0);
    return glue.width + std::llround(most * static_cast<double>(glue.shrink));
  }
  if (!justified) return glue.width;
  return glue.width + std::llround(ratio * static_cast<double>(glue.stretch));
}

}  // namespace

LineBuilder::LineBuilder(const FontBook& fonts, Shaper& shaper, const Itemizer& itemizer,
                         const StyledText& text, std::span<const Word> words, BidiLevel base_level)
    : fonts_(fonts),
      shaper_(shaper),
      itemizer_(itemizer),
      text_(text),
      words_(words),
      base_level_(base_level) {}

Line LineBuilder::build(std::span<const Item> items, double ratio, bool justified) {
  atoms_.clear();
  indent_ = debt_ = 0;
  collect(items, ratio, justified);
  finish(items.back());

  Line line;
  std::vector<BidiLevel> levels;
  for (const Atom& atom : atoms_) levels.push_back(atom.level);
  const bool is_rtl = base_level_ % 2 == 1;
  pen_ = is_rtl ? 0 : indent_;
  for (const std::uint32_t order : visual_order(levels)) draw(atoms_[order], order, line);
  line.width = is_rtl ? pen_ + indent_ : pen_;
  if (!is_rtl && !atoms_.empty() && atoms_.back().is_trailing) line.width -= atoms_.back().width;
  return line;
}

void LineBuilder::collect(std::span<const Item> items, double ratio, bool justified) {
  bool begun = false;
  for (const Item& item : items.first(items.size() - 1)) {
    if (item.kind == Item::Kind::box) {
      begun = true;
      add_box(item);
    } else if (item.kind == Item::Kind::glue && begun) {
      const Length width = set_width(item, ratio, justified);
      if (item.begin < item.end) {
        const Word& word = words_[item.word];
        atoms_.push_back({&word, item.begin, item.end, width, 0, word.level, false, false});
      } else if (!atoms_.empty()) {
        atoms_.back().after += width;
      }
    }
  }
}

void LineBuilder::add_box(const Item& item) {
  if (item.begin == item.end) {  // an indent
    indent_ += item.width;
    return;
  }
  const Word& word = words_[item.word];
  if (!atoms_.empty() && atoms_.back().word == &word && atoms_.back().end == item.begin) {
    atoms_.back().end = item.end;
    return;
  }
  atoms_.push_back({&word, item.begin, item.end, 0, 0, word.level, false, false});
}

// The space at a line's end is kept, so that whoever takes the text out finds the words apart. It
// stands beyond the margin, at the paragraph's own level (L1).
void LineBuilder::finish(const Item& end) {
  const std::u16string& text = text_.text();
  if (end.flagged && !atoms_.empty()) {
    const Atom last = atoms_.back();
    atoms_.push_back({last.word, last.end, last.end, 0, 0, last.level, true, false});
  }
  if (end.begin < text.size() && text[end.begin] == u' ') {
    const Word& word = words_[end.word];
    atoms_.push_back(
        {&word, word.begin, word.end, itemizer_.width_of(word), 0, base_level_, false, true});
  }
}

void LineBuilder::draw(const Atom& atom, std::uint32_t order, Line& line) {
  const Word& word = *atom.word;
  if (atom.is_trailing && base_level_ % 2 == 1) pen_ = -atom.width;
  if (atom.is_hyphen) {
    draw_run(atom, shaper_.shape(shown_hyphen, word.font, false), order, line);
    return;
  }
  if (word.run == nullptr) return;
  const bool is_whole = atom.begin == word.begin && atom.end == word.end;
  const std::u16string_view part =
      std::u16string_view(text_.text()).substr(atom.begin, atom.end - atom.begin);
  draw_run(atom, is_whole ? *word.run : shaper_.shape(part, word.font, word.level % 2 == 1), order,
           line);
  if (atom.is_trailing && base_level_ % 2 == 1) pen_ = 0;
}

void LineBuilder::draw_run(const Atom& atom, const ShapedRun& run, std::uint32_t order,
                           Line& line) {
  const Word& word = *atom.word;
  const Length size = itemizer_.size_of(word);
  const auto base = static_cast<std::uint32_t>(line.text.size());
  if (atom.is_hyphen) {
    line.text += soft_hyphen;
  } else {
    line.text.append(text_.text(), atom.begin, atom.end - atom.begin);
  }
  const auto length = static_cast<std::uint32_t>(line.text.size()) - base;
  const bool is_one_cluster = word.kind != Word::Kind::text || atom.is_hyphen;
  const std::size_t count = run.glyphs.size();
  for (std::size_t i = 0; i < count; ++i) {
    const ShapedGlyph& shaped = run.glyphs[i];
    LineGlyph glyph{shaped.id, shaped.advance, shaped.dx, shaped.dy, base, 0};
    const std::uint32_t from = is_one_cluster ? 0 : shaped.cluster;
    const bool leads = i == 0 || (!is_one_cluster && run.glyphs[i - 1].cluster != shaped.cluster);
    glyph.text = base + from;
    if (leads) glyph.text_length = (is_one_cluster ? length : cluster_end(run, i, length)) - from;
    if (word.breadth == Word::Breadth::opening) glyph.dx -= 500;
    if (word.breadth == Word::Breadth::opening || word.breadth == Word::Breadth::closing) {
      glyph.advance = 500;
    }
    if (i + 1 == count) glyph.advance = last_advance(atom, glyph.advance, size);
    LinePiece& piece = piece_for(atom, owner_at(atom.begin + from), order, line);
    line.glyphs.push_back(glyph);
    piece.end = static_cast<std::uint32_t>(line.glyphs.size());
    const Length width = at_size(glyph.advance, size);
    piece.width += width;
    pen_ += width;
  }
}

std::uint32_t LineBuilder::cluster_end(const ShapedRun& run, std::size_t at, std::uint32_t length) {
  const std::uint32_t from = run.glyphs[at].cluster;
  if (run.is_rtl) {
    while (at > 0 && run.glyphs[at].cluster == from) --at;
    return run.glyphs[at].cluster == from ? length : run.glyphs[at].cluster;
  }
  while (at < run.glyphs.size() && run.glyphs[at].cluster == from) ++at;
  return at < run.glyphs.size() ? run.glyphs[at].cluster : length;
}

// A space is as wide as the line wants it; what rounding takes from one is given to the next.
Em LineBuilder::last_advance(const Atom& atom, Em advance, Length size) {
  if (size == 0) return advance;
  const bool is_space =
      atom.word->kind == Word::Kind::space || atom.word->kind == Word::Kind::no_break_space;
  if (!is_space && atom.after == 0) return advance;
  const Length wanted = (is_space ? atom.width : at_size(advance, size)) + atom.after + debt_;
  const auto em =
      static_cast<Em>(std::llround(static_cast<double>(wanted) * 1000 / static_cast<double>(size)));
  debt_ = wanted - at_size(em, size);
  return em;
}

LinePiece& LineBuilder::piece_for(const Atom& atom, ElementId owner, std::uint32_t order,
                                  Line& line) {
  const FontFace* font = &fonts_.face(atom.word->font);
  const Length size = itemizer_.size_of(*atom.word);
  const Length rise = atom.word->style->rise;
  if (!line.pieces.empty()) {
    LinePiece& last = line.pieces.back();
    const bool follows = last.x + last.width == pen_ && last_level_ == atom.level;
    if (follows && last.font == font && last.size == size && last.rise == rise &&
        last.owner == owner) {
      last.order = std::min(last.order, order);
      return last;
    }
  }
  const auto at = static_cast<std::uint32_t>(line.glyphs.size());
  last_level_ = atom.level;
  return line.pieces.emplace_back(LinePiece{font, size, rise, owner, pen_, 0, at, at, order});
}

ElementId LineBuilder::owner_at(std::uint32_t offset) const {
  const auto& owners = text_.owners();
  const auto behind =
      std::upper_bound(owners.begin(), owners.end(), offset,
                       [](std::uint32_t at, const auto& run) { return at < run.begin; });
  return behind == owners.begin() ? ElementId{0} : (behind - 1)->owner;
}

}  // namespace servanda::renderers::pdf
