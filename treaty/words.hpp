#pragma once
// The words of a text's tree as people read them: block by block (<p> and whatever else holds words
// of its own), without numbers, headings, metadata and footnotes; a line end is a space, spaces are
// squeezed.

#include <pugixml.hpp>

#include <functional>
#include <string>
#include <string_view>

namespace servanda::treaty {

// <num>, <heading>, <subheading>: what names a provision.
[[nodiscard]] bool is_label(std::string_view element);
// The preamble's heading is a block of this name: the schema gives preambles no <heading>.
[[nodiscard]] bool is_heading_block(pugi::xml_node node);

// Of one block, or of a number or heading.
[[nodiscard]] std::string block_words(pugi::xml_node block);

// Every block below `node` that has words, in document order. What stands in an element for which
// `leaves_out` is true is passed over.
void for_each_block(pugi::xml_node node, const std::function<bool(pugi::xml_node)>& leaves_out,
                    const std::function<void(pugi::xml_node block, std::string words)>& use);

}  // namespace servanda::treaty
