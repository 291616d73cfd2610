#include "renderers/html/block_writer.hpp"

#include <algorithm>

#include "engine/text/display_width.hpp"
#include "renderers/html/escape.hpp"

namespace servanda::renderers {
namespace {

bool has_heading(const Block& block) {
  return !block.number.empty() || !block.heading.empty();
}

// Some treaties are named by a paragraph; such a title is set smaller.
bool is_long(const Block& title) {
  constexpr std::size_t cells = 90;
  return engine::display_width(plain_words(title.heading) + plain_words(title.content)) > cells;
}

}  // namespace

void BlockWriter::write(const std::vector<Block>& blocks) {
  for (const Block& block : blocks) write(block);
}

void BlockWriter::write(const Block& block) {
  switch (block.role) {
    case Role::document:
      return write(block.children);
    case Role::title:
      return write_title(block);
    case Role::heading:
      return write_heading(block);
    case Role::article:
      return write_division(has_heading(block) ? "article" : "div", block);
    case Role::preamble:
    case Role::part:
    case Role::title_division:
    case Role::chapter:
    case Role::section:
    case Role::conclusions:
    case Role::annex:
    case Role::group:
      return write_division(has_heading(block) ? "section" : "div", block);
    case Role::footnotes:
      return write_items("ol", block);
    case Role::footnote:
      return write_footnote(block);
    case Role::paragraph:
      return write_numbered("div", block);
    case Role::point:
      return write_numbered("li", block);
    case Role::list:
      return write_items("ol", block);
    case Role::explanation:
      return write_items("ol", block);
    case Role::facts:
      return write_items("dl", block);
    case Role::fact:
      return write_fact(block);
    case Role::notice:
      return write_boxed("div", "note", block);
    case Role::summary_note:
      return write_boxed("aside", {}, block);
    case Role::table:
      return write_table(block);
    case Role::navigation:
      return write_navigation(block);
    case Role::entry:
      return write_entries({block});
    case Role::subtitle:
    case Role::lead:
    case Role::recital:
    case Role::closing:
    case Role::text:
      return write_text("p", block);
  }
}

void BlockWriter::open(std::string_view element, const Block& block, std::string_view more_class) {
  out_ += '<';
  out_ += element;
  const std::string_view name =
      block.role == Role::text ? std::string_view{} : role_name(block.role);
  std::string classes(name);
  if (block.is_unofficial) classes += classes.empty() ? "unofficial" : " unofficial";
  if (!more_class.empty()) classes.append(" ").append(more_class);
  append_attribute(out_, "class", classes);
  ids_.append(out_, block.id);
  append_language(out_, block.language);
  out_ += '>';
}

void BlockWriter::close(std::string_view element) {
  out_ += "</";
  out_ += element;
  out_ += ">\n";
}

void BlockWriter::write_title(const Block& block) {
  open("h1", block, is_long(block) ? "long" : "");
  write_number(block);
  inlines_.write(block.heading);
  inlines_.write(block.content);
  close("h1");
}

void BlockWriter::write_division(std::string_view element, const Block& block) {
  open(element, block);
  const bool is_headed = has_heading(block);
  if (is_headed) write_heading(block);
  level_ += is_headed ? 1 : 0;
  write_widget(block.id);
  if (!block.content.empty()) {
    out_ += "<p>";
    inlines_.write(block.content);
    close("p");
  }
  write(block.children);
  level_ -= is_headed ? 1 : 0;
  close(element);
}

void BlockWriter::write_widget(std::string_view id) {
  for (const Widget& widget : widgets_) {
    if (!id.empty() && widget.id == id) out_ += widget.markup;
  }
}

void BlockWriter::write_heading(const Block& block) {
  const std::string element = "h" + std::to_string(std::min(level_, 6));
  if (block.role == Role::heading) {
    open(element, block);
  } else {
    out_ += "<" + element + ">";
  }
  write_number(block);
  if (!block.heading.empty()) {
    out_ += "<span class=\"name\">";
    inlines_.write(block.heading);
    out_ += "</span>";
  }
  if (block.role == Role::heading) inlines_.write(block.content);
  close(element);
}

// The number is the permalink of its provision, unless it leads elsewhere already.
void BlockWriter::write_number(const Block& block) {
  if (block.number.empty()) return;
  const bool is_link = !block.id.empty() && !holds_link(block.number);
  out_ += is_link ? "<a class=\"num\"" : "<span class=\"num\"";
  if (is_link) append_attribute(out_, "href", "#" + block.id);
  out_ += '>';
  inlines_.write(block.number);
  out_ += is_link ? "</a> " : "</span> ";
}

// A hanging number stands in the line of the first words; alone where a list follows at once.
void BlockWriter::write_numbered(std::string_view element, const Block& block) {
  open(element, block);
  std::size_t first = 0;
  const bool text_leads = block.content.empty() && !block.children.empty() &&
                          block.children.front().role == Role::text &&
                          block.children.front().children.empty();
  if (text_leads) {
    const Block& leading = block.children.front();
    open("p", leading);
    write_number(block);
    inlines_.write(leading.content);
    close("p");
    first = 1;
  } else if (!block.number.empty() || !block.content.empty()) {
    out_ += block.content.empty() ? "<p class=\"bare\">" : "<p>";
    write_number(block);
    inlines_.write(block.content);
    close("p");
  }
  for (std::size_t i = first; i < block.children.size(); ++i) write(block.children[i]);
  close(element);
}

void BlockWriter::write_text(std::string_view element, const Block& block) {
  if (block.children.empty()) {
    open(element, block);
    write_number(block);
    inlines_.write(block.content);
    return close(element);
  }
  open("div", block);
  if (!block.content.empty() || !block.number.empty()) {
    out_ += "<p>";
    write_number(block);
    inlines_.write(block.content);
    close("p");
  }
  write(block.children);
  close("div");
}

// Something set apart: a notice, the note beside an article. Its heading is a label, no part of the
// page's outline.
void BlockWriter::write_boxed(std::string_view element, std::string_view aria_role,
                              const Block& block) {
  open(element, block);
  if (!aria_role.empty()) {
    out_.pop_back();
    append_attribute(out_, "role", aria_role);
    out_ += '>';
  }
  if (!block.heading.empty()) {
    out_ += "<p class=\"label\">";
    inlines_.write(block.heading);
    close("p");
  }
  if (!block.content.empty()) {
    out_ += "<p>";
    inlines_.write(block.content);
    close("p");
  }
  write(block.children);
  close(element);
}

void BlockWriter::write_items(std::string_view element, const Block& block) {
  if (block.children.empty()) return;
  if (!block.heading.empty()) write_heading(block);
  open(element, block);
  out_ += '\n';
  for (const Block& child : block.children) {
    const bool is_item = child.role == Role::point || child.role == Role::footnote ||
                         child.role == Role::fact || element == "dl";
    if (!is_item) out_ += "<li>";
    write(child);
    if (!is_item) close("li");
  }
  close(element);
}

void BlockWriter::write_fact(const Block& block) {
  out_ += "<div><dt>";
  inlines_.write(block.number);
  out_ += "</dt><dd>";
  inlines_.write(block.content);
  write(block.children);
  out_ += "</dd></div>\n";
}

void BlockWriter::write_footnote(const Block& block) {
  open("li", block);
  out_ += "<p><a class=\"num\"";
  append_attribute(out_, "href", "#" + block.id + "__mark");
  append_attribute(out_, "aria-label",
                   messages_.say("notes.back", fmt::arg("number", plain_words(block.number))));
  out_ += '>';
  inlines_.write(block.number);
  out_ += "</a> ";
  inlines_.write(block.content);
  close("p");
  write(block.children);
  close("li");
}

// The frame scrolls sideways where the screen is narrower than the table, by keyboard too.
void BlockWriter::write_table(const Block& block) {
  out_ += "<div class=\"table-frame\" tabindex=\"0\" role=\"region\"";
  append_attribute(out_, "aria-label", table_name(block));
  out_ += ">\n";
  open("table", block);
  write_caption(block);
  const auto is_head = [](const Row& row) {
    return std::all_of(row.cells.begin(), row.cells.end(),
                       [](const Cell& cell) { return cell.is_header; });
  };
  const auto body = std::find_if_not(block.rows.begin(), block.rows.end(), is_head);
  if (body != block.rows.begin()) out_ += "\n<thead>\n";
  for (auto row = block.rows.begin(); row != body; ++row) write_row(*row, "col");
  if (body != block.rows.begin()) out_ += "</thead>";
  if (body != block.rows.end()) out_ += "\n<tbody>\n";
  for (auto row = body; row != block.rows.end(); ++row) write_row(*row, "row");
  if (body != block.rows.end()) out_ += "</tbody>";
  close("table");
  close("div");
}

// A table's heading is a heading of the page too, so that it can be jumped to.
void BlockWriter::write_caption(const Block& block) {
  if (block.heading.empty() && block.content.empty()) return;
  out_ += "<caption>";
  if (!block.heading.empty()) write_heading(block);
  inlines_.write(block.content);
  out_ += "</caption>";
}

std::string BlockWriter::table_name(const Block& block) const {
  if (!block.heading.empty()) return plain_words(block.heading);
  if (!block.content.empty()) return plain_words(block.content);
  return std::string(messages_.text("page.table"));
}

void BlockWriter::write_row(const Row& row, std::string_view scope) {
  out_ += "<tr";
  ids_.append(out_, row.id);
  out_ += '>';
  for (const Cell& cell : row.cells) {
    out_ += cell.is_header ? "<th" : "<td";
    if (cell.is_header) append_attribute(out_, "scope", scope);
    append_attribute(out_, "data-sort", cell.sort_key);
    out_ += '>';
    inlines_.write(cell.content);
    out_ += cell.is_header ? "</th>" : "</td>";
  }
  close("tr");
}

void BlockWriter::write_navigation(const Block& block) {
  open("nav", block);
  out_.pop_back();
  append_attribute(out_, "aria-label", plain_words(block.heading));
  out_ += '>';
  write_entries(block.children);
  close("nav");
}

void BlockWriter::write_entries(const std::vector<Block>& entries) {
  if (entries.empty()) return;
  out_ += "<ul>\n";
  for (const Block& entry : entries) {
    out_ += "<li";
    append_language(out_, entry.language);
    const bool is_linked = holds_link(entry.content);
    append_attribute(out_, "aria-current", entry.is_current && !is_linked ? "page" : "");
    out_ += '>';
    inlines_.write(entry.content, entry.is_current);
    write_entries(entry.children);
    close("li");
  }
  out_ += "</ul>";
}

}  // namespace servanda::renderers
