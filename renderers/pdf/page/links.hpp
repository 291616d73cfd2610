#pragma once
// Where the links of the text lead, by their element, as long as they may still be drawn.

#include <string>
#include <unordered_map>

#include "renderers/pdf/shaping/styled_text.hpp"

namespace servanda::renderers::pdf {

struct Link {
  std::string destination;  // a name inside the file, or empty
  std::string address;      // a URI, where it leads outside
  std::string words;        // what it says, for those who do not see it (PDF/UA-1, 7.18.5)
};

using Links = std::unordered_map<ElementId, Link>;

}  // namespace servanda::renderers::pdf
