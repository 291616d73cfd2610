#include "treaty/import/office/word_numbering.hpp"

#include <algorithm>

#include "engine/xml/dom.hpp"
#include "treaty/import/office/number_format.hpp"
#include "treaty/import/office/word_xml.hpp"

namespace servanda::treaty {
namespace {

constexpr std::uint32_t largest = 999'999;

WordLevel read_level(pugi::xml_node node) {
  WordLevel level;
  const auto value = [&](const char* name) { return value_of(child(node, name)); };
  if (!value("start").empty()) level.start = number_in(value("start"), 0, largest);
  if (!value("numFmt").empty()) level.format = value("numFmt");
  level.text = value("lvlText");
  level.style = value("pStyle");
  if (child(node, "lvlRestart")) {
    level.restarts_after = static_cast<int>(number_in(value("lvlRestart"), 0, word_levels));
  }
  level.is_legal = is_on(child(node, "isLgl"));
  return level;
}

std::size_t level_index(pugi::xml_node node) {
  return number_in(attribute(node, "ilvl"), 0, word_levels - 1);
}

}  // namespace

WordNumbering::WordNumbering(pugi::xml_node numbering) {
  read_definitions(numbering);
  for (const pugi::xml_node node : numbering.children()) {
    if (engine::local_name(node) == "num") read_list(node);
  }
}

void WordNumbering::read_definitions(pugi::xml_node numbering) {
  for (const pugi::xml_node node : numbering.children()) {
    if (engine::local_name(node) != "abstractNum") continue;
    const std::string id = attribute(node, "abstractNumId");
    Levels& levels = definitions_[id];
    for (const pugi::xml_node one : node.children()) {
      if (engine::local_name(one) == "lvl") levels[level_index(one)] = read_level(one);
    }
    const std::string style = value_of(child(node, "styleLink"));
    if (!style.empty()) style_links_[style] = id;
  }
  // A definition may only point to a list style, which another definition is for (17.9.21).
  for (const pugi::xml_node node : numbering.children()) {
    const auto found = style_links_.find(value_of(child(node, "numStyleLink")));
    if (found != style_links_.end()) {
      definitions_[attribute(node, "abstractNumId")] = definitions_[found->second];
    }
  }
}

void WordNumbering::read_list(pugi::xml_node num) {
  List& list = lists_[attribute(num, "numId")];
  list.definition = value_of(child(num, "abstractNumId"));
  for (const pugi::xml_node change : num.children()) {
    if (engine::local_name(change) != "lvlOverride") continue;
    const std::size_t level = level_index(change);
    if (const auto one = child(change, "lvl")) list.overrides[level] = read_level(one);
    if (const auto start = child(change, "startOverride")) {
      list.starts[level] = number_in(value_of(start), 0, largest);
    }
  }
}

std::optional<std::size_t> WordNumbering::level_of_style(std::string_view number_id,
                                                         std::string_view style) const {
  const auto list = lists_.find(number_id);
  if (list == lists_.end()) return std::nullopt;
  for (std::size_t level = 0; level < word_levels; ++level) {
    if (level_of(list->second, level).style == style) return level;
  }
  return std::nullopt;
}

const WordLevel& WordNumbering::level_of(const List& list, std::size_t level) const {
  static const WordLevel unknown;
  const auto changed = list.overrides.find(level);
  if (changed != list.overrides.end()) return changed->second;
  const auto definition = definitions_.find(list.definition);
  return definition == definitions_.end() ? unknown : definition->second[level];
}

std::uint32_t WordNumbering::start_of(const List& list, std::size_t level) const {
  return list.starts[level].value_or(level_of(list, level).start);
}

void WordNumbering::count(List& list, Counters& counters, std::size_t level) const {
  // A list that sets its own start begins there, once, though it shares its definition (17.9.27).
  if (!list.is_begun) {
    for (std::size_t i = 0; i < word_levels; ++i) {
      if (list.starts[i]) counters.is_used[i] = false;
    }
    list.is_begun = true;
  }
  // A higher level that has not begun shows its first number, and begins with it later.
  for (std::size_t i = 0; i < level; ++i) {
    if (!counters.is_used[i]) counters.values[i] = start_of(list, i);
  }
  std::uint32_t& value = counters.values[level];
  value = counters.is_used[level] ? std::min(value + 1, largest) : start_of(list, level);
  counters.is_used[level] = true;
  for (std::size_t deeper = level + 1; deeper < word_levels; ++deeper) {
    const int after = level_of(list, deeper).restarts_after;
    if (after < 0 || static_cast<std::size_t>(after) > level) counters.is_used[deeper] = false;
  }
}

std::string WordNumbering::print(const List& list, const Counters& counters, std::size_t level,
                                 std::string_view language) const {
  const WordLevel& printed = level_of(list, level);
  if (printed.format == "bullet") return print_bullet(printed.text);
  std::string text;
  for (std::size_t i = 0; i < printed.text.size(); ++i) {
    const char next = i + 1 < printed.text.size() ? printed.text[i + 1] : '\0';
    if (printed.text[i] != '%' || next < '1' || next > '9') {
      text += printed.text[i];
      continue;
    }
    const auto shown = static_cast<std::size_t>(next - '1');
    const std::string_view format =
        printed.is_legal ? "decimal" : std::string_view(level_of(list, shown).format);
    if (shown <= level) text += print_automatic_number(counters.values[shown], format, language);
    ++i;
  }
  return text;
}

std::string WordNumbering::next(std::string_view number_id, std::size_t level,
                                std::string_view language) {
  const auto list = lists_.find(number_id);
  if (list == lists_.end() || level >= word_levels) return {};
  Counters& counters = counters_[list->second.definition];
  count(list->second, counters, level);
  return print(list->second, counters, level, language);
}

}  // namespace servanda::treaty
