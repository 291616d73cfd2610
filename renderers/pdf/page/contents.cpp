#include "renderers/pdf/page/contents.hpp"

#include <algorithm>
#include <utility>

namespace servanda::renderers::pdf {
namespace {

constexpr Length number_room = 30_pt;  // of the page's number, at the end of the line
constexpr Length leader_pitch = 5_pt;
constexpr Length leader_gap = 4_pt;
constexpr Length widest_label = 110_pt;
constexpr Length label_gap = 4_pt;

const TextLook& look_of(const Heading& heading) {
  return heading.level == 1 && heading.block->role != Role::article ? looks::contents_division
                                                                    : looks::contents_entry;
}

}  // namespace

bool is_listed(const Heading& heading) {
  return heading.block->role != Role::heading;
}

Contents::Contents(Setting& setting, RowBuilder& builder, const Headings& headings)
    : setting_(setting), builder_(builder), headings_(headings) {}

void Contents::build(ElementId parent, const PageOf& page_of,
                     const std::function<void(Row)>& take) {
  element_ = setting_.file.tree().open(parent, {"TOC"});
  const std::vector<Level> all = levels();
  for (std::size_t i = 0; i < headings_.all.size(); ++i) {
    const Heading& heading = headings_.all[i];
    if (!is_listed(heading)) continue;
    const auto level = static_cast<std::size_t>(heading.level - 1);
    Row row = entry(heading, all[level], page_of(heading.destination));
    const bool leads = i + 1 < headings_.all.size() && headings_.all[i + 1].level > heading.level;
    row.keep_with_next = leads;
    take(std::move(row));
  }
}

// Numbers of one level stand in one column, as wide as the widest of them.
std::vector<Contents::Level> Contents::levels() {
  std::vector<Level> levels;
  for (const Heading& heading : headings_.all) {
    const auto at = static_cast<std::size_t>(heading.level - 1);
    if (levels.size() <= at) levels.resize(at + 1);
    if (heading.number.empty() || heading.words.empty() || !is_listed(heading)) continue;
    const Length width = set_words(heading.number, look_of(heading), 0).width + label_gap * 2;
    levels[at].label = std::max(levels[at].label, std::min(width, widest_label));
  }
  for (std::size_t i = 1; i < levels.size(); ++i) {
    levels[i].start = std::min<Length>(levels[i - 1].start + 12_pt, 72_pt);
  }
  return levels;
}

Line Contents::set_words(const std::string& words, const TextLook& look, ElementId owner) {
  StyledText text;
  text.append(words, builder_.reader().style_of(look), owner);
  text.trim();
  ParagraphShape shape;
  shape.width = 10'000_pt;
  shape.alignment = Alignment::start;
  auto lines = builder_.typesetter().paragraphs().set(text, shape);
  return lines.empty() ? Line{} : std::move(lines.front());
}

Row Contents::entry(const Heading& heading, const Level& level, std::size_t page) {
  StructureTree& tree = setting_.file.tree();
  const TextLook& look = look_of(heading);
  const Column& column = builder_.column();
  const ElementId item = tree.open(element_, {"TOCI"});
  const ElementId reference = tree.open(item, {"Reference"});
  const ElementId link = tree.open(reference, {"Link"});
  const bool has_both = !heading.number.empty() && !heading.words.empty();
  const std::string whole = heading.number + (has_both ? " " : "") + heading.words;
  setting_.links.emplace(link, Link{heading.destination, {}, whole});

  StyledText text;
  text.append(has_both ? heading.words : whole, builder_.reader().style_of(look), link);
  text.trim();
  const Length start = level.start + (has_both ? level.label : 0);
  ParagraphShape shape;
  shape.width = column.width - start - number_room;
  shape.alignment = Alignment::start;
  if (has_both) {
    const Line number = set_words(heading.number, look, 0);
    shape.indent = std::max<Length>(0, number.width + label_gap - level.label);
  }
  Row row;
  row.space_before = look.before;
  row.is_splittable = false;
  Cell cell = {column.x, column.width, builder_.typesetter().is_rtl(), {}};
  for (Line& line : builder_.typesetter().paragraphs().set(text, shape)) {
    cell.lines.push_back(builder_.stacked(std::move(line), start, look));
  }
  if (cell.lines.empty()) cell.lines.push_back(builder_.stacked({}, start, look));
  if (has_both) {
    auto& parts = cell.lines.front().parts;
    parts.insert(parts.begin(), {set_words(heading.number + " ", look, link), level.start});
  }
  add_leader(cell.lines.back(), look, link, page);
  row.cells.push_back(std::move(cell));
  row.closes = {link, reference, item};
  return row;
}

// Dots on one grid for all lines, and the number at the end.
void Contents::add_leader(StackedLine& line, const TextLook& look, ElementId owner,
                          std::size_t page) {
  if (page == 0) return;
  TextLook plain = look;
  plain.bold = false;
  const Length width = builder_.column().width;
  const auto& last = line.parts.back();
  const Length from = last.start + last.line.width + leader_gap;
  const Length to = width - number_room + leader_pitch;
  const Length count = std::max<Length>(0, (to - from) / leader_pitch);
  Line dots = set_words(".", plain, 0);
  if (count > 0 && !dots.pieces.empty()) {
    LinePiece& piece = dots.pieces.front();
    LineGlyph dot = dots.glyphs[piece.begin];
    dot.advance = static_cast<Em>(leader_pitch * 1000 / piece.size);
    dots.glyphs.assign(static_cast<std::size_t>(count), dot);
    piece.end = static_cast<std::uint32_t>(count);
    piece.width = dots.width = count * leader_pitch;
    line.parts.push_back({std::move(dots), to - count * leader_pitch});
  }
  const std::string number = page_number(page, builder_.typesetter().typography());
  Line digits = set_words(number, plain, owner);
  const Length start = width - digits.width;
  line.parts.push_back({std::move(digits), start});
}

}  // namespace servanda::renderers::pdf
