#pragma once
// What the elements of HTML are to a reader of treaties.

#include <pugixml.hpp>

#include <string>
#include <string_view>

namespace servanda::treaty {

// Part of a line; everything else begins a line of its own.
[[nodiscard]] bool is_inline_element(pugi::xml_node node);
// Never shown, or no words: scripts, styles, forms, pictures, media.
[[nodiscard]] bool is_without_text(pugi::xml_node node);
[[nodiscard]] bool is_picture(pugi::xml_node node);
// Not shown as this page stands: by attribute or by its own style.
[[nodiscard]] bool is_hidden(pugi::xml_node node);
// Menus, banners and the like, by element or by role (WAI-ARIA 1.2, 5.3.4).
[[nodiscard]] bool is_furniture(pugi::xml_node node);
[[nodiscard]] bool is_centred(pugi::xml_node node);
[[nodiscard]] bool is_heading_element(pugi::xml_node node);

// The value of one property in an element's style attribute, in lower case; empty where none.
[[nodiscard]] std::string style_property(pugi::xml_node node, std::string_view property);

}  // namespace servanda::treaty
