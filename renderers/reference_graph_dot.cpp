#include <fmt/core.h>

#include "renderers/reference_graph.hpp"

namespace servanda::renderers {
namespace {

std::string in_quotes(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c == '\n' ? ' ' : c;
  }
  return out + '"';
}

std::string label_of(const ReferenceGraph::Node& node) {
  const std::string name = node.num.empty() ? node.eid : node.num;
  return node.heading.empty() ? name : name + " " + node.heading;
}

// Nothing of a group whose articles are all left out.
void append_group(std::string& out, const ReferenceGraph& graph, std::size_t group) {
  const auto& [num, heading] = graph.groups[group];
  const std::string name = num + (num.empty() || heading.empty() ? "" : " ") + heading;
  std::string nodes;
  for (const ReferenceGraph::Node& node : graph.nodes) {
    if (node.group != group) continue;
    nodes += fmt::format("    {} [label={}];\n", in_quotes(node.eid), in_quotes(label_of(node)));
  }
  if (nodes.empty()) return;
  out += fmt::format("  subgraph cluster_{} {{\n    label={};\n{}  }}\n", group + 1,
                     in_quotes(name), nodes);
}

}  // namespace

std::string to_dot(const ReferenceGraph& graph) {
  std::string out = "digraph references {\n";
  out += fmt::format("  label={};\n  labelloc=t;\n  rankdir=LR;\n", in_quotes(graph.title));
  out += "  node [shape=box, style=rounded, fontname=\"sans-serif\"];\n";
  for (std::size_t group = 0; group < graph.groups.size(); ++group) append_group(out, graph, group);
  for (const ReferenceGraph::Edge& edge : graph.edges) {
    const std::string times =
        edge.times > 1 ? fmt::format(" [label=\"{0}\", penwidth={0}]", edge.times) : "";
    out += fmt::format("  {} -> {}{};\n", in_quotes(graph.nodes[edge.from].eid),
                       in_quotes(graph.nodes[edge.to].eid), times);
  }
  return out + "}\n";
}

}  // namespace servanda::renderers
