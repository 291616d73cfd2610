#include "treaty/reference/marks.hpp"

#include "engine/xml/dom.hpp"

namespace servanda::treaty {

MarkKind mark_kind(pugi::xml_node node) {
  const std::string_view name = engine::local_name(node);
  if (name == "ref") return MarkKind::one;
  if (name == "rref") return MarkKind::range;
  if (name == "mref") return MarkKind::list;
  const bool is_citation =
      name == citation_element && node.attribute("name").value() == std::string_view(citation_name);
  return is_citation ? MarkKind::unknown : MarkKind::none;
}

}  // namespace servanda::treaty
