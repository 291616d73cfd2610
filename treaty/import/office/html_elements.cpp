#include "treaty/import/office/html_elements.hpp"

#include <algorithm>
#include <array>

#include "engine/text/unicode.hpp"
#include "treaty/import/office/package.hpp"

namespace servanda::treaty {
namespace {

using std::string_view_literals::operator""sv;

constexpr std::array inline_elements{
    "a"sv,      "abbr"sv, "acronym"sv, "b"sv,     "bdi"sv,  "bdo"sv,   "big"sv,  "br"sv,
    "cite"sv,   "code"sv, "data"sv,    "del"sv,   "dfn"sv,  "em"sv,    "font"sv, "i"sv,
    "img"sv,    "ins"sv,  "kbd"sv,     "label"sv, "mark"sv, "nobr"sv,  "q"sv,    "rb"sv,
    "rp"sv,     "rt"sv,   "ruby"sv,    "s"sv,     "samp"sv, "small"sv, "span"sv, "strike"sv,
    "strong"sv, "sub"sv,  "sup"sv,     "time"sv,  "tt"sv,   "u"sv,     "var"sv,  "wbr"sv};
constexpr std::array textless_elements{
    "audio"sv,    "button"sv,  "canvas"sv, "datalist"sv, "embed"sv, "head"sv, "iframe"sv,
    "img"sv,      "input"sv,   "link"sv,   "map"sv,      "math"sv,  "meta"sv, "noscript"sv,
    "object"sv,   "picture"sv, "script"sv, "select"sv,   "style"sv, "svg"sv,  "template"sv,
    "textarea"sv, "title"sv,   "video"sv,  "rp"sv,       "rt"sv};
constexpr std::array furniture_roles{"banner"sv,     "complementary"sv, "contentinfo"sv,
                                     "navigation"sv, "search"sv,        "doc-toc"sv};

bool is_any(std::string_view name, const auto& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

std::string_view value_of(pugi::xml_node node, const char* attribute) {
  return node.attribute(attribute).value();
}

// A header or footer of the page, not of one of its sections.
bool is_of_page(pugi::xml_node node) {
  for (pugi::xml_node one = node.parent(); one; one = one.parent()) {
    const std::string_view name = one.name();
    if (name == "article" || name == "section" || name == "main") return false;
  }
  return true;
}

}  // namespace

bool is_inline_element(pugi::xml_node node) {
  return is_any(node.name(), inline_elements);
}

bool is_without_text(pugi::xml_node node) {
  return is_any(node.name(), textless_elements);
}

bool is_picture(pugi::xml_node node) {
  const std::string_view name = node.name();
  return name == "img" || name == "picture" || name == "svg" || name == "object";
}

bool is_hidden(pugi::xml_node node) {
  return node.attribute("hidden") || value_of(node, "aria-hidden") == "true" ||
         style_property(node, "display") == "none";
}

bool is_furniture(pugi::xml_node node) {
  const std::string_view name = node.name();
  if (is_about_the_text(value_of(node, "class"))) return true;
  if (name == "nav" || is_any(value_of(node, "role"), furniture_roles)) return true;
  // An e-book says what its parts are: notes stand in asides.
  if (node.attribute("epub:type") || value_of(node, "role").starts_with("doc-")) return false;
  const bool is_page_part = name == "header" || name == "footer" || name == "aside";
  return is_page_part && is_of_page(node) && value_of(node, "role").empty();
}

bool is_centred(pugi::xml_node node) {
  return node.name() == "center"sv ||
         engine::fold_for_search(value_of(node, "align")) == "center" ||
         style_property(node, "text-align") == "center";
}

bool is_heading_element(pugi::xml_node node) {
  const std::string_view name = node.name();
  return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
}

std::string style_property(pugi::xml_node node, std::string_view property) {
  std::string_view rest = node.attribute("style").value();
  while (!rest.empty()) {
    const std::string_view one = rest.substr(0, rest.find(';'));
    rest.remove_prefix(std::min(one.size() + 1, rest.size()));
    const std::size_t colon = one.find(':');
    if (colon == std::string_view::npos) continue;
    if (engine::fold_for_search(engine::trim(one.substr(0, colon))) == property) {
      return engine::fold_for_search(engine::trim(one.substr(colon + 1)));
    }
  }
  return {};
}

}  // namespace servanda::treaty
