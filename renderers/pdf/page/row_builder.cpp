#include "renderers/pdf/page/row_builder.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

namespace servanda::renderers::pdf {
namespace {

constexpr Length label_gap = 5_pt;
constexpr Length excess_worth_saying = 500;  // half a point is not seen

void append(std::vector<ElementId>& into, const std::vector<ElementId>& more) {
  into.insert(into.end(), more.begin(), more.end());
}

bool has_piece_of(const StackedLine& line, ElementId owner) {
  return std::any_of(line.parts.begin(), line.parts.end(), [&](const auto& part) {
    return std::any_of(part.line.pieces.begin(), part.line.pieces.end(),
                       [&](const LinePiece& piece) { return piece.owner == owner; });
  });
}

}  // namespace

RowBuilder::RowBuilder(Setting& setting, Notes& notes, Typesetter& typesetter, const Column& column)
    : setting_(setting),
      notes_(notes),
      typesetter_(typesetter),
      column_(column),
      reader_(setting, notes, typesetter) {}

StackedLine RowBuilder::stacked(Line line, Length start, const TextLook& look) const {
  const Length size = at_size(look.size, setting_.body_size);
  StackedLine stacked;
  stacked.height = at_size(look.leading, typesetter_.leading(size));
  // The letters' middle in the middle of the line.
  stacked.baseline = stacked.height / 2 + size * 34 / 100;
  stacked.parts.push_back({std::move(line), start});
  return stacked;
}

std::vector<StackedLine> RowBuilder::set(const InlineText& text, const ParagraphShape& shape,
                                         Length start, const TextLook& look) {
  std::vector<StackedLine> stack;
  std::vector<Line> lines = typesetter_.paragraphs().set(text.text, shape);
  note_overfull(lines);
  for (Line& line : lines) {
    const Length spare = std::max<Length>(0, shape.width - line.width);
    const Length shift = shape.alignment == Alignment::centred ? spare / 2
                         : shape.alignment == Alignment::end   ? spare
                                                               : 0;
    stack.push_back(stacked(std::move(line), start + shift, look));
  }
  return stack;
}

void RowBuilder::note_overfull(const std::vector<Line>& lines) {
  for (const Line& line : lines) {
    if (line.excess > excess_worth_saying) {
      setting_.widest_excess = std::max(setting_.widest_excess, line.excess);
    }
  }
}

std::optional<Row> RowBuilder::text_row(const std::vector<Inline>& content, const Place& place,
                                        std::vector<Label> labels) {
  InlineText text;
  reader_.add(content, reader_.style_of(place.look), place.element, text);
  text.text.trim();
  Row row;
  row.space_before = place.look.before;
  Cell cell = {column_.x, column_.width, typesetter_.is_rtl(), {}};
  if (!text.text.empty()) {
    ParagraphShape shape;
    shape.width = column_.width - place.start;
    shape.alignment = place.look.alignment;
    shape.indent = place.indent + beside_labels(labels, place.start);
    cell.lines = set(text, shape, place.start, place.look);
    attach_notes(text, cell.lines);
  }
  std::vector<StackedLine::Part> hanging;
  for (Label& label : labels) {
    ParagraphShape shape;
    shape.width = column_.width;
    shape.alignment = Alignment::start;
    for (Line& line : typesetter_.paragraphs().set(label.text.text, shape)) {
      if (cell.lines.empty()) cell.lines.push_back(stacked({}, 0, place.look));
      hanging.push_back({std::move(line), label.start});
      break;
    }
    append(row.closes, label.text.closes);
    row.closes.push_back(label.element);
  }
  append(row.closes, text.closes);
  row.closes.push_back(place.element);
  if (cell.lines.empty()) {
    for (const ElementId element : row.closes) {
      setting_.links.erase(element);
      setting_.file.tree().close(element);
    }
    return std::nullopt;
  }
  auto& parts = cell.lines.front().parts;
  parts.insert(parts.begin(), std::make_move_iterator(hanging.begin()),
               std::make_move_iterator(hanging.end()));
  row.cells.push_back(std::move(cell));
  return row;
}

// A number wider than its column pushes the first line.
Length RowBuilder::beside_labels(const std::vector<Label>& labels, Length start) {
  if (labels.empty()) return 0;
  const Label& last = labels.back();
  const Length width = typesetter_.paragraphs().measure(last.text.text).whole;
  return std::max<Length>(0, last.start + width + label_gap - start);
}

std::optional<Row> RowBuilder::heading_row(const std::vector<Stretch>& stretches,
                                           const TextLook& look, ElementId element) {
  Row row;
  row.space_before = look.before;
  row.keep_with_next = true;
  row.is_splittable = false;
  Cell cell = {column_.x, column_.width, typesetter_.is_rtl(), {}};
  for (const Stretch& stretch : stretches) {
    InlineText text;
    reader_.add(*stretch.content, reader_.style_of(stretch.look), element, text);
    text.text.trim();
    ParagraphShape shape;
    shape.width = column_.width;
    shape.alignment = stretch.look.alignment;
    shape.balanced = shape.alignment == Alignment::centred;
    auto lines = set(text, shape, 0, stretch.look);
    attach_notes(text, lines);
    if (!cell.lines.empty()) cell.lines.back().height += stretch.above;
    std::move(lines.begin(), lines.end(), std::back_inserter(cell.lines));
    append(row.closes, text.closes);
  }
  row.closes.push_back(element);
  if (cell.lines.empty()) {
    for (const ElementId closed : row.closes) setting_.file.tree().close(closed);
    return std::nullopt;
  }
  row.cells.push_back(std::move(cell));
  return row;
}

Label RowBuilder::label(const std::vector<Inline>& number, const TextLook& look, ElementId element,
                        Length start, Length column) {
  Label label;
  label.element = element;
  label.start = start;
  label.column = column;
  reader_.add(number, reader_.style_of(look), element, label.text);
  label.text.text.trim();
  return label;
}

Length RowBuilder::label_width(const std::vector<Inline>& number, const TextLook& look) {
  StyledText text;
  text.append(plain_words(number), reader_.style_of(look), 0);
  text.trim();
  return typesetter_.paragraphs().measure(text).whole + label_gap;
}

void RowBuilder::attach_notes(const InlineText& text, std::vector<StackedLine>& lines) {
  for (const NoteMark& mark : text.marks) {
    for (StackedLine& line : lines) {
      if (!has_piece_of(line, mark.owner)) continue;
      line.notes.push_back(footnote(mark));
      break;
    }
  }
}

std::shared_ptr<Footnote> RowBuilder::footnote(const NoteMark& mark) {
  const Block& note = *mark.note;
  Typesetter& own = setting_.typesetters.of(note.language, typesetter_);
  if (&own != &typesetter_) return RowBuilder(setting_, notes_, own, column_).footnote(mark);
  StructureTree& tree = setting_.file.tree();
  auto made = std::make_shared<Footnote>();
  made->column = column_.index;
  made->cell = {column_.x, column_.width, typesetter_.is_rtl(), {}};
  made->anchor = note.id;
  made->element =
      tree.open(mark.place, {"Note", note.language, {}, {}, note.id + notes_.id_suffix});
  const Length start = label_width(note.number, looks::footnote);
  std::vector<Label> labels;
  if (!note.number.empty()) {
    labels.push_back(
        label(note.number, looks::footnote, tree.open(made->element, {"Lbl"}), 0, start));
  }
  const auto add = [&](const std::vector<Inline>& content) {
    Place place{tree.open(made->element, {"P"}), start, looks::footnote, 0};
    auto row = text_row(content, place, std::exchange(labels, {}));
    if (!row) return;
    auto& lines = row->cells.front().lines;
    std::move(lines.begin(), lines.end(), std::back_inserter(made->cell.lines));
    append(made->closes, row->closes);
  };
  reader_.read_notes(true);
  add(note.content);
  for (const Block& child : note.children) {
    if (!child.content.empty()) add(child.content);
  }
  reader_.read_notes(false);
  made->closes.push_back(made->element);
  return made;
}

}  // namespace servanda::renderers::pdf
