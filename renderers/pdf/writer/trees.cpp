#include "renderers/pdf/writer/trees.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>

#include "renderers/pdf/writer/values.hpp"

namespace servanda::renderers::pdf {
namespace {

constexpr std::size_t entries_in_a_leaf = 64;
constexpr std::size_t kids_of_a_node = 64;

struct Node {
  ObjectId id;
  std::string first, last;
};

// Joins nodes under new ones until one is left; that one, the root, has no limits.
ObjectId join(ObjectWriter& out, std::vector<Node> nodes) {
  while (true) {
    std::vector<Node> above;
    const bool is_top = nodes.size() <= kids_of_a_node;
    for (std::size_t i = 0; i < nodes.size(); i += kids_of_a_node) {
      const std::size_t end = std::min(nodes.size(), i + kids_of_a_node);
      std::string kids;
      for (std::size_t k = i; k < end; ++k) kids += (k > i ? " " : "") + reference(nodes[k].id);
      const std::string limits =
          is_top ? "" : fmt::format("/Limits[{} {}]", nodes[i].first, nodes[end - 1].last);
      above.push_back({out.write(fmt::format("<<{}/Kids[{}]>>", limits, kids)), nodes[i].first,
                       nodes[end - 1].last});
    }
    if (is_top) return above.empty() ? out.write("<</Kids[]>>") : above.front().id;
    nodes = std::move(above);
  }
}

template <typename Key, typename Value>
ObjectId write_tree(ObjectWriter& out, std::string_view entry_name, std::size_t count, Key key,
                    Value value) {
  std::vector<Node> leaves;
  for (std::size_t i = 0; i < count; i += entries_in_a_leaf) {
    const std::size_t end = std::min(count, i + entries_in_a_leaf);
    std::string list;
    for (std::size_t k = i; k < end; ++k) list += (k > i ? " " : "") + key(k) + " " + value(k);
    const std::string first = key(i), last = key(end - 1);
    leaves.push_back(
        {out.write(fmt::format("<</Limits[{} {}]/{}[{}]>>", first, last, entry_name, list)), first,
         last});
  }
  return join(out, std::move(leaves));
}

}  // namespace

ObjectId write_name_tree(ObjectWriter& out,
                         const std::vector<std::pair<std::string, std::string>>& entries) {
  return write_tree(
      out, "Names", entries.size(), [&](std::size_t i) { return byte_string(entries[i].first); },
      [&](std::size_t i) -> const std::string& { return entries[i].second; });
}

ObjectId write_number_tree(ObjectWriter& out, const std::vector<std::string>& values) {
  return write_tree(
      out, "Nums", values.size(), [](std::size_t i) { return std::to_string(i); },
      [&](std::size_t i) -> const std::string& { return values[i]; });
}

}  // namespace servanda::renderers::pdf
