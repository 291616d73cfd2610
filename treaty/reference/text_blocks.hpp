#pragma once
// The blocks of a text that hold running words (<p> and its like): what references and definitions
// are looked for in. Metadata, titles, numbers and headings are names and cite nothing.

#include <pugixml.hpp>

#include <functional>
#include <string>

namespace servanda::treaty {

// use(block, eId of the innermost element around it that has one), each block behind those inside
// it (a note's before its paragraph's), otherwise in document order. `use` may change the block.
void for_each_text_block(pugi::xml_node act,
                         const std::function<void(pugi::xml_node, const std::string&)>& use);

}  // namespace servanda::treaty
