// Where the rows of a walk go: to the page, or into a box first.

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "renderers/pdf/page/figure_row.hpp"
#include "renderers/pdf/page/walk.hpp"

namespace servanda::renderers::pdf {
namespace {

constexpr Length box_padding = 9_pt;
constexpr Length box_side = 12_pt;
constexpr Length box_bar = 1.6_pt;
constexpr int box_tint = 955, box_grey = 350;
constexpr std::size_t longest_whole_box = 8;  // lines; a longer one may run over pages

}  // namespace

void Flow::Walk::emit(Row row) {
  row.anchors.insert(row.anchors.begin(), std::make_move_iterator(anchors_.begin()),
                     std::make_move_iterator(anchors_.end()));
  anchors_.clear();
  if (!row.running) row.running = std::exchange(running_, std::nullopt);
  if (box_ && row.cells.size() == 1 && !row.drawing) return emit_into_box(std::move(row));
  if (box_) {
    end_box();
    send(std::move(row));
    box_.emplace();
    return;
  }
  send(std::move(row));
}

void Flow::Walk::send(Row row) {
  out_->push_back({std::move(row), fmt::format("{}#{}", key_, rows_since_key_++), 0});
}

void Flow::Walk::emit_into_box(Row row) {
  Row& box = *box_;
  const auto append = [](auto& into, auto& more) {
    into.insert(into.end(), std::make_move_iterator(more.begin()),
                std::make_move_iterator(more.end()));
  };
  append(box.anchors, row.anchors);
  append(box.attaches, row.attaches);
  append(box.closes, row.closes);
  if (!box.running) box.running = row.running;
  if (box.cells.empty()) {
    box.cells = std::move(row.cells);
    return;
  }
  box.cells.front().lines.back().height += row.space_before;
  append(box.cells.front().lines, row.cells.front().lines);
}

void Flow::Walk::end_box() {
  std::optional<Row> box = std::exchange(box_, std::nullopt);
  if (!box || box->cells.empty()) return;
  box->space_before = looks::notice.before;
  box->space_inside = box_padding;
  box->is_splittable = box->cells.front().lines.size() > longest_whole_box;
  box->shading = std::make_shared<Shading>(box_shading_);
  send(std::move(*box));
}

// A box in a box is the same box.
void Flow::Walk::enter_box(const Block& block, Context context) {
  flush_labels(context);
  std::vector<Task> after;
  if (!box_) {
    const Column& column = context.builder->column();
    const bool is_rtl = context.builder->typesetter().is_rtl();
    box_.emplace();
    box_shading_ = {};
    box_shading_.x = column.x + (is_rtl ? 0 : context.start);
    box_shading_.width = column.width - context.start;
    box_shading_.bar = box_bar;
    box_shading_.bar_at_right = is_rtl;
    box_shading_.grey = box_grey;
    box_shading_.tint = box_tint;
    const Column inside = {column.index, box_shading_.x + box_side,
                           box_shading_.width - 2 * box_side};
    context.builder = &builder(context.builder->typesetter(), inside);
    context.start = 0;
    context.is_note = true;
    after.push_back({Task::Kind::end_box, nullptr, context, 0, 0});
  }
  std::vector<Task> ends;
  open_container(context, "Sect", "box " + key_, ends);
  after.insert(after.end(), ends.begin(), ends.end());
  if (!block.heading.empty()) {
    TextLook bold = looks::body;
    bold.bold = true;
    enter_content(block.heading, context, bold);
  }
  if (!block.content.empty()) enter_content(block.content, context, looks::body);
  push_children(block.children, context, std::move(after));
}

void Flow::Walk::enter_figure(const Figure& figure, const Context& context) {
  flush_labels(context);
  ElementKind kind{"Figure", {}, figure.words};
  if (context.in_shared) kind.language = context.builder->typesetter().language().bcp47();
  const ElementId element = setting_.file.tree().open(context.parent, std::move(kind));
  emit(figure_row(figure, *context.builder, context.start, element));
}

// Numbers whose text never came stand alone.
void Flow::Walk::flush_labels(const Context& context) {
  if (labels_.empty()) return;
  RowBuilder::Place place;
  place.look = look(looks::tight, context);
  place.start = context.start;
  place.element = open(context, "P");
  auto row = context.builder->text_row({}, place, std::exchange(labels_, {}));
  if (row) emit(std::move(*row));
}

}  // namespace servanda::renderers::pdf
