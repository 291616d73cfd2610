#include "renderers/pdf/writer/outline.hpp"

#include <fmt/format.h>

#include "renderers/pdf/writer/values.hpp"

namespace servanda::renderers::pdf {
namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);

struct Node {
  std::size_t parent = none, previous = none, next = none, first = none, last = none;
  std::size_t children = 0;
};

// Node 0 is the root; entry i is node i + 1.
std::vector<Node> linked(const std::vector<OutlineEntry>& entries) {
  std::vector<Node> nodes(entries.size() + 1);
  std::vector<std::size_t> branch = {0};  // the last node of each level
  for (std::size_t i = 1; i < nodes.size(); ++i) {
    const auto level = static_cast<std::size_t>(std::max(1, entries[i - 1].level));
    if (branch.size() > level) branch.resize(level);
    Node& parent = nodes[branch.back()];
    nodes[i].parent = branch.back();
    nodes[i].previous = parent.last;
    if (parent.last != none) nodes[parent.last].next = i;
    if (parent.first == none) parent.first = i;
    parent.last = i;
    ++parent.children;
    branch.push_back(i);
  }
  return nodes;
}

}  // namespace

ObjectId write_outline(ObjectWriter& out, const std::vector<OutlineEntry>& entries) {
  if (entries.empty()) return 0;
  const std::vector<Node> nodes = linked(entries);
  std::vector<ObjectId> ids;
  for (std::size_t i = 0; i < nodes.size(); ++i) ids.push_back(out.reserve());
  const auto link = [&](std::string_view key, std::size_t node) {
    return node == none ? std::string() : fmt::format("/{} {}", key, reference(ids[node]));
  };
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const Node& node = nodes[i];
    std::string body = i == 0 ? "<</Type/Outlines" : "<</Title" + text_string(entries[i - 1].title);
    if (i > 0) body += "/Dest" + byte_string(entries[i - 1].destination);
    body += link("Parent", node.parent) + link("Prev", node.previous) + link("Next", node.next) +
            link("First", node.first) + link("Last", node.last);
    if (node.children > 0) {
      body += fmt::format("/Count {}{}", i == 0 ? "" : "-", node.children);
    }
    out.write(ids[i], body + ">>");
  }
  return ids[0];
}

}  // namespace servanda::renderers::pdf
