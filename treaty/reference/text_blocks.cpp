#include "treaty/reference/text_blocks.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "engine/xml/dom.hpp"
#include "treaty/reference/inline_text.hpp"
#include "treaty/reference/marks.hpp"

namespace servanda::treaty {
namespace {

using Use = std::function<void(pugi::xml_node, const std::string&)>;

constexpr std::array<std::string_view, 6> unread{"meta",    "coverPage",  "preface",
                                                 "heading", "subheading", "num"};

// Marks and definitions have eIds of their own, but are no provisions.
bool names_a_place(pugi::xml_node node) {
  return node.attribute("eId") && mark_kind(node) == MarkKind::none &&
         engine::local_name(node) != "def";
}

void visit(pugi::xml_node node, std::string& eid, const Use& use) {
  for (const pugi::xml_node child : node.children()) {
    if (child.type() != pugi::node_element) continue;
    const std::string_view name = engine::local_name(child);
    if (std::find(unread.begin(), unread.end(), name) != unread.end()) continue;
    const bool named = names_a_place(child);
    std::string outer = named ? std::exchange(eid, child.attribute("eId").value()) : std::string();
    visit(child, eid, use);
    if (is_text_block(child)) use(child, eid);
    if (named) eid = std::move(outer);
  }
}

}  // namespace

void for_each_text_block(pugi::xml_node act, const Use& use) {
  std::string eid;
  visit(act, eid, use);
}

}  // namespace servanda::treaty
