#include "treaty/import/office/odf_lists.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "engine/xml/dom.hpp"
#include "treaty/import/office/number_format.hpp"
#include "treaty/import/office/word_xml.hpp"

namespace servanda::treaty {
namespace {

constexpr std::uint32_t largest = 999'999;

OdfLevel read_level(pugi::xml_node node) {
  OdfLevel level;
  level.bullet = attribute(node, "bullet-char");
  level.format = attribute(node, "num-format");
  level.prefix = attribute(node, "num-prefix");
  level.suffix = attribute(node, "num-suffix");
  level.pattern = attribute(node, "num-list-format");
  level.start = number_in(attribute(node, "start-value"), 1, largest);
  level.shown_levels = number_in(attribute(node, "display-levels"), 1, odf_levels);
  return level;
}

OdfListStyle read_style(pugi::xml_node node) {
  OdfListStyle style;
  for (const pugi::xml_node one : node.children()) {
    const std::uint32_t level = number_in(attribute(one, "level"), 1, odf_levels);
    if (engine::local_name(one).ends_with("level-style-image")) {
      style[level - 1].bullet = "•";
    } else if (engine::local_name(one).find("level-style") != std::string_view::npos) {
      style[level - 1] = read_level(one);
    }
  }
  return style;
}

}  // namespace

void OdfListStyles::add_all(pugi::xml_node node) {
  for (const pugi::xml_node one : node.children()) {
    const std::string_view kind = engine::local_name(one);
    if (kind == "list-style") {
      styles_.insert_or_assign(attribute(one, "name"), read_style(one));
    } else if (kind == "outline-style") {
      outline_ = read_style(one);
    } else if (kind == "styles" || kind == "automatic-styles") {
      add_all(one);
    }
  }
}

const OdfListStyle* OdfListStyles::find(std::string_view name) const {
  const auto found = styles_.find(name);
  return found == styles_.end() ? nullptr : &found->second;
}

std::string OdfCounters::next(const OdfListStyle& style, std::size_t level,
                              std::optional<std::uint32_t> start) {
  for (std::size_t i = 0; i < level; ++i) {
    if (!is_used_[i]) values_[i] = style[i].start;
  }
  values_[level] = start             ? *start
                   : is_used_[level] ? std::min(values_[level] + 1, largest)
                                     : style[level].start;
  is_used_[level] = true;
  std::fill(is_used_.begin() + static_cast<std::ptrdiff_t>(level) + 1, is_used_.end(), false);

  const OdfLevel& shown = style[level];
  if (!shown.bullet.empty()) return print_bullet(shown.bullet);
  const auto print = [&](std::size_t i) {
    return print_automatic_number(values_[i], style[i].format);
  };
  if (!shown.pattern.empty()) {
    std::string text = shown.pattern;
    for (std::size_t i = 0; i <= level; ++i) {
      const std::string place = fmt::format("%{}%", i + 1);
      if (const auto at = text.find(place); at != std::string::npos) {
        text.replace(at, place.size(), print(i));
      }
    }
    return text;
  }
  if (shown.format.empty()) return {};
  std::string text = shown.prefix;
  const std::size_t first = level + 1 - std::min(shown.shown_levels, level + 1);
  for (std::size_t i = first; i <= level; ++i) text += (i > first ? "." : "") + print(i);
  return text + shown.suffix;
}

}  // namespace servanda::treaty
