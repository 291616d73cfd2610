#include "renderers/pdf/writer/content_stream.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>

#include "renderers/pdf/writer/values.hpp"

namespace servanda::renderers::pdf {
namespace {

void append_integer(std::string& out, std::int64_t value) {
  char digits[24];
  out.append(digits, std::to_chars(digits, std::end(digits), value).ptr);
}

std::string_view artifact_properties(Artifact kind) {
  switch (kind) {
    case Artifact::pagination:
      return "/Artifact<</Type/Pagination>>BDC\n";
    case Artifact::header:
      return "/Artifact<</Type/Pagination/Subtype/Header/Attached[/Top]>>BDC\n";
    case Artifact::footer:
      return "/Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC\n";
    case Artifact::layout:
      break;
  }
  return "/Artifact<</Type/Layout>>BDC\n";
}

}  // namespace

void ContentStream::begin_marked(std::string_view type, int mcid) {
  bytes_ += '/';
  bytes_ += type;
  bytes_ += "<</MCID ";
  append_integer(bytes_, mcid);
  bytes_ += ">>BDC\n";
}

void ContentStream::begin_artifact(Artifact kind) {
  bytes_ += artifact_properties(kind);
}

void ContentStream::end_marked() {
  end_text();
  bytes_ += "EMC\n";
}

namespace {

// What glyphs that stand together show, in logical order.
std::u16string_view text_of(const Line& line, std::uint32_t begin, std::uint32_t end) {
  std::uint32_t from = line.glyphs[begin].text, to = from;
  for (std::uint32_t i = begin; i < end; ++i) {
    from = std::min(from, line.glyphs[i].text);
    to = std::max(to, line.glyphs[i].text + line.glyphs[i].text_length);
  }
  return std::u16string_view(line.text).substr(from, to - from);
}

// A glyph's code for its own text, else for that of the glyphs around it.
EmbeddedFont::Code code_of(const Line& line, std::uint32_t at, std::u16string_view whole,
                           EmbeddedFont& font) {
  const LineGlyph& glyph = line.glyphs[at];
  const std::u16string_view own =
      std::u16string_view(line.text).substr(glyph.text, glyph.text_length);
  return font.code(glyph.id, !own.empty() ? own : !whole.empty() ? whole : u" ");
}

// From right to left the marks on a letter stand before it: where the letter itself begins, or
// `begin` where no marks lead.
std::uint32_t letter_behind_marks(const Line& line, std::uint32_t begin, std::uint32_t end) {
  const std::uint32_t letter = line.glyphs[end - 1].text;
  if (line.glyphs[begin].text <= letter) return begin;
  while (line.glyphs[begin].text != letter) ++begin;
  return begin;
}

// Where the glyphs of a piece are parted: its begin, the begin and end of each stretch of marks
// that stand before their letter, its end.
std::vector<std::uint32_t> parts_of(const Line& line, const LinePiece& piece) {
  std::vector<std::uint32_t> bounds = {piece.begin};
  for (std::uint32_t at = piece.begin; at < piece.end;) {
    std::uint32_t end = at + 1;
    while (end < piece.end && line.glyphs[end - 1].with_next) ++end;
    const std::uint32_t letter = letter_behind_marks(line, at, end);
    if (letter > at) bounds.insert(bounds.end(), {at, letter});
    at = end;
  }
  bounds.push_back(piece.end);
  return bounds;
}

}  // namespace

namespace {

// Marks are placed this far before their letter, and drawn where they belong: a reader that goes by
// place then knows which came first.
constexpr Em marks_ahead = 10;

}  // namespace

// Characters that should draw nothing draw their sign in some fonts, so each is looked at.
GlyphId blank_glyph(const FontFace& face) {
  for (const char32_t character : {U'\u200B', U'\uFEFF', U'\u200C', U'\u2060'}) {
    const GlyphId found = face.glyph(character);
    const FontFace::Ink ink = face.ink(found);
    if (found != 0 && face.advance(found) == 0 && ink.left == ink.right) return found;
  }
  return 0;
}

// Readers turn letters that run from right to left around, but only as far as they stand in one
// string; marks break the string, so its parts are shown in the order in which they are read.
void ContentStream::show(const Line& line, const LinePiece& piece, EmbeddedFont& font, Length x,
                         Length y) {
  if (piece.begin == piece.end) return;
  begin_text();
  set_font(font, piece.size);
  set_rise(piece.rise);
  const GlyphId blank = blank_glyph(font.face());
  const auto bounds =
      blank != 0 ? parts_of(line, piece) : std::vector<std::uint32_t>{piece.begin, piece.end};
  Length left = x + piece.width;
  for (std::size_t part = bounds.size() - 1; part > 0; --part) {
    const std::uint32_t begin = bounds[part - 1], end = bounds[part];
    for (std::uint32_t i = begin; i < end; ++i) {
      left -= at_size(line.glyphs[i].advance, piece.size);
    }
    if (begin == end) continue;
    const bool is_marks = part % 2 == 0;
    move_to(is_marks ? left - at_size(marks_ahead, piece.size) : left, y);
    pending_ = 0;
    if (is_marks) {
      show_marks(line, piece, begin, end, font, blank);
    } else {
      for (std::uint32_t at = begin; at < end;) at = show_cluster(line, piece, at, end, font);
    }
    pending_ = 0;  // the next part is placed by itself
    end_string();
  }
}

// Glyphs that say something together; their text goes along as ActualText where their codes cannot
// say it: several glyphs for one character, marks on a letter, or a glyph that stands for another
// text elsewhere.
std::uint32_t ContentStream::show_cluster(const Line& line, const LinePiece& piece,
                                          std::uint32_t at, std::uint32_t last,
                                          EmbeddedFont& font) {
  std::uint32_t end = at + 1;
  while (end < last && line.glyphs[end - 1].with_next) ++end;
  const std::u16string_view whole = text_of(line, at, end);
  const bool is_plain = end == at + 1 && code_of(line, at, whole, font).says_text;
  if (!is_plain) begin_actual_text(whole);
  for (std::uint32_t i = at; i < end; ++i) {
    show_glyph(line.glyphs[i], code_of(line, i, whole, font), font, piece);
  }
  if (!is_plain) end_actual_text();
  return end;
}

// Programs that put words together by where glyphs stand lose marks that lie over their letter, or
// take them for words. Between two glyphs without shape or width the marks have, as one, no width
// and the place where their letter begins.
void ContentStream::show_marks(const Line& line, const LinePiece& piece, std::uint32_t begin,
                               std::uint32_t end, EmbeddedFont& font, GlyphId blank) {
  const std::u16string_view marks = text_of(line, begin, end);
  const LineGlyph shapeless{blank, 0, 0, 0, 0, 0, false};
  const EmbeddedFont::Code code = font.code(blank, u"\u200C");
  begin_actual_text(marks);
  show_glyph(shapeless, code, font, piece);
  adjust(-marks_ahead);
  for (std::uint32_t i = begin; i < end; ++i) {
    show_glyph(line.glyphs[i], code_of(line, i, marks, font), font, piece);
  }
  adjust(marks_ahead);
  show_glyph(shapeless, code, font, piece);
  end_actual_text();
}

void ContentStream::begin_actual_text(std::u16string_view text) {
  end_string();
  bytes_ += "/Span<</ActualText<FEFF";
  append_utf16_hex(bytes_, text);
  bytes_ += ">>>BDC\n";
}

void ContentStream::end_actual_text() {
  end_string();
  bytes_ += "EMC\n";
}

void ContentStream::show_glyph(const LineGlyph& glyph, EmbeddedFont::Code code, EmbeddedFont& font,
                               const LinePiece& piece) {
  if (glyph.dy != 0) {
    end_string();
    set_rise(piece.rise + at_size(glyph.dy, piece.size));
  } else if (rise_ != piece.rise) {
    end_string();
    set_rise(piece.rise);
  }
  adjust(-glyph.dx);
  add_code(code.value);
  adjust(font.width(glyph.id) + glyph.dx - glyph.advance);
}

void ContentStream::rectangle(Length x, Length y, Length width, Length height, int grey) {
  end_text();
  if (grey != grey_) {
    append_number(bytes_, grey);
    bytes_ += " g\n";
    grey_ = grey;
  }
  for (const Length value : {x, y, width, height}) {
    append_number(bytes_, value);
    bytes_ += ' ';
  }
  bytes_ += "re f\n";
}

void ContentStream::stroke(const std::vector<Point>& points, const Pen& pen) {
  if (points.size() < 2) return;
  end_text();
  bytes_ += "q ";
  append_number(bytes_, pen.thickness);
  bytes_ += " w ";
  append_number(bytes_, pen.grey);
  bytes_ += pen.is_dashed ? " G [3 2]0 d\n" : " G\n";
  for (std::size_t i = 0; i < points.size(); ++i) {
    append_number(bytes_, points[i].x);
    bytes_ += ' ';
    append_number(bytes_, points[i].y);
    bytes_ += i == 0 ? " m\n" : " l\n";
  }
  bytes_ += "S Q\n";
}

void ContentStream::begin_text() {
  if (in_text_) return;
  if (grey_ != 0) {
    bytes_ += "0 g\n";
    grey_ = 0;
  }
  bytes_ += "BT\n";
  in_text_ = true;
  line_x_ = line_y_ = 0;
}

void ContentStream::end_text() {
  if (!in_text_) return;
  end_string();
  bytes_ += "ET\n";
  in_text_ = false;
}

void ContentStream::set_font(EmbeddedFont& font, Length size) {
  if (font_ == &font && size_ == size) return;
  end_string();
  bytes_ += '/';
  bytes_ += font.resource();
  bytes_ += ' ';
  append_number(bytes_, size);
  bytes_ += " Tf\n";
  font_ = &font;
  size_ = size;
}

void ContentStream::set_rise(Length rise) {
  if (rise_ == rise) return;
  end_string();
  append_number(bytes_, rise);
  bytes_ += " Ts\n";
  rise_ = rise;
}

// Rounded to what is written, so that the rounding of many moves does not add up.
void ContentStream::move_to(Length x, Length y) {
  end_string();
  const auto rounded = [](Length value) { return (value + (value < 0 ? -5 : 5)) / 10 * 10; };
  append_number(bytes_, rounded(x) - line_x_);
  bytes_ += ' ';
  append_number(bytes_, rounded(y) - line_y_);
  bytes_ += " Td\n";
  line_x_ = rounded(x);
  line_y_ = rounded(y);
}

void ContentStream::begin_string() {
  if (!in_array_) {
    bytes_ += '[';
    in_array_ = true;
  }
  if (pending_ != 0) {
    if (in_string_) bytes_ += '>';
    in_string_ = false;
    append_integer(bytes_, pending_);
    pending_ = 0;
  }
  if (!in_string_) bytes_ += '<';
  in_string_ = true;
}

// An adjustment behind the last glyph moves nothing that is still shown in this array, but it does
// move the next one.
void ContentStream::end_string() {
  if (!in_array_) return;
  if (in_string_) bytes_ += '>';
  if (pending_ != 0) append_integer(bytes_, pending_);
  bytes_ += "]TJ\n";
  in_array_ = in_string_ = false;
  pending_ = 0;
}

void ContentStream::add_code(std::uint16_t code) {
  constexpr char digits[] = "0123456789ABCDEF";
  begin_string();
  for (int shift = 12; shift >= 0; shift -= 4) bytes_ += digits[code >> shift & 15];
}

// Positive moves what follows to the left (9.4.3).
void ContentStream::adjust(Em by) {
  pending_ += by;
}

}  // namespace servanda::renderers::pdf
