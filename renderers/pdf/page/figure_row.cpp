#include "renderers/pdf/page/figure_row.hpp"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>

namespace servanda::renderers::pdf {
namespace {

constexpr Length key_length = 22_pt, key_gap = 5_pt, keys_apart = 18_pt;

Drawing::Stroke pen_of(Figure::Look look) {
  switch (look) {
    case Figure::Look::faint:
      return {{}, 300, 800, false};
    case Figure::Look::thin:
      return {{}, 900, 450, false};
    case Figure::Look::thick:
      return {{}, 1.8_pt, 0, false};
    case Figure::Look::dashed:
      break;
  }
  return {{}, 600, 0, true};
}

class FigureSetter {
 public:
  FigureSetter(const Figure& figure, RowBuilder& builder, Length start, ElementId element)
      : figure_(figure), builder_(builder) {
    const Column& column = builder.column();
    is_rtl_ = builder.typesetter().is_rtl();
    drawing_.owner = element;
    drawing_.x = column.x + (is_rtl_ ? 0 : start);
    drawing_.width = column.width - start;
  }

  Drawing draw() {
    for (const Figure::Line& line : figure_.lines) {
      Drawing::Stroke stroke = pen_of(line.look);
      for (const Figure::Point& point : line.points) stroke.points.push_back(scaled(point));
      drawing_.strokes.push_back(std::move(stroke));
    }
    for (const Figure::Label& label : figure_.labels) add_label(label);
    drawing_.height = scaled({0, figure_.height}).y;
    add_keys();
    return std::move(drawing_);
  }

 private:
  [[nodiscard]] Point scaled(Figure::Point point) const {
    const Length unit = std::max(1, figure_.width);
    return {drawing_.width * point.x / unit, drawing_.width * point.y / unit};
  }

  [[nodiscard]] Line set(const std::string& words) {
    StyledText text;
    text.append(words, builder_.reader().style_of(looks::table), drawing_.owner);
    ParagraphShape shape;
    shape.width = drawing_.width;
    shape.alignment = Alignment::start;
    auto lines = builder_.typesetter().paragraphs().set(text, shape);
    return lines.empty() ? Line{} : std::move(lines.front());
  }

  void add_label(const Figure::Label& label) {
    Line line = set(label.words);
    Point at = scaled(label.at);
    if (label.anchor == Figure::Anchor::end) at.x -= line.width;
    drawing_.words.push_back({std::move(line), at});
  }

  // One behind the other from where lines begin; the next line where there is no more room.
  void add_keys() {
    const Length leading = builder_.stacked({}, 0, looks::table).height;
    Length along = 0;
    for (const Figure::Key& key : figure_.keys) {
      Line line = set(key.words);
      const Length width = key_length + key_gap + line.width;
      if (along == 0 || along + width > drawing_.width) {
        drawing_.height += leading;
        along = 0;
      }
      const Length sample = is_rtl_ ? drawing_.width - along - key_length : along;
      const Length words = is_rtl_ ? sample - key_gap - line.width : sample + key_length + key_gap;
      const Length baseline = drawing_.height - leading / 4;
      Drawing::Stroke stroke = pen_of(key.look);
      const Length middle = baseline - leading / 5;
      stroke.points = {{sample, middle}, {sample + key_length, middle}};
      drawing_.strokes.push_back(std::move(stroke));
      drawing_.words.push_back({std::move(line), {words, baseline}});
      along += width + keys_apart;
    }
  }

  const Figure& figure_;
  RowBuilder& builder_;
  bool is_rtl_ = false;
  Drawing drawing_;
};

}  // namespace

Row figure_row(const Figure& figure, RowBuilder& builder, Length start, ElementId element) {
  auto drawing = std::make_shared<Drawing>(FigureSetter(figure, builder, start, element).draw());
  Row row;
  row.space_before = looks::body.before;
  row.is_splittable = false;
  row.attaches.push_back(element);
  row.closes.push_back(element);
  StackedLine room;
  room.height = drawing->height;
  const Column& column = builder.column();
  row.cells.push_back({column.x, column.width, builder.typesetter().is_rtl(), {std::move(room)}});
  row.drawing = std::move(drawing);
  return row;
}

}  // namespace servanda::renderers::pdf
