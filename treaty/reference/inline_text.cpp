#include "treaty/reference/inline_text.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "engine/xml/dom.hpp"

namespace servanda::treaty {
namespace {

constexpr std::array<std::string_view, 5> blocks{"p", "block", "li", "listIntroduction",
                                                 "listWrapUp"};
constexpr std::array<std::string_view, 2> notes{"authorialNote", "noteRef"};
constexpr std::array<std::string_view, 7> formatting{"i", "b", "u", "sup", "sub", "span", "inline"};

template <std::size_t size>
bool is_one_of(pugi::xml_node node, const std::array<std::string_view, size>& names) {
  return std::find(names.begin(), names.end(), engine::local_name(node)) != names.end();
}

bool is_text(pugi::xml_node node) {
  return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata;
}

// The ancestors of a node, from itself up to the one below `top`.
std::vector<pugi::xml_node> path_to(pugi::xml_node node, pugi::xml_node top) {
  std::vector<pugi::xml_node> path;
  for (; node != top; node = node.parent()) path.push_back(node);
  return path;
}

pugi::xml_node common_parent(pugi::xml_node a, pugi::xml_node b) {
  std::vector<pugi::xml_node> above_a = path_to(a.parent(), a.root());
  for (pugi::xml_node node = b.parent(); node; node = node.parent()) {
    if (std::find(above_a.begin(), above_a.end(), node) != above_a.end()) return node;
  }
  return {};
}

bool can_be_divided(pugi::xml_node element) {
  return is_one_of(element, formatting) && !element.attribute("eId");
}

// Moves `node` and all behind it in `parent` into a copy of the empty parent behind it.
pugi::xml_node divide_before(pugi::xml_node node) {
  pugi::xml_node parent = node.parent();
  pugi::xml_node behind = parent.parent().insert_child_after(parent.name(), parent);
  for (const pugi::xml_attribute attribute : parent.attributes()) behind.append_copy(attribute);
  for (pugi::xml_node next = node; next;) {
    const pugi::xml_node moved = next;
    next = next.next_sibling();
    behind.append_move(moved);
  }
  return behind;
}

// From the first node of the words up to a child of `top`, dividing formatting on the way.
pugi::xml_node rise_to_begin(pugi::xml_node node, pugi::xml_node top) {
  while (node && node.parent() != top) {
    if (!node.previous_sibling()) {
      node = node.parent();
    } else {
      node = can_be_divided(node.parent()) ? divide_before(node) : pugi::xml_node();
    }
  }
  return node;
}

pugi::xml_node rise_to_end(pugi::xml_node node, pugi::xml_node top) {
  while (node && node.parent() != top) {
    const pugi::xml_node parent = node.parent();
    if (node.next_sibling()) {
      if (!can_be_divided(parent)) return {};
      divide_before(node.next_sibling());
    }
    node = parent;
  }
  return node;
}

}  // namespace

bool is_text_block(pugi::xml_node node) {
  return is_one_of(node, blocks);
}

InlineText::InlineText(pugi::xml_node block) {
  for (const pugi::xml_node child : block.children()) collect(child);
}

void InlineText::collect(pugi::xml_node node) {
  if (is_text(node)) {
    pieces_.push_back({node, text_.size()});
    text_ += node.value();
    return;
  }
  if (node.type() != pugi::node_element) return;
  if (is_one_of(node, notes) || is_one_of(node, blocks)) return;
  const std::size_t element = elements_.size();
  elements_.push_back({node, {text_.size(), text_.size()}});
  for (const pugi::xml_node child : node.children()) collect(child);
  elements_[element].span.end = text_.size();
}

void InlineText::cut(const std::vector<std::size_t>& offsets) {
  std::vector<Piece> cut;
  auto offset = offsets.begin();
  for (std::size_t i = 0; i < pieces_.size(); ++i) {
    pugi::xml_node node = pieces_[i].node;
    std::size_t begin = pieces_[i].begin;
    const std::size_t end = i + 1 < pieces_.size() ? pieces_[i + 1].begin : text_.size();
    cut.push_back({node, begin});
    while (offset != offsets.end() && *offset <= begin) ++offset;
    for (; offset != offsets.end() && *offset < end; ++offset) {
      if (*offset == begin) continue;
      pugi::xml_node behind = node.parent().insert_child_after(node.type(), node);
      node.set_value(text_.substr(begin, *offset - begin).c_str());
      begin = *offset;
      node = behind;
      cut.push_back({node, begin});
    }
    if (begin != pieces_[i].begin) node.set_value(text_.substr(begin, end - begin).c_str());
  }
  pieces_ = std::move(cut);
}

std::size_t InlineText::piece_at(std::size_t offset) const {
  const auto found =
      std::lower_bound(pieces_.begin(), pieces_.end(), offset,
                       [](const Piece& piece, std::size_t wanted) { return piece.begin < wanted; });
  return static_cast<std::size_t>(found - pieces_.begin());
}

pugi::xml_node InlineText::wrap(Span span, const char* element) {
  const std::size_t first_piece = piece_at(span.begin);
  const std::size_t last_piece = piece_at(span.end);
  if (first_piece >= last_piece) return {};
  const pugi::xml_node begin = pieces_[first_piece].node;
  const pugi::xml_node end = pieces_[last_piece - 1].node;
  const pugi::xml_node top = common_parent(begin, end);
  const pugi::xml_node last = rise_to_end(end, top);
  const pugi::xml_node first = rise_to_begin(begin, top);
  if (!first || !last) return {};
  pugi::xml_node wrapper = first.parent().insert_child_before(element, first);
  for (pugi::xml_node next = first; next;) {
    const pugi::xml_node moved = next;
    next = moved == last ? pugi::xml_node() : next.next_sibling();
    wrapper.append_move(moved);
  }
  return wrapper;
}

}  // namespace servanda::treaty
