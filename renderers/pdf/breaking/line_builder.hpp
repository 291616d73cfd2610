#pragma once
// From a broken paragraph to one drawn line: spaces get their final width, words that were divided
// are shaped anew with their hyphen, and right-to-left words take their places (UAX #9, L1 and L2).

#include <span>

#include "renderers/pdf/breaking/itemizer.hpp"
#include "renderers/pdf/breaking/line.hpp"
#include "renderers/pdf/breaking/total_fit.hpp"

namespace servanda::renderers::pdf {

class LineBuilder {
 public:
  LineBuilder(const FontBook& fonts, Shaper& shaper, const Itemizer& itemizer,
              const StyledText& text, std::span<const Word> words, BidiLevel base_level);

  // `items` from the first behind the line before up to and with the one that ends this line. With
  // `justified` false spaces never stretch.
  [[nodiscard]] Line build(std::span<const Item> items, double ratio, bool justified);

 private:
  // A word, a part of one, or a space, with what it measures.
  struct Atom {
    const Word* word = nullptr;
    std::uint32_t begin = 0, end = 0;
    Length width = 0;  // of a space; of other atoms it follows from the glyphs
    Length after = 0;  // blank behind it
    BidiLevel level = 0;
    bool is_hyphen = false;
    bool is_trailing = false;  // the space that a line's end swallowed
  };
  void collect(std::span<const Item> items, double ratio, bool justified);
  void add_box(const Item& item);
  void finish(const Item& end);
  void draw(const Atom& atom, std::uint32_t order, Line& line);
  void draw_run(const Atom& atom, const ShapedRun& run, std::uint32_t order, Line& line);
  LinePiece& piece_for(const Atom& atom, ElementId owner, std::uint32_t order, Line& line);
  [[nodiscard]] ElementId owner_at(std::uint32_t offset) const;
  [[nodiscard]] static std::uint32_t cluster_end(const ShapedRun& run, std::size_t at,
                                                 std::uint32_t length);
  [[nodiscard]] Em last_advance(const Atom& atom, Em advance, Length size);

  const FontBook& fonts_;
  Shaper& shaper_;
  const Itemizer& itemizer_;
  const StyledText& text_;
  std::span<const Word> words_;
  BidiLevel base_level_;
  std::vector<Atom> atoms_;
  Length pen_ = 0;
  Length indent_ = 0;
  Length debt_ = 0;  // what rounding took from the spaces drawn so far
  BidiLevel last_level_ = 0;
};

}  // namespace servanda::renderers::pdf
