#include "renderers/text_blocks.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "engine/xml/dom.hpp"
#include "renderers/words.hpp"

namespace servanda::renderers {
namespace {

// How an element is read: each way is one member function of the collector.
enum class Reading {
  skip,
  division,
  article,
  numbered,
  recital,
  list,
  plain_list,
  text,
  transparent,
  alinea,
  annex,
  table,
  head  // num, heading, subheading: taken by the container
};

struct Element {
  std::string_view name;
  Reading reading;
  Role role = Role::text;
};

// Sorted by name.
constexpr std::array elements = {
    Element{"alinea", Reading::alinea, Role::group},
    Element{"annex", Reading::annex, Role::annex},
    Element{"article", Reading::article, Role::article},
    Element{"attachment", Reading::annex, Role::annex},
    Element{"attachments", Reading::transparent},
    Element{"block", Reading::text},
    Element{"blockContainer", Reading::transparent},
    Element{"blockList", Reading::list, Role::list},
    Element{"body", Reading::transparent},
    Element{"book", Reading::division, Role::part},
    Element{"chapter", Reading::division, Role::chapter},
    Element{"clause", Reading::numbered, Role::paragraph},
    Element{"componentRef", Reading::skip},
    Element{"conclusions", Reading::division, Role::conclusions},
    Element{"container", Reading::transparent},
    Element{"content", Reading::transparent},
    Element{"crossHeading", Reading::text, Role::heading},
    Element{"division", Reading::division, Role::section},
    Element{"doc", Reading::transparent},
    Element{"formula", Reading::transparent},
    Element{"hcontainer", Reading::division, Role::section},
    Element{"heading", Reading::head},
    Element{"indent", Reading::numbered, Role::point},
    Element{"intro", Reading::transparent},
    Element{"item", Reading::numbered, Role::point},
    Element{"li", Reading::numbered, Role::point},
    Element{"list", Reading::list, Role::list},
    Element{"listIntroduction", Reading::text},
    Element{"listWrapUp", Reading::text, Role::closing},
    Element{"longTitle", Reading::transparent},
    Element{"mainBody", Reading::transparent},
    Element{"meta", Reading::skip},
    Element{"num", Reading::head},
    Element{"ol", Reading::plain_list, Role::list},
    Element{"p", Reading::text},
    Element{"paragraph", Reading::numbered, Role::paragraph},
    Element{"part", Reading::division, Role::part},
    Element{"point", Reading::numbered, Role::point},
    Element{"preamble", Reading::division, Role::preamble},
    Element{"preface", Reading::transparent},
    Element{"proviso", Reading::numbered, Role::paragraph},
    Element{"recital", Reading::recital, Role::recital},
    Element{"recitals", Reading::transparent},
    Element{"rule", Reading::numbered, Role::paragraph},
    Element{"section", Reading::division, Role::section},
    Element{"subchapter", Reading::division, Role::section},
    Element{"subheading", Reading::head},
    Element{"subparagraph", Reading::numbered, Role::point},
    Element{"subpart", Reading::division, Role::section},
    Element{"subsection", Reading::division, Role::section},
    Element{"subtitle", Reading::division, Role::section},
    Element{"table", Reading::table, Role::table},
    Element{"tblock", Reading::division, Role::section},
    Element{"title", Reading::division, Role::title_division},
    Element{"toc", Reading::skip},
    Element{"ul", Reading::plain_list, Role::list},
    Element{"wrapUp", Reading::transparent, Role::closing},
};
constexpr bool by_name(const Element& a, const Element& b) {
  return a.name < b.name;
}
static_assert(std::is_sorted(elements.begin(), elements.end(), by_name));

const Element* find_element(std::string_view name) {
  const auto found = std::lower_bound(elements.begin(), elements.end(), Element{name, {}}, by_name);
  return found != elements.end() && found->name == name ? found : nullptr;
}

bool is_blank(pugi::xml_node node) {
  return std::string_view(node.value()).find_first_not_of(" \t\r\n") == std::string_view::npos;
}

bool is_text_node(pugi::xml_node node) {
  return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata;
}

bool holds_blocks(pugi::xml_node node) {
  const auto children = node.children();
  return std::any_of(children.begin(), children.end(), [](pugi::xml_node child) {
    return child.type() == pugi::node_element && find_element(engine::local_name(child)) != nullptr;
  });
}

std::string eid_of(pugi::xml_node node) {
  return node.attribute("eId").value();
}

pugi::xml_node child_named(pugi::xml_node node, std::string_view name) {
  for (const pugi::xml_node child : node.children()) {
    if (engine::local_name(child) == name) return child;
  }
  return {};
}

void name_first(std::vector<Block>& blocks, std::size_t from, std::string id) {
  if (from < blocks.size() && blocks[from].id.empty()) blocks[from].id = std::move(id);
}

}  // namespace

BlockCollector::BlockCollector(const BlockContext& context) : context_(context) {
  runs_.address = [this](std::string_view href) {
    return context_.address ? context_.address(href) : std::string{};
  };
  runs_.footnote = [this](pugi::xml_node note) { return footnote(note); };
}

void BlockCollector::add(pugi::xml_node node, std::vector<Block>& into) {
  if (is_text_node(node)) {
    if (!is_blank(node)) {
      RunCollector stray(runs_);
      stray.add(node);
      into.push_back(block(Role::text, stray.take()));
    }
    return;
  }
  if (node.type() != pugi::node_element) return;
  const Element* element = find_element(engine::local_name(node));
  if (element == nullptr) return add_unknown(node, into);
  switch (element->reading) {
    case Reading::skip:
    case Reading::head:
      return;
    case Reading::division:
      return add_division(element->role, node, into);
    case Reading::article:
      return add_article(node, into);
    case Reading::numbered:
      return add_numbered(element->role, node, into);
    case Reading::recital:
      return add_recital(node, into);
    case Reading::list:
      return add_list(node, into);
    case Reading::plain_list:
      return add_plain_list(node, into);
    case Reading::text:
      return add_text(element->role, node, into);
    case Reading::transparent:
      return add_transparent(node, element->role, into);
    case Reading::alinea:
      return add_alinea(node, into);
    case Reading::annex:
      return add_annex(node, into);
    case Reading::table:
      return add_table(node, into);
  }
}

void BlockCollector::add_children(pugi::xml_node node, std::vector<Block>& into) {
  for (const pugi::xml_node child : node.children()) add(child, into);
}

void BlockCollector::add_unknown(pugi::xml_node node, std::vector<Block>& into) {
  if (holds_blocks(node)) return add_division(Role::group, node, into);
  add_text(Role::text, node, into);
}

void BlockCollector::add_division(Role role, pugi::xml_node node, std::vector<Block>& into) {
  Block& made = into.emplace_back(block(role));
  made.id = eid_of(node);
  made.number = runs(child_named(node, "num"));
  made.heading = runs(child_named(node, "heading"));
  if (const pugi::xml_node sub = child_named(node, "subheading")) {
    made.children.push_back(block(Role::subtitle, runs(sub)));
  }
  add_children(node, made.children);
}

void BlockCollector::add_article(pugi::xml_node node, std::vector<Block>& into) {
  add_division(Role::article, node, into);
  Block& article = into.back();
  if (context_.own_page && !article.id.empty() && !article.number.empty()) {
    article.number = {link(context_.own_page(article.id), std::move(article.number))};
  }
  if (!context_.beside) return;
  std::vector<Block> beside = context_.beside(article.id);
  article.children.insert(article.children.begin(), std::make_move_iterator(beside.begin()),
                          std::make_move_iterator(beside.end()));
}

void BlockCollector::add_numbered(Role role, pugi::xml_node node, std::vector<Block>& into) {
  Block made = block(role);
  made.id = eid_of(node);
  made.number = runs(child_named(node, "num"));
  if (const pugi::xml_node heading = child_named(node, "heading")) {
    Inline words = strong({});
    words.children = runs(heading);
    made.children.push_back(block(Role::text, {std::move(words)}));
  }
  if (holds_blocks(node)) {
    add_children(node, made.children);
  } else {
    made.children.push_back(block(Role::text, runs(node)));
  }
  into.push_back(std::move(made));
}

void BlockCollector::add_recital(pugi::xml_node node, std::vector<Block>& into) {
  Block made = block(Role::recital);
  made.id = eid_of(node);
  made.number = runs(child_named(node, "num"));
  add_children(node, made.children);
  if (made.children.size() == 1 && made.children.front().children.empty()) {
    made.content = std::move(made.children.front().content);
    made.children.clear();
  }
  into.push_back(std::move(made));
}

// Lead-in, points, closing words: the first and the last stand around the list, not in it.
void BlockCollector::add_list(pugi::xml_node node, std::vector<Block>& into) {
  std::vector<Block> inside;
  add_children(node, inside);
  Block list = block(Role::list);
  list.id = eid_of(node);
  std::vector<Block> after;
  for (Block& child : inside) {
    if (child.role == Role::point) {
      std::move(after.begin(), after.end(), std::back_inserter(list.children));
      after.clear();
      list.children.push_back(std::move(child));
    } else if (list.children.empty()) {
      into.push_back(std::move(child));
    } else {
      after.push_back(std::move(child));
    }
  }
  if (!list.children.empty()) into.push_back(std::move(list));
  std::move(after.begin(), after.end(), std::back_inserter(into));
}

// HTML's own lists inside a treaty: the markers are not in the text, so they are made here.
void BlockCollector::add_plain_list(pugi::xml_node node, std::vector<Block>& into) {
  const bool is_ordered = engine::local_name(node) == "ol";
  Block list = block(Role::list);
  list.id = eid_of(node);
  add_children(node, list.children);
  std::size_t count = 0;
  for (Block& child : list.children) {
    if (child.role != Role::point || !child.number.empty()) continue;
    child.number = words(is_ordered ? std::to_string(++count) + "." : "•");
  }
  into.push_back(std::move(list));
}

void BlockCollector::add_text(Role role, pugi::xml_node node, std::vector<Block>& into) {
  Block made = block(role, runs(node));
  if (engine::local_name(node) != "content") made.id = eid_of(node);
  if (made.content.empty()) return;
  into.push_back(std::move(made));
}

void BlockCollector::add_transparent(pugi::xml_node node, Role text_role,
                                     std::vector<Block>& into) {
  const std::size_t from = into.size();
  if (holds_blocks(node)) {
    if (const pugi::xml_node num = child_named(node, "num")) {
      into.push_back(block(Role::text, runs(num)));
    }
    if (const pugi::xml_node heading = child_named(node, "heading")) {
      into.push_back(block(Role::heading, runs(heading)));
    }
    add_children(node, into);
  } else {
    add_text(text_role, node, into);
  }
  for (std::size_t i = from; i < into.size(); ++i) {
    if (text_role != Role::text && into[i].role == Role::text) into[i].role = text_role;
  }
  // `content` is no place of its own: it is what its parent says, under its parent's name.
  if (engine::local_name(node) != "content") name_first(into, from, eid_of(node));
}

// An unnumbered text of an article that has several: one block where it is one, for the eId's sake.
void BlockCollector::add_alinea(pugi::xml_node node, std::vector<Block>& into) {
  Block made = block(Role::group);
  made.id = eid_of(node);
  add_children(node, made.children);
  if (made.children.size() == 1) {
    std::string id = std::move(made.id);
    made = Block(std::move(made.children.front()));
    if (!id.empty()) made.id = std::move(id);
  }
  if (made.role != Role::group || !made.children.empty()) into.push_back(std::move(made));
}

// <attachment><heading/><doc><preface/><mainBody/></doc></attachment>: the heading is the
// attachment's own, else the title in the preface of what is attached.
void BlockCollector::add_annex(pugi::xml_node node, std::vector<Block>& into) {
  add_division(Role::annex, node, into);
  Block& annex = into.back();
  const pugi::xml_node doc = child_named(node, "doc");
  if (annex.id.empty()) annex.id = eid_of(doc);
}

Row BlockCollector::table_row(pugi::xml_node node) {
  Row row;
  row.id = eid_of(node);
  for (const pugi::xml_node cell : node.children()) {
    const std::string_view name = engine::local_name(cell);
    if (name != "th" && name != "td") continue;
    row.cells.push_back({runs(cell), {}, name == "th"});
  }
  return row;
}

// Rows of unequal length are filled up: a table is a grid.
void BlockCollector::add_table(pugi::xml_node node, std::vector<Block>& into) {
  Block made = block(Role::table, runs(child_named(node, "caption")));
  made.id = eid_of(node);
  std::size_t width = 0;
  for (const pugi::xml_node child : node.children()) {
    if (engine::local_name(child) != "tr") continue;
    made.rows.push_back(table_row(child));
    width = std::max(width, made.rows.back().cells.size());
  }
  for (Row& row : made.rows) row.cells.resize(width);
  if (width > 0) into.push_back(std::move(made));
}

namespace {

// "() It is noted …": brackets that a source kept when it took the number out of them.
void number_in_brackets(Block& note) {
  if (note.content.empty() || note.content.front().kind != Inline::Kind::text) return;
  std::string& text = note.content.front().text;
  for (const auto& [open, close] : {std::pair{"(", ")"}, std::pair{"（", "）"}}) {
    const std::string empty = std::string(open) + close;
    if (!text.starts_with(empty)) continue;
    text.erase(0, std::max(empty.size(), text.find_first_not_of(" \t\n", empty.size())));
    note.number = words(open + plain_words(note.number) + close);
    return;
  }
}

}  // namespace

Inline BlockCollector::footnote(pugi::xml_node note) {
  const std::string count = std::to_string(footnotes_.size() + 1);
  Block made = block(Role::footnote);
  made.id = eid_of(note);
  if (made.id.empty()) made.id = "note_" + count;
  Inline mark;
  mark.kind = Inline::Kind::note_mark;
  mark.target = made.id;
  mark.text = note.attribute("marker").value();
  if (mark.text.empty()) mark.text = count;
  made.number = words(mark.text);
  const std::size_t place = footnotes_.size();
  footnotes_.emplace_back();  // a note inside this one comes after it
  if (holds_blocks(note)) {
    add_children(note, made.children);
  } else {
    made.content = runs(note);
  }
  if (!made.children.empty() && made.children.front().role == Role::text &&
      made.children.front().children.empty()) {
    made.content = std::move(made.children.front().content);
    made.children.erase(made.children.begin());
  }
  number_in_brackets(made);
  footnotes_[place] = std::move(made);
  return mark;
}

Block BlockCollector::take_footnotes() {
  Block made = block(Role::footnotes);
  made.children = std::exchange(footnotes_, {});
  return made;
}

}  // namespace servanda::renderers
