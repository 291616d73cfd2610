#include "renderers/pdf/page/painter.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <utility>

#include "renderers/pdf/writer/values.hpp"

namespace servanda::renderers::pdf {
namespace {

constexpr Length hairline = 400;  // 0.4 pt
constexpr Length notes_rule_width = 72_pt;

// RFC 3986: what a URI cannot hold is escaped.
std::string uri_string(std::string_view address) {
  std::string uri;
  for (const char c : address) {
    const bool is_plain =
        c > ' ' && c <= '~' && std::string_view("\"<>\\^`{|}").find(c) == std::string_view::npos;
    uri += is_plain ? std::string(1, c)
                    : fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
  }
  return byte_string(uri);
}

}  // namespace

Painter::Painter(PdfFile& file, const PageGeometry& geometry, Links& links)
    : file_(file), geometry_(geometry), links_(links) {}

void Painter::paint(Page&& page, const Furniture& furniture, PdfFile::Section section) {
  content_ = {};
  owners_.clear();
  areas_.clear();
  frame_ = file_.begin_page(section);
  page_number_ = page.number;
  for (const PlacedRow& placed : page.rows) paint_shading(placed);
  paint_fixed(furniture.header, Artifact::header);
  paint_rows(page.rows);
  paint_notes(page);
  paint_fixed(furniture.footer, Artifact::footer);
  const std::string annotations = write_annotations();
  file_.write_page(frame_, geometry_.width, geometry_.height, content_.bytes(), owners_,
                   annotations);
  // A note that goes on, or begins, on a later page has its place before its paragraph closes.
  for (const PlacedRow& placed : page.rows) attach_notes(placed.row);
  for (const PlacedNote& placed : page.notes) close(placed.note.closes);
  for (const PlacedRow& placed : page.rows) close(placed.row.closes);
}

void Painter::attach_notes(const Row& row) {
  for (const Cell& cell : row.cells) {
    for (const StackedLine& line : cell.lines) {
      for (const auto& note : line.notes) file_.tree().attach(note->element);
    }
  }
}

void Painter::paint_rows(const std::vector<PlacedRow>& rows) {
  for (const PlacedRow& placed : rows) {
    const Length top = geometry_.height - (placed.top - placed.row.space_inside);
    for (const std::string& anchor : placed.row.anchors) {
      file_.add_destination(anchor, {frame_.id, page_number_, 0, top});
    }
    for (const ElementId element : placed.row.attaches) file_.tree().attach(element);
    for (const Cell& cell : placed.row.cells) paint_cell(cell, placed.top);
    if (placed.row.drawing) paint_drawing(*placed.row.drawing, placed.top);
  }
  end_owner();
}

// One sequence of marked content, and where it stands (ISO 32000-1, 14.8.5.4.3).
void Painter::paint_drawing(const Drawing& drawing, Length top) {
  const Length left = geometry_.left + drawing.x;
  const Length above = geometry_.height - top;
  own(drawing.owner);
  for (const Drawing::Stroke& stroke : drawing.strokes) {
    std::vector<Point> points = stroke.points;
    for (Point& point : points) point = {left + point.x, above - point.y};
    content_.stroke(points, {stroke.thickness, stroke.grey, stroke.is_dashed});
  }
  for (const Drawing::Words& words : drawing.words) {
    for (const LinePiece& piece : words.line.pieces) {
      content_.show(words.line, piece, file_.font(*piece.font), left + words.at.x + piece.x,
                    above - words.at.y);
    }
  }
  end_owner();
  file_.tree().set_attributes(
      drawing.owner,
      fmt::format("<</O/Layout/Placement/Block/BBox[{} {} {} {}]>>", number(left),
                  number(above - drawing.height), number(left + drawing.width), number(above)));
}

void Painter::paint_cell(const Cell& cell, Length top) {
  for (const StackedLine& stacked : cell.lines) {
    for (const auto& part : stacked.parts) {
      const Length left = geometry_.left + cell.x;
      const Length x =
          cell.is_rtl ? left + cell.width - part.start - part.line.width : left + part.start;
      paint_line(part.line, x, top + stacked.baseline);
    }
    top += stacked.height;
  }
}

// In the order in which it is read; each piece stands where it is seen.
void Painter::paint_line(const Line& line, Length x, Length baseline) {
  std::vector<std::uint32_t> order(line.pieces.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return line.pieces[a].order < line.pieces[b].order;
  });
  for (const std::uint32_t index : order) {
    const LinePiece& piece = line.pieces[index];
    own(piece.owner);
    content_.show(line, piece, file_.font(*piece.font), x + piece.x, geometry_.height - baseline);
    if (links_.contains(piece.owner)) note_link(piece.owner, piece, x + piece.x, baseline);
  }
  paint_lines_of_words(line, x, baseline);
}

