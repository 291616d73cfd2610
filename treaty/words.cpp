#include "treaty/words.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "engine/text/unicode.hpp"
#include "engine/xml/dom.hpp"

namespace servanda::treaty {
namespace {

using engine::local_name;

bool is_text(pugi::xml_node node) {
  return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata;
}

void append_words(std::string& out, pugi::xml_node node) {
  for (const pugi::xml_node child : node.children()) {
    const std::string_view name = local_name(child);
    if (is_text(child)) {
      out += child.value();
    } else if (name == "eol" || name == "br") {
      out += ' ';
    } else if (name != "authorialNote") {
      append_words(out, child);
    }
  }
}

bool holds_words(pugi::xml_node node) {
  const auto children = node.children();
  return std::any_of(children.begin(), children.end(), [](pugi::xml_node child) {
    return is_text(child) && !engine::trim(child.value()).empty();
  });
}

}  // namespace

bool is_label(std::string_view element) {
  return element == "num" || element == "heading" || element == "subheading";
}

bool is_heading_block(pugi::xml_node node) {
  return local_name(node) == "block" &&
         std::string_view(node.attribute("name").value()) == "heading";
}

std::string block_words(pugi::xml_node block) {
  std::string words;
  append_words(words, block);
  return engine::squeeze_spaces(words);
}

void for_each_block(pugi::xml_node node, const std::function<bool(pugi::xml_node)>& leaves_out,
                    const std::function<void(pugi::xml_node block, std::string words)>& use) {
  for (const pugi::xml_node child : node.children()) {
    const std::string_view name = local_name(child);
    if (child.type() != pugi::node_element || is_label(name) || name == "meta") continue;
    if (is_heading_block(child) || leaves_out(child)) continue;
    if (name != "p" && !holds_words(child)) {
      for_each_block(child, leaves_out, use);
      continue;
    }
    if (std::string words = block_words(child); !words.empty()) use(child, std::move(words));
  }
}

}  // namespace servanda::treaty
