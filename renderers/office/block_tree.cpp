#include "renderers/office/block_tree.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>

#include "renderers/office/office_style.hpp"
#include "renderers/office/office_xml.hpp"
#include "renderers/office/pandoc_inlines.hpp"

namespace servanda::renderers {
namespace {

using Json = nlohmann::json;

constexpr std::size_t deepest_heading = 6;

Json node(std::string_view tag, Json content) {
  return {{"t", tag}, {"c", std::move(content)}};
}

std::string printed(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

// "Point 1" as a class of a web page: "point-1".
std::string class_name(std::string_view style) {
  std::string name;
  for (const char c : style) {
    name += c == ' ' ? '-' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return name;
}

void append(Json& into, Json more) {
  for (Json& one : more) into.push_back(std::move(one));
}

bool is_header_row(const Row& row) {
  return std::all_of(row.cells.begin(), row.cells.end(),
                     [](const Cell& cell) { return cell.is_header; });
}

class BlockTree {
 public:
  BlockTree(const Document& document, OfficeFormat format, Headings headings);
  BlockTree(const BlockTree&) = delete;
  BlockTree& operator=(const BlockTree&) = delete;

  TreeParts take() { return {std::move(blocks_), std::move(contents_), printed(title_)}; }

 private:
  struct Place {
    std::size_t heading = 1;  // level of the next heading
    std::size_t item = 0;     // 0: outside of numbers; 1: in a paragraph; from 2: in points
  };
  struct Number {
    std::string id;
    std::vector<Inline> runs;
  };

  void collect_places(const std::vector<Block>& blocks);
  void write(const std::vector<Block>& blocks, Place place);
  void write(const Block& block, Place place);
  void write_role(const Block& block, Place place);
  void write_title(const Block& block);
  void write_division(const Block& block, Place place);
  void write_numbered(const Block& block, Place place);
  void write_steps(const Block& block, Place place);
  void write_note(const Block& block, std::string_view style);
  void write_aside(const Block& block);
  void write_facts(const Block& block);
  void write_table(const Block& block);
  void write_heading(const Block& block, std::size_t level);
  void write_text(const Block& block, Place place, std::string_view style = {});

  void paragraph(std::string_view style, Json inlines);
  void emit(const Json& block) { emit_text(printed(block)); }
  void emit_text(std::string block);
  [[nodiscard]] Json styled(std::string_view style, Json blocks) const;
  [[nodiscard]] Json with_numbers(Json inlines);
  [[nodiscard]] std::string table_cell(const Cell& cell);
  [[nodiscard]] Json note_blocks(std::string_view id);
  [[nodiscard]] Json runs(const std::vector<Inline>& words) const;
  [[nodiscard]] bool is_foreign() const { return has_anchors() && language_ != document_language_; }
  // Markdown has no place for ids but raw HTML, which would stand in the way of its reader.
  [[nodiscard]] bool has_anchors() const { return format_ != OfficeFormat::markdown; }

  OfficeFormat format_;
  Headings headings_;
  std::string document_language_;
  std::string language_;  // of the block at hand
  std::string place_;
  std::vector<Number> numbers_;  // that wait for words
  std::string anchor_;           // an id that waits for words
  std::set<std::string, std::less<>> places_;
  std::map<std::string, const Block*, std::less<>> footnotes_;
  InlineContext context_;
  std::vector<TreeBlock> blocks_;
  std::vector<ContentsLine> contents_;
  Json title_ = Json::array();
  bool is_opening_ = true;
};

BlockTree::BlockTree(const Document& document, OfficeFormat format, Headings headings)
    : format_(format),
      headings_(headings),
      document_language_(document.language.bcp47()),
      language_(document_language_) {
  context_.format = format;
  context_.author = "Servanda";
  // Without a date of its own a change is dated by the first day that archives know.
  context_.date = (document.date.empty() ? "1980-01-01" : document.date) + "T00:00:00Z";
  context_.footnote = [this](std::string_view id) { return note_blocks(id); };
  context_.has_place = [this](std::string_view id) { return places_.contains(id); };
  collect_places(document.blocks);
  // Below the title, which is a heading itself where the format has no other place for it.
  write(document.blocks, {format == OfficeFormat::markdown ? std::size_t{2} : 1, 0});
}

void BlockTree::collect_places(const std::vector<Block>& blocks) {
  for (const Block& block : blocks) {
    if (block.role == Role::navigation) continue;
    if (block.role == Role::footnote) {
      footnotes_.emplace(block.id, &block);
    } else if (!block.id.empty()) {
      places_.insert(block.id);
    }
    collect_places(block.children);
  }
}

void BlockTree::write(const std::vector<Block>& blocks, Place place) {
  for (const Block& block : blocks) write(block, place);
}

void BlockTree::write(const Block& block, Place place) {
  const std::string outer = language_;
  if (!block.language.empty()) language_ = block.language;
  const bool is_place = !block.id.empty() && block.role != Role::list;
  if (is_place) place_ = block.id;
  is_opening_ = is_opening_ && (block.role == Role::title || block.role == Role::subtitle ||
                                block.role == Role::notice);
  write_role(block, place);
  language_ = outer;
}

void BlockTree::write_role(const Block& block, Place place) {
  switch (block.role) {
    case Role::title:
      return write_title(block);
    case Role::subtitle:
      return write_text(block, place, "Treaty Subtitle");
    case Role::navigation:
    case Role::footnotes:
      return;  // the contents field and Pandoc's notes stand for them
    case Role::notice:
      return write_note(block, "Servanda Notice");
    case Role::summary_note:
      return write_note(block, "Servanda Summary Note");
    case Role::facts:
      return write_facts(block);
    case Role::table:
      return write_table(block);
    case Role::explanation:
      return write_steps(block, place);
    case Role::paragraph:
    case Role::point:
      return write_numbered(block, place);
    case Role::recital:
      return write_text(block, place, "Recital");
    case Role::text:
    case Role::closing:
    case Role::lead:
    case Role::fact:
    case Role::entry:
      return write_text(block, place);
    default:
      return write_division(block, place);
  }
}

void BlockTree::write_title(const Block& block) {
  Json words = runs(block.number);
  if (!block.number.empty() && !block.heading.empty()) words.push_back({{"t", "LineBreak"}});
  append(words, runs(block.heading));
  append(words, runs(block.content));
  if (is_foreign()) words = Json::array({pandoc_in_language(std::move(words), language_, format_)});
  title_ = std::move(words);
}

void BlockTree::write_division(const Block& block, Place place) {
  const bool is_heading = block.role == Role::heading;
  const bool has_heading = !block.heading.empty() || (!block.number.empty() && !is_heading) ||
                           (is_heading && !block.content.empty());
  if (has_heading) {
    write_heading(block, place.heading);
    ++place.heading;
  } else if (!block.id.empty()) {
    anchor_ = block.id;
  }
  if (!is_heading && !block.content.empty()) write_text(block, place);
  write(block.children, place);
}

void BlockTree::write_heading(const Block& block, std::size_t level) {
  level = std::min(level, deepest_heading);
  std::vector<Inline> words = block.heading;
  if (block.role == Role::heading) {
    words.insert(words.end(), block.content.begin(), block.content.end());
  }
  Json inlines = runs(block.number);
  // A heading of Markdown is one line: what an annex is called and its title are two.
  const bool is_parted = format_ == OfficeFormat::markdown && block.role == Role::annex &&
                         !block.number.empty() && !words.empty();
  if (is_parted) {
    emit(node("Header", Json::array({level, Json::array({"", Json::array(), Json::array()}),
                                     std::exchange(inlines, Json::array())})));
    level = std::min(level + 1, deepest_heading);
  }
  if (!inlines.empty() && !words.empty()) inlines.push_back({{"t", "LineBreak"}});
  append(inlines, runs(words));
  if (is_foreign()) {
    inlines = Json::array({pandoc_in_language(std::move(inlines), language_, format_)});
  }
  if (headings_ == Headings::lookalike) {
    return paragraph("Heading " + std::to_string(level), std::move(inlines));
  }
  std::string shown = plain_words(block.number);
  const std::string rest = plain_words(words);
  if (!shown.empty() && !rest.empty()) shown += ' ';
  contents_.push_back({level, block.id, shown + rest});
  Json attributes = Json::array({block.id, Json::array(), Json::array()});
  emit(node("Header", Json::array({level, std::move(attributes), std::move(inlines)})));
}

// The number stands in the line of the first words below it; several may wait for one line.
void BlockTree::write_numbered(const Block& block, Place place) {
  Place inside = place;
  inside.item = block.role == Role::paragraph ? 1 : std::max<std::size_t>(place.item, 1) + 1;
  if (!block.number.empty()) numbers_.push_back({block.id, block.number});
  if (!block.content.empty()) write_text(block, inside);
  write(block.children, inside);
  if (!block.number.empty() && !numbers_.empty()) {
    paragraph(numbered_style(inside.item), with_numbers(Json::array()));
  }
}

void BlockTree::write_steps(const Block& block, Place place) {
  std::size_t count = 0;
  if (!block.heading.empty()) paragraph("Label", runs(block.heading));
  for (const Block& step : block.children) {
    numbers_.push_back({step.id, {{.text = std::to_string(++count) + "."}}});
    write_text(step, {place.heading, 1});
    write(step.children, {place.heading, 1});
  }
}

// Markdown has no styles: an element of HTML keeps what is said about the text apart from it.
void BlockTree::write_aside(const Block& block) {
  std::string html = "<aside>\n";
  const auto add = [&](const std::vector<Inline>& words) {
    if (!words.empty()) html += "<p>" + office_xml(plain_words(words)) + "</p>\n";
  };
  add(block.heading);
  add(block.content);
  for (const Block& child : block.children) add(child.content);
  emit(node("RawBlock", Json::array({"html", html + "</aside>"})));
}

void BlockTree::write_note(const Block& block, std::string_view style) {
  if (format_ == OfficeFormat::markdown) return write_aside(block);
  if (!block.heading.empty()) {
    paragraph(style, Json::array({node("Strong", runs(block.heading))}));
  }
  if (!block.content.empty()) paragraph(style, runs(block.content));
  for (const Block& child : block.children) {
    const std::string outer = language_;
    if (!child.language.empty()) language_ = child.language;
    if (!child.content.empty()) paragraph(style, with_numbers(runs(child.content)));
    if (child.content.empty()) write(child.children, {deepest_heading, 0});
    language_ = outer;
  }
}

void BlockTree::write_text(const Block& block, Place place, std::string_view style) {
  const bool is_point = !numbers_.empty();
  if (!block.id.empty() && !is_point) anchor_ = block.id;
  Json words = Json::array();
  if (!block.number.empty() && block.role != Role::paragraph && block.role != Role::point) {
    words = runs(block.number);
    words.push_back(pandoc_tab(format_));
  }
  append(words, runs(block.content));
  if (!words.empty()) {
    if (style.empty()) style = is_point ? numbered_style(place.item) : text_style(place.item);
    paragraph(style, with_numbers(std::move(words)));
  }
  write(block.children, place);
}

void BlockTree::write_facts(const Block& block) {
  std::vector<std::vector<std::string>> rows;
  for (const Block& fact : block.children) {
    Cell label;
    label.content = fact.number;
    label.is_header = true;
    Cell value;
    value.content = fact.content;
    rows.push_back({table_cell(label), table_cell(value)});
  }
  if (!rows.empty()) emit_text(pandoc_table(rows, 0, false));
}

void BlockTree::write_table(const Block& block) {
  if (!block.heading.empty()) paragraph("Label", runs(block.heading));
  if (!block.content.empty()) paragraph("Label", runs(block.content));
  std::vector<std::vector<std::string>> rows;
  std::size_t header_rows = 0;
  for (const Row& row : block.rows) {
    if (header_rows == rows.size() && is_header_row(row)) ++header_rows;
    std::vector<std::string> cells;
    for (const Cell& cell : row.cells) cells.push_back(table_cell(cell));
    rows.push_back(std::move(cells));
  }
  if (!rows.empty()) emit_text(pandoc_table(rows, header_rows, false));
}

std::string BlockTree::table_cell(const Cell& cell) {
  Json words = runs(cell.content);
  if (words.empty()) return "[]";
  return printed(Json::array({styled(cell.is_header ? "Table Heading" : "Table Text",
                                     Json::array({node("Para", std::move(words))}))}));
}

Json BlockTree::note_blocks(std::string_view id) {
  const auto found = footnotes_.find(id);
  if (found == footnotes_.end()) return {};
  const Block* note = std::exchange(found->second, nullptr);  // a note in itself would never end
  if (note == nullptr) return {};
  Json blocks = Json::array();
  if (!note->content.empty()) blocks.push_back(node("Para", runs(note->content)));
  for (const Block& child : note->children) {
    if (!child.content.empty()) blocks.push_back(node("Para", runs(child.content)));
  }
  return blocks;
}

Json BlockTree::runs(const std::vector<Inline>& words) const {
  return pandoc_inlines(words, context_);
}

Json BlockTree::with_numbers(Json inlines) {
  Json all = Json::array();
  for (Number& number : std::exchange(numbers_, {})) {
    if (has_anchors()) {
      all.push_back(pandoc_span(number.id, runs(number.runs)));
    } else {
      append(all, runs(number.runs));
    }
    all.push_back(pandoc_tab(format_));
  }
  append(all, std::move(inlines));
  return all;
}

void BlockTree::paragraph(std::string_view style, Json inlines) {
  if (is_foreign()) {
    inlines = Json::array({pandoc_in_language(std::move(inlines), language_, format_)});
  }
  const std::string id = std::exchange(anchor_, {});
  if (!id.empty() && has_anchors()) {
    inlines.insert(inlines.begin(), pandoc_span(id, Json::array()));
  }
  emit(styled(style, Json::array({node("Para", std::move(inlines))})));
}

Json BlockTree::styled(std::string_view style, Json blocks) const {
  if (format_ == OfficeFormat::markdown) return std::move(blocks.front());
  const bool right_to_left = runs_right_to_left(language_);
  Json classes = Json::array();
  Json pairs = Json::array();
  if (format_ == OfficeFormat::epub) {
    classes.push_back(class_name(style));
    if (is_foreign()) pairs.push_back({"lang", language_});
  } else {
    pairs.push_back({"custom-style", format_ == OfficeFormat::odt
                                         ? odf_style_id(style, right_to_left)
                                         : std::string(style)});
  }
  if (is_foreign() || right_to_left) pairs.push_back({"dir", right_to_left ? "rtl" : "ltr"});
  return node("Div", Json::array({Json::array({"", std::move(classes), std::move(pairs)}),
                                  std::move(blocks)}));
}

void BlockTree::emit_text(std::string block) {
  blocks_.push_back({place_, std::move(block), is_opening_});
}

}  // namespace

TreeParts block_tree(const Document& document, OfficeFormat format, Headings headings) {
  return BlockTree(document, format, headings).take();
}

std::string pandoc_table(const std::vector<std::vector<std::string>>& rows, std::size_t header_rows,
                         bool equal_widths) {
  constexpr std::string_view none = R"(["",[],[]])";
  std::size_t columns = 1;
  for (const auto& row : rows) columns = std::max(columns, row.size());
  const std::string width = equal_widths ? fmt::format(R"({{"t":"ColWidth","c":{:.4f}}})",
                                                       1.0 / static_cast<double>(columns))
                                         : R"({"t":"ColWidthDefault"})";
  std::string widths;
  for (std::size_t i = 0; i < columns; ++i) {
    widths += fmt::format(R"({}[{{"t":"AlignDefault"}},{}])", i == 0 ? "" : ",", width);
  }
  std::string head;
  std::string body;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    std::string& into = i < header_rows ? head : body;
    if (!into.empty()) into += ',';
    into += fmt::format("[{},[", none);
    for (std::size_t j = 0; j < columns; ++j) {
      into += fmt::format(R"({}[{},{{"t":"AlignDefault"}},1,1,{}])", j == 0 ? "" : ",", none,
                          j < rows[i].size() ? rows[i][j] : "[]");
    }
    into += "]]";
  }
  return fmt::format(
      R"({{"t":"Table","c":[{0},[null,[]],[{1}],[{0},[{2}]],[[{0},0,[],[{3}]]],[{0},[]]]}})", none,
      widths, head, body);
}

}  // namespace servanda::renderers
