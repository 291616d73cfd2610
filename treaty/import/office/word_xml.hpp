#pragma once
// The habits of office XML: names are told by their local part (the prefix is the writer's choice),
// and most properties are an element with one value.

#include <pugixml.hpp>

#include <charconv>
#include <cstdint>
#include <string>
#include <string_view>

#include "engine/xml/dom.hpp"

namespace servanda::treaty {

// The first child of that local name.
[[nodiscard]] inline pugi::xml_node child(pugi::xml_node node, std::string_view name) {
  for (const pugi::xml_node one : node.children()) {
    if (engine::local_name(one) == name) return one;
  }
  return {};
}

[[nodiscard]] inline std::string attribute(pugi::xml_node node, std::string_view name) {
  for (const pugi::xml_attribute one : node.attributes()) {
    std::string_view full = one.name();
    if (full.substr(full.find(':') + 1) == name) return one.value();
  }
  return {};
}

// <w:start w:val="3"/>: "3".
[[nodiscard]] inline std::string value_of(pugi::xml_node property) {
  return attribute(property, "val");
}

// A switch is on where it stands without value (ECMA-376, 17.17.4).
[[nodiscard]] inline bool is_on(pugi::xml_node property) {
  const std::string value = value_of(property);
  return property && value != "0" && value != "false" && value != "off";
}

// A number, kept between two bounds; the lower one where there is none.
[[nodiscard]] inline std::uint32_t number_in(std::string_view text, std::uint32_t least,
                                             std::uint32_t most) {
  std::uint32_t value = least;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value < least ? least : value > most ? most : value;
}

}  // namespace servanda::treaty
