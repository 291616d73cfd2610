#include "renderers/pdf/page/front.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "renderers/messages.hpp"

namespace servanda::renderers::pdf {
namespace {

// A title longer than this is divided behind its first part, which is set large.
constexpr std::size_t long_title = 60;  // bytes
constexpr Length above_title = 17;      // hundredths of the text's height
constexpr Length between_titles = 34_pt;
constexpr Length short_rule = 64_pt;

Row blank(Length height, const PageGeometry& geometry) {
  Row row;
  row.keep_with_next = true;
  Cell cell = {0, geometry.text_width, false, {}};
  StackedLine line;
  line.height = std::max<Length>(0, height);
  cell.lines.push_back(std::move(line));
  row.cells.push_back(std::move(cell));
  return row;
}

Row rule(const PageGeometry& geometry) {
  Row row = blank(0, geometry);
  row.space_before = 20_pt;
  auto shading = std::make_shared<Shading>();
  shading->x = (geometry.text_width - short_rule) / 2;
  shading->width = short_rule;
  shading->rule_above = true;
  shading->thickness = 800;
  row.shading = std::move(shading);
  return row;
}

Length height_of(const std::vector<Row>& rows) {
  Length sum = 0;
  for (const Row& row : rows) sum += row.space_before + row.height();
  return sum;
}

// "A Convention against B; Doing C and D": the first part and the rest.
std::pair<std::vector<Inline>, std::vector<Inline>> divided(const std::vector<Inline>& title) {
  const std::string words = plain_words(title);
  if (words.size() <= long_title) return {title, {}};
  for (const std::string_view mark : {"; ", "؛ ", "；", ": "}) {
    const std::size_t at = words.find(mark);
    if (at == std::string::npos) continue;
    std::vector<Inline> first(1), rest(1);
    first.front().text = words.substr(0, at + mark.size());
    rest.front().text = words.substr(at + mark.size());
    return {first, rest};
  }
  return {title, {}};
}

}  // namespace

Front::Front(Setting& setting, const PageGeometry& geometry, std::vector<FrontText> texts)
    : setting_(setting), geometry_(geometry), texts_(std::move(texts)) {
  const Column whole = {0, 0, geometry_.text_width};
  for (const FrontText& text : texts_) {
    builders_.push_back(std::make_unique<RowBuilder>(
        setting_, text.notes, setting_.typesetters.of(text.language), whole));
  }
}

RowBuilder& Front::builder(const FrontText& text) {
  return *builders_[static_cast<std::size_t>(&text - texts_.data())];
}

// The titles in the upper part of the page, the facts at its foot.
void Front::build(ElementId parent, const PageOf& page_of, const std::function<void(Row)>& take) {
  std::vector<Row> titles, facts;
  for (const FrontText& text : texts_) {
    auto rows = title_rows(text, parent);
    if (!titles.empty() && !rows.empty()) rows.front().space_before = between_titles;
    std::move(rows.begin(), rows.end(), std::back_inserter(titles));
  }
  titles.push_back(rule(geometry_));
  for (const FrontText& text : texts_) {
    auto rows = fact_rows(text, parent);
    std::move(rows.begin(), rows.end(), std::back_inserter(facts));
  }
  const Length above = geometry_.text_height * above_title / 100;
  const Length used = above + height_of(titles) + height_of(facts);
  take(blank(above, geometry_));
  for (Row& row : titles) take(std::move(row));
  if (used < geometry_.text_height) take(blank(geometry_.text_height - used, geometry_));
  for (Row& row : facts) take(std::move(row));
  for (const FrontText& text : texts_) build_contents(text, parent, page_of, take);
}

std::vector<Row> Front::title_rows(const FrontText& text, ElementId parent) {
  std::vector<Row> rows;
  if (text.title == nullptr) return rows;
  const auto [first, rest] = divided(text.title->content);
  TextLook large = texts_.size() > 1 ? looks::short_title : looks::title;
  TextLook small = looks::subtitle;
  small.italic = false;
  small.size = texts_.size() > 1 ? 1050 : 1250;
  ElementKind kind{"H1"};
  kind.language = text.language.bcp47();
  const ElementId element = setting_.file.tree().open(parent, std::move(kind));
  std::vector<RowBuilder::Stretch> stretches = {{&first, large}};
  if (!rest.empty()) stretches.push_back({&rest, small});
  if (auto row = builder(text).heading_row(stretches, large, element)) {
    rows.push_back(std::move(*row));
  }
  return rows;
}

std::vector<Row> Front::fact_rows(const FrontText& text, ElementId parent) {
  FlowSettings settings;
  settings.column = {0, 0, geometry_.text_width};
  ElementKind kind{"Sect"};
  kind.language = text.language.bcp47();
  settings.root = setting_.file.tree().open(parent, std::move(kind));
  Flow flow(setting_, text.notes, text.headings, text.language, text.blocks, settings);
  std::vector<FlowItem> items;
  while (flow.next(items)) continue;
  std::vector<Row> rows;
  for (FlowItem& item : items) {
    if (item.row) {
      rows.push_back(std::move(*item.row));
    } else if (!rows.empty()) {
      rows.back().closes.push_back(item.ends);
    }
  }
  if (!rows.empty()) rows.back().closes.push_back(settings.root);
  return rows;
}

void Front::build_contents(const FrontText& text, ElementId parent, const PageOf& page_of,
                           const std::function<void(Row)>& take) {
  std::vector<Inline> words(1);
  words.front().text = Messages::in(text.language).text("page.contents");
  ElementKind kind{"Sect"};
  kind.language = text.language.bcp47();
  const ElementId section = setting_.file.tree().open(parent, std::move(kind));
  const ElementId element = setting_.file.tree().open(section, {"H2"});
  auto row = builder(text).heading_row({{&words, looks::division}}, looks::division, element);
  if (row) {
    row->begins_page = true;
    take(std::move(*row));
  }
  Contents contents(setting_, builder(text), text.headings);
  contents.build(section, page_of, take);
  Row end = blank(0, geometry_);
  end.closes = {contents.element(), section};
  take(std::move(end));
}

}  // namespace servanda::renderers::pdf
