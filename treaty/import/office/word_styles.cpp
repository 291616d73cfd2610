#include "treaty/import/office/word_styles.hpp"

#include <algorithm>

#include "engine/text/unicode.hpp"
#include "engine/xml/dom.hpp"
#include "treaty/import/office/package.hpp"
#include "treaty/import/office/word_xml.hpp"

namespace servanda::treaty {
namespace {

// The names of built-in styles are English in every file, whatever Word's language.
bool is_heading_name(std::string_view name) {
  const std::string folded = engine::fold_for_search(name);
  return folded.starts_with("heading") || folded == "title" || folded == "subtitle";
}

bool is_furniture_name(std::string_view name) {
  const std::string folded = engine::fold_for_search(name);
  return folded.starts_with("toc ") || is_about_the_text(folded);
}

}  // namespace

WordStyle read_paragraph_properties(pugi::xml_node properties) {
  constexpr std::uint32_t body_text = 9;  // an outline level that means none
  WordStyle style;
  const pugi::xml_node numbering = child(properties, "numPr");
  style.number_id = value_of(child(numbering, "numId"));
  style.level = value_of(child(numbering, "ilvl"));
  style.justification = value_of(child(properties, "jc"));
  const std::string outline = value_of(child(properties, "outlineLvl"));
  style.is_heading = !outline.empty() && number_in(outline, 0, body_text) < body_text;
  return style;
}

WordStyles::WordStyles(pugi::xml_node styles) {
  const pugi::xml_node defaults = child(child(child(styles, "docDefaults"), "rPrDefault"), "rPr");
  const std::string language = value_of(child(defaults, "lang"));
  if (!language.empty()) language_ = language;
  for (const pugi::xml_node node : styles.children()) {
    if (engine::local_name(node) != "style" || attribute(node, "type") != "paragraph") continue;
    WordStyle style = read_paragraph_properties(child(node, "pPr"));
    style.based_on = value_of(child(node, "basedOn"));
    style.is_heading |= is_heading_name(value_of(child(node, "name")));
    style.is_furniture = is_furniture_name(value_of(child(node, "name")));
    const std::string is_default = attribute(node, "default");
    const std::string id = attribute(node, "styleId");
    if (is_default == "1" || is_default == "true") default_style_ = id;
    styles_.insert_or_assign(id, std::move(style));
  }
}

const WordStyle* WordStyles::find(std::string_view id) const {
  auto found = styles_.find(id);
  if (found == styles_.end()) found = styles_.find(default_style_);
  return found == styles_.end() ? nullptr : &found->second;
}

WordStyle WordStyles::paragraph_style(std::string_view id) const {
  WordStyle all;
  const WordStyle* one = find(id);
  for (int i = 0; one != nullptr && i < longest_chain; ++i) {
    if (all.number_id.empty()) all.number_id = one->number_id;
    if (all.level.empty()) all.level = one->level;
    if (all.justification.empty()) all.justification = one->justification;
    all.is_heading |= one->is_heading;
    all.is_furniture |= one->is_furniture;
    one = one->based_on.empty() ? nullptr : find(one->based_on);
  }
  return all;
}

std::string WordStyles::numbering_style(std::string_view id) const {
  std::string name(styles_.contains(std::string(id)) ? id : default_style_);
  for (int i = 0; i < longest_chain; ++i) {
    const WordStyle* style = find(name);
    if (style == nullptr || !style->number_id.empty()) return name;
    if (style->based_on.empty()) return {};
    name = style->based_on;
  }
  return {};
}

}  // namespace servanda::treaty
