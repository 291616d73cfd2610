#include "renderers/pdf/page/table_builder.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <string>
#include <utility>

namespace servanda::renderers::pdf {
namespace {

constexpr Length blank_between = 8_pt;
constexpr Length blank_above = 3_pt;  // and below, in each cell
constexpr Length blank_below_title = 3_pt;
constexpr Em smallest = 620;  // of the body's size: 6.5 points
constexpr Em step = 60;
constexpr std::size_t longest_whole = 10;  // lines; a taller row may run over pages
constexpr Length head_rule = 700, row_rule = 300;
constexpr int head_grey = 100, row_grey = 720;

bool is_head(const renderers::Row& row) {
  return !row.cells.empty() &&
         std::all_of(row.cells.begin(), row.cells.end(),
                     [](const renderers::Cell& cell) { return cell.is_header; });
}

// The marks of notes need room beside the words.
std::string words_with_marks(const std::vector<Inline>& content) {
  std::string words = plain_words(content);
  for (const Inline& run : content) {
    if (run.kind == Inline::Kind::note_mark) words += run.text;
  }
  return words;
}

Length sum(const std::vector<Length>& values) {
  return std::accumulate(values.begin(), values.end(), Length{0});
}

}  // namespace

namespace {

// What is left goes to the columns whose words need it, in equal shares: a column that asks for
// little gets it all, so that a date stays whole beside a long name.
void share_rest(const std::vector<ParagraphSetter::Extent>& columns, Length rest,
                std::vector<Length>& widths) {
  std::vector<std::size_t> order(columns.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto need = [&](std::size_t c) { return columns[c].whole - columns[c].word; };
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return need(a) < need(b); });
  auto left = static_cast<Length>(order.size());
  for (const std::size_t c : order) {
    const Length share = std::min(need(c), rest / left--);
    widths[c] += share;
    rest -= share;
  }
}

}  // namespace

std::vector<Length> share_width(const std::vector<ParagraphSetter::Extent>& columns,
                                Length available) {
  Length words = 0, whole = 0;
  for (const auto& column : columns) {
    words += column.word;
    whole += column.whole;
  }
  std::vector<Length> widths;
  for (const auto& [whole_width, word] : columns) {
    if (whole <= available) {
      const Length spare = available - whole;
      widths.push_back(whole_width + (whole > 0 ? spare * whole_width / whole : 0));
    } else {
      widths.push_back(words <= available ? word : available * word / words);
    }
  }
  if (whole > available && words <= available) share_rest(columns, available - words, widths);
  return widths;
}

TableBuilder::TableBuilder(Setting& setting, RowBuilder& builder, Length start)
    : setting_(setting), builder_(builder), start_(start) {}

std::vector<ParagraphSetter::Extent> TableBuilder::measure(const Block& table,
                                                           const TextLook& look) {
  std::vector<ParagraphSetter::Extent> columns;
  ParagraphSetter& setter = builder_.typesetter().paragraphs();
  for (const renderers::Row& row : table.rows) {
    if (columns.size() < row.cells.size()) columns.resize(row.cells.size());
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
      TextStyle style = builder_.reader().style_of(look);
      style.font.bold = is_head(row);
      StyledText text;
      text.append(words_with_marks(row.cells[c].content), style, 0);
      const auto extent = setter.measure(text);
      columns[c].whole = std::max(columns[c].whole, extent.whole + blank_between);
      columns[c].word = std::max(columns[c].word, extent.word + blank_between);
    }
  }
  return columns;
}

// Where the words are too wide for the page the letters become smaller, down to what can be read.
TableBuilder::Plan TableBuilder::plan(const Block& table) {
  // The last column needs no blank behind it.
  const Length available = builder_.column().width - start_ + blank_between;
  TextLook look = looks::table;
  while (true) {
    const auto columns = measure(table, look);
    Length words = 0;
    for (const auto& column : columns) words += column.word;
    if (words <= available || look.size - step < smallest) {
      return {share_width(columns, available), look};
    }
    look.size -= step;
  }
}

std::vector<Row> TableBuilder::rows(const Block& table, ElementId parent) {
  StructureTree& tree = setting_.file.tree();
  const ElementId element = tree.open(parent, {"Table"});
  std::vector<Row> made;
  const auto& title = table.heading.empty() ? table.content : table.heading;
  if (!title.empty()) {
    TextLook look = looks::small_heading;
    const ElementId caption = tree.open(element, {"Caption"});
    RowBuilder::Place place{tree.open(caption, {"P"}), start_, look, 0};
    if (auto row = builder_.text_row(title, place, {})) {
      row->keep_with_next = true;
      row->closes.push_back(caption);
      made.push_back(std::move(*row));
    }
  }
  const Plan how = plan(table);
  const auto first_body = std::find_if_not(table.rows.begin(), table.rows.end(), is_head);
  const ElementId head = tree.open(element, {"THead"}), body = tree.open(element, {"TBody"});
  auto repeated = std::make_shared<RepeatedHead>();
  for (auto source = table.rows.begin(); source != table.rows.end(); ++source) {
    const bool in_head = source < first_body;
    Row made_row = row(*source, how, in_head ? head : body, in_head);
    if (source == table.rows.begin()) {
      made_row.space_before = made.empty() ? looks::body.before : blank_below_title;
    }
    if (in_head) {
      made_row.keep_with_next = true;
      repeated->rows.push_back(made_row);
    } else if (!repeated->rows.empty()) {
      made_row.head = repeated;
    }
    made.push_back(std::move(made_row));
  }
  if (!made.empty()) {
    auto& closes = made.back().closes;
    closes.insert(closes.end(), {head, body, element});
  }
  return made;
}

