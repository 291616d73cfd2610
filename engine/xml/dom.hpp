#pragma once
// The XML tree of the house: pugixml, parsed so that no character is lost (parse_full with
// parse_ws_pcdata), always through the gate, with the line of every node known.

#include <pugixml.hpp>

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/result.hpp"
#include "engine/xml/gate.hpp"

namespace servanda::engine {

// A parsed file. Nodes live as long as it does; it moves, it does not copy.
class XmlDocument {
 public:
  // Through the gate, then into a tree.
  [[nodiscard]] static Result<XmlDocument> parse(std::string bytes, std::string file,
                                                 const XmlLimits& limits = {});
  [[nodiscard]] static Result<XmlDocument> read(const std::string& path,
                                                const XmlLimits& limits = {});

  [[nodiscard]] pugi::xml_document& tree() { return *tree_; }
  [[nodiscard]] const pugi::xml_document& tree() const { return *tree_; }
  [[nodiscard]] const std::string& file() const { return file_; }
  // From 1; 0 for nodes made after parsing.
  [[nodiscard]] std::size_t line(pugi::xml_node node) const;

 private:
  std::unique_ptr<pugi::xml_document> tree_;
  std::string file_;
  std::vector<std::size_t> line_starts_;  // byte offsets
};

// The name without its prefix.
[[nodiscard]] std::string_view local_name(pugi::xml_node node);
// Every character of the node's text, in document order, nothing left out.
[[nodiscard]] std::string text_of(pugi::xml_node node);

// UTF-8 with declaration, LF, two spaces, attributes as they stand. An element is broken over lines
// only where its name never holds words: not directly in any element of that name in the tree, and
// not by `mixed` ("p", "heading": names that a caller's schema calls mixed). So a space between two
// inline elements stays, and none comes between two that touch. The same tree gives the same bytes.
[[nodiscard]] std::string print_xml(const pugi::xml_document& tree,
                                    std::span<const std::string_view> mixed = {});

}  // namespace servanda::engine
