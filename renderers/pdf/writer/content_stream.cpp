#include "renderers/pdf/writer/content_stream.hpp"

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

void ContentStream::show(const Line& line, const LinePiece& piece, EmbeddedFont& font, Length x,
                         Length y) {
  if (piece.begin == piece.end) return;
  begin_text();
  set_font(font, piece.size);
  set_rise(piece.rise);
  move_to(x, y);
  pending_ = 0;
  for (std::uint32_t at = piece.begin; at < piece.end;) at = show_cluster(line, piece, at, font);
  pending_ = 0;  // the next piece is placed by itself
  end_string();
}

// Glyphs of one cluster; the text behind them goes along as ActualText where their codes cannot say
// it: several glyphs for one character, or a glyph that stands for another text elsewhere.
std::uint32_t ContentStream::show_cluster(const Line& line, const LinePiece& piece,
                                          std::uint32_t at, EmbeddedFont& font) {
  const LineGlyph& leader = line.glyphs[at];
  std::uint32_t end = at + 1;
  while (end < piece.end && line.glyphs[end].text_length == 0) ++end;
  const std::u16string_view text =
      std::u16string_view(line.text).substr(leader.text, leader.text_length);
  const std::u16string_view safe = text.empty() ? u" " : text;
  const EmbeddedFont::Code first = font.code(leader.id, safe);
  const bool is_plain = end == at + 1 && first.says_text;
  if (!is_plain) {
    end_string();
    bytes_ += "/Span<</ActualText<FEFF";
    append_utf16_hex(bytes_, text);
    bytes_ += ">>>BDC\n";
  }
  show_glyph(leader, first, font, piece);
  for (std::uint32_t i = at + 1; i < end; ++i) {
    show_glyph(line.glyphs[i], font.code(line.glyphs[i].id, safe), font, piece);
  }
  if (!is_plain) {
    end_string();
    bytes_ += "EMC\n";
  }
  return end;
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