Row TableBuilder::row(const renderers::Row& source, const Plan& plan, ElementId parent,
                      bool is_head) {
  StructureTree& tree = setting_.file.tree();
  const Column& column = builder_.column();
  const bool is_rtl = builder_.typesetter().is_rtl();
  Row row;
  const ElementId element = tree.open(parent, {"TR"});
  row.attaches.push_back(element);
  if (!source.id.empty()) row.anchors.push_back(source.id);
  Length x = start_;
  std::size_t tallest = 0;
  for (std::size_t c = 0; c < plan.widths.size(); ++c) {
    const bool is_there = c < source.cells.size();
    const bool is_header = is_there && source.cells[c].is_header;
    ElementKind kind{is_header ? "TH" : "TD"};
    if (is_header) {
      kind.attributes = is_head ? "<</O/Table/Scope/Column>>" : "<</O/Table/Scope/Row>>";
    }
    const ElementId owner = tree.open(element, std::move(kind));
    row.attaches.push_back(owner);
    TextLook look = plan.look;
    look.bold = is_head;
    const Length width = plan.widths[c] - blank_between;
    const Length left = column.x + (is_rtl ? column.width - x - width : x);
    static const std::vector<Inline> nothing;
    row.cells.push_back(
        cell(is_there ? source.cells[c].content : nothing, owner, look, left, width, row));
    row.closes.push_back(owner);
    tallest = std::max(tallest, row.cells.back().lines.size());
    x += plan.widths[c];
  }
  row.closes.push_back(element);
  row.is_splittable = tallest > longest_whole;
  row.space_inside = blank_above;
  auto shading = std::make_shared<Shading>();
  shading->x = column.x + (is_rtl ? 0 : start_);
  shading->width = sum(plan.widths) - blank_between;
  if (is_rtl) shading->x = column.x + column.width - start_ - shading->width;
  shading->rule_below = true;
  shading->rule_above = is_head;
  shading->thickness = is_head ? head_rule : row_rule;
  shading->grey = is_head ? head_grey : row_grey;
  row.shading = std::move(shading);
  return row;
}

Cell TableBuilder::cell(const std::vector<Inline>& content, ElementId owner, const TextLook& look,
                        Length x, Length width, Row& into) {
  InlineText text;
  builder_.reader().add(content, builder_.reader().style_of(look), owner, text);
  text.text.trim();
  Cell cell = {x, width, builder_.typesetter().is_rtl(), {}};
  ParagraphShape shape;
  shape.width = width;
  shape.alignment = Alignment::start;
  auto lines = builder_.typesetter().paragraphs().set(text.text, shape);
  builder_.note_overfull(lines);
  for (Line& line : lines) cell.lines.push_back(builder_.stacked(std::move(line), 0, look));
  builder_.attach_notes(text, cell.lines);
  into.closes.insert(into.closes.end(), text.closes.begin(), text.closes.end());
  return cell;
}

Row TableBuilder::fact(const Block& fact, ElementId parent) {
  StructureTree& tree = setting_.file.tree();
  const Length whole = builder_.column().width - start_;
  const Length label_width = whole * 34 / 100, value_start = whole * 38 / 100;
  const ElementId item = tree.open(parent, {"LI"});
  const ElementId label = tree.open(item, {"Lbl"}), value = tree.open(item, {"LBody"});
  TextLook label_look = looks::fact;
  label_look.bold = true;
  Row row;
  row.space_before = looks::fact.before;
  Cell left = cell(fact.number, label, label_look, 0, label_width, row);
  Cell right = cell(fact.content, value, looks::fact, 0, whole - value_start, row);
  Cell both = {builder_.column().x, builder_.column().width, builder_.typesetter().is_rtl(), {}};
  for (std::size_t i = 0; i < std::max(left.lines.size(), right.lines.size()); ++i) {
    StackedLine line;
    const auto take = [&](Cell& from, Length start) {
      if (i >= from.lines.size()) return;
      line.height = from.lines[i].height;
      line.baseline = from.lines[i].baseline;
      const auto& notes = from.lines[i].notes;
      line.notes.insert(line.notes.end(), notes.begin(), notes.end());
      line.parts.push_back({std::move(from.lines[i].parts.front().line), start_ + start});
    };
    take(left, 0);
    take(right, value_start);
    both.lines.push_back(std::move(line));
  }
  row.cells.push_back(std::move(both));
  row.closes.insert(row.closes.end(), {label, value, item});
  return row;
}

}  // namespace servanda::renderers::pdf
