#pragma once
// The operators of one page (ISO 32000-1, 8 and 9), in points from the page's lower left corner.
// All that is drawn stands in marked content: with its number in the structure tree, or as an
// artifact.

#include <string>
#include <string_view>
#include <vector>

#include "renderers/pdf/breaking/line.hpp"
#include "renderers/pdf/fonts/embedded_font.hpp"
#include "renderers/pdf/length.hpp"

namespace servanda::renderers::pdf {

enum class Artifact { pagination, header, footer, layout };

// A glyph with neither ink nor width, for marks to stand between; 0 where the font has none.
[[nodiscard]] GlyphId blank_glyph(const FontFace& face);

class ContentStream {
 public:
  void begin_marked(std::string_view type, int mcid);
  void begin_artifact(Artifact kind);
  void end_marked();

  // Inside marked content. `x` and `y` are where the piece's first glyph begins on its baseline.
  void show(const Line& line, const LinePiece& piece, EmbeddedFont& font, Length x, Length y);
  // A filled rectangle; `grey` from 0 (black) to 1000 (white).
  void rectangle(Length x, Length y, Length width, Length height, int grey);

  struct Pen {
    Length thickness = 0;
    int grey = 0;
    bool is_dashed = false;
  };
  // Lines from point to point.
  void stroke(const std::vector<Point>& points, const Pen& pen);

  [[nodiscard]] const std::string& bytes() const { return bytes_; }

 private:
  void begin_text();
  void end_text();
  void set_font(EmbeddedFont& font, Length size);
  void set_rise(Length rise);
  void move_to(Length x, Length y);
  void begin_string();
  void end_string();
  void add_code(std::uint16_t code);
  void adjust(Em by);
  [[nodiscard]] std::uint32_t show_cluster(const Line& line, const LinePiece& piece,
                                           std::uint32_t at, std::uint32_t last,
                                           EmbeddedFont& font);
  void show_marks(const Line& line, const LinePiece& piece, std::uint32_t begin, std::uint32_t end,
                  EmbeddedFont& font, GlyphId blank);
  void begin_actual_text(std::u16string_view text);
  void end_actual_text();
  void show_glyph(const LineGlyph& glyph, EmbeddedFont::Code code, EmbeddedFont& font,
                  const LinePiece& piece);

  std::string bytes_;
  const EmbeddedFont* font_ = nullptr;  // as the last Tf set it; it outlives text objects
  Length size_ = 0, rise_ = 0;
  Length line_x_ = 0, line_y_ = 0;  // where the last Td moved to
  int grey_ = 0;
  Em pending_ = 0;  // adjustment before the next glyph
  bool in_text_ = false, in_array_ = false, in_string_ = false;
};

}  // namespace servanda::renderers::pdf