// Below words that were added, through words that were taken out; not under a space that the line's
// end swallowed.
void Painter::paint_lines_of_words(const Line& line, Length x, Length baseline) {
  for (const LinePiece& piece : line.pieces) {
    if (piece.owner == 0) continue;
    const std::string& attributes = file_.tree().attributes(piece.owner);
    const bool is_struck = attributes == struck_through;
    if (!is_struck && attributes != underlined) continue;
    const Length left = std::max<Length>(0, piece.x);
    const Length right = std::min(line.width, piece.x + piece.width);
    const Length y = is_struck ? baseline - piece.size * 28 / 100 : baseline + piece.size / 8;
    end_owner();
    if (left < right) rule(x + left, y, right - left, piece.size * 6 / 100, 0);
  }
}

void Painter::own(ElementId owner) {
  if (is_marked_ && owner == owner_) return;
  end_owner();
  owner_ = owner;
  is_marked_ = true;
  if (owner == 0) {
    content_.begin_artifact(Artifact::layout);
    return;
  }
  const int mcid = file_.tree().add_content(owner, frame_.id, owners_);
  content_.begin_marked(file_.tree().type(owner), mcid);
}

void Painter::end_owner() {
  if (is_marked_) content_.end_marked();
  is_marked_ = false;
}

void Painter::note_link(ElementId owner, const LinePiece& piece, Length x, Length baseline) {
  const Length top = baseline - piece.size * 4 / 5, bottom = baseline + piece.size / 4;
  if (!areas_.empty()) {
    LinkArea& last = areas_.back();
    if (last.owner == owner && last.bottom == bottom) {
      last.left = std::min(last.left, x);
      last.right = std::max(last.right, x + piece.width);
      return;
    }
  }
  areas_.push_back({owner, x, top, x + piece.width, bottom});
}

std::string Painter::write_annotations() {
  std::string list;
  for (const LinkArea& area : areas_) {
    const Link& link = links_.at(area.owner);
    const ObjectId id = file_.objects().reserve();
    const int key = file_.tree().add_annotation(area.owner, frame_.id, id);
    const std::string target = link.destination.empty()
                                   ? "/A<</S/URI/URI" + uri_string(link.address) + ">>"
                                   : "/Dest" + byte_string(link.destination);
    file_.objects().write(
        id,
        fmt::format("<</Type/Annot/Subtype/Link/Rect[{} {} {} {}]/Border[0 0 0]/F 4"
                    "/Contents{}/StructParent {}{}>>",
                    number(area.left), number(geometry_.height - area.bottom), number(area.right),
                    number(geometry_.height - area.top), text_string(link.words), key, target));
    list += (list.empty() ? "" : " ") + reference(id);
  }
  return list;
}

void Painter::paint_shading(const PlacedRow& placed) {
  if (!placed.row.shading) return;
  const Shading& shading = *placed.row.shading;
  const Length top = placed.top - placed.row.space_inside;
  const Length height = placed.row.height();
  const Length x = geometry_.left + shading.x;
  if (shading.tint < 1000) rule(x, top, shading.width, height, shading.tint);
  if (shading.rule_above) rule(x, top, shading.width, shading.thickness, shading.grey);
  if (shading.rule_below) {
    rule(x, top + height - shading.thickness, shading.width, shading.thickness, shading.grey);
  }
  if (shading.bar > 0) {
    rule(shading.bar_at_right ? x + shading.width - shading.bar : x, top, shading.bar, height,
         shading.grey);
  }
}

void Painter::paint_notes(const Page& page) {
  std::vector<Length> columns;
  for (const PlacedNote& placed : page.notes) {
    const Cell& cell = placed.note.cell;
    if (std::find(columns.begin(), columns.end(), cell.x) == columns.end()) {
      columns.push_back(cell.x);
      const Length width = std::min(cell.width, notes_rule_width);
      const Length x = geometry_.left + cell.x + (cell.is_rtl ? cell.width - width : 0);
      rule(x, page.notes_rule, width, hairline, 400);
    }
  }
  for (const PlacedNote& placed : page.notes) {
    if (!placed.note.anchor.empty()) {
      const Length top = geometry_.height - placed.top;
      file_.add_destination(placed.note.anchor, {frame_.id, page_number_, 0, top});
    }
    paint_cell(placed.note.cell, placed.top);
  }
  end_owner();
}

void Painter::paint_fixed(const std::vector<FixedLine>& lines, Artifact kind) {
  if (lines.empty()) return;
  content_.begin_artifact(kind);
  for (const FixedLine& fixed : lines) {
    for (const LinePiece& piece : fixed.line.pieces) {
      content_.show(fixed.line, piece, file_.font(*piece.font), fixed.x + piece.x,
                    geometry_.height - fixed.baseline);
    }
  }
  content_.end_marked();
}

void Painter::rule(Length x, Length y, Length width, Length height, int grey) {
  content_.begin_artifact(Artifact::layout);
  content_.rectangle(x, geometry_.height - y - height, width, height, grey);
  content_.end_marked();
}

void Painter::close(const std::vector<ElementId>& elements) {
  for (const ElementId element : elements) {
    links_.erase(element);
    file_.tree().close(element);
  }
}

}  // namespace servanda::renderers::pdf
