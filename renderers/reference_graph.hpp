#pragma once
// Who cites whom, drawn: the articles of a text around a circle, chapter by chapter, and a thread
// from each to those that it cites. For Graphviz, or as a picture that stands alone: SVG 1.1
// without scripts, fonts or links to elsewhere, readable on light and dark ground, with the words
// of every thread for those who cannot see it.

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "treaty/reference/citations.hpp"
#include "treaty/text.hpp"

namespace servanda::renderers {

struct ReferenceGraph {
  struct Node {
    std::string eid;      // of an article, or of what cites or is cited outside of articles
    std::string num;      // as printed: "Article 23"
    std::string heading;  // may be empty
    std::size_t group = 0;
  };
  // What the text divides its articles into: chapters, or parts; one without a name where it does
  // not.
  struct Group {
    std::string num;
    std::string heading;
  };
  struct Edge {
    std::size_t from = 0, to = 0;
    std::size_t times = 1;
  };

  std::string title;
  std::string language;  // BCP 47
  bool right_to_left = false;
  std::size_t focus = none;  // the node whose threads are meant
  std::vector<Group> groups;
  std::vector<Node> nodes;  // in document order
  std::vector<Edge> edges;  // between different nodes, by `from`, then `to`

  static constexpr std::size_t none = static_cast<std::size_t>(-1);
};

// Of the internal citations that lead somewhere. `focus` is an eId or empty; with it, only the
// nodes that a thread touches, and the article itself, are kept.
[[nodiscard]] ReferenceGraph reference_graph(const treaty::TreatyText& text,
                                             std::span<const treaty::Citation> citations,
                                             std::string_view focus);

[[nodiscard]] std::string to_dot(const ReferenceGraph& graph);
[[nodiscard]] std::string to_svg(const ReferenceGraph& graph);

}  // namespace servanda::renderers
