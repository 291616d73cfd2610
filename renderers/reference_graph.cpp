#include "renderers/reference_graph.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace servanda::renderers {
namespace {

using treaty::Citation;
using treaty::Provision;
using treaty::ProvisionKind;
using treaty::TreatyText;

constexpr std::size_t none = ReferenceGraph::none;

bool is_group(ProvisionKind kind) {
  using enum ProvisionKind;
  return kind == chapter || kind == part || kind == title || kind == annex;
}

class Builder {
 public:
  explicit Builder(const TreatyText& text) : text_(text) {
    graph_.title = text.title();
    graph_.language = text.language().bcp47();
    graph_.right_to_left = graph_.language == "ar";
    for (std::size_t i = 0; i < text.provisions().size(); ++i) {
      if (is_node(i)) add_node(i);
    }
  }

  void add(const Citation& citation) {
    if (citation.kind != treaty::ReferenceKind::internal || !citation.resolved) return;
    const std::size_t from = node_around(citation.from);
    const std::size_t to = node_around(citation.target);
    if (from != none && to != none && from != to) ++times_[{from, to}];
  }

  ReferenceGraph finish(std::string_view focus) {
    for (const auto& [ends, times] : times_) {
      graph_.edges.push_back({ends.first, ends.second, times});
    }
    graph_.focus = node_around(focus);
    keep_touched(focus.empty());
    return std::move(graph_);
  }

 private:
  // Articles, the preamble, and annexes that have none.
  [[nodiscard]] bool is_node(std::size_t i) const {
    const auto& all = text_.provisions();
    if (all[i].eid.empty()) return false;
    if (all[i].kind == ProvisionKind::article || all[i].kind == ProvisionKind::preamble) {
      return true;
    }
    if (all[i].kind != ProvisionKind::annex) return false;
    return std::none_of(all.begin() + static_cast<std::ptrdiff_t>(i),
                        all.begin() + static_cast<std::ptrdiff_t>(all[i].end),
                        [](const Provision& one) { return one.kind == ProvisionKind::article; });
  }

  void add_node(std::size_t i) {
    const Provision& one = text_.provisions()[i];
    node_of_[i] = graph_.nodes.size();
    graph_.nodes.push_back({std::string(one.eid), one.num, one.heading, group_of(i)});
  }

  // The widest division around it.
  std::size_t group_of(std::size_t i) {
    const auto& all = text_.provisions();
    std::size_t widest = none;
    for (std::size_t around = i; around != Provision::none; around = all[around].parent) {
      if (is_group(all[around].kind)) widest = around;
    }
    const bool is_new = graph_.groups.empty() || widest != group_;
    if (is_new) {
      group_ = widest;
      graph_.groups.push_back(widest == none
                                  ? ReferenceGraph::Group{}
                                  : ReferenceGraph::Group{all[widest].num, all[widest].heading});
    }
    return graph_.groups.size() - 1;
  }

  [[nodiscard]] std::size_t node_around(std::string_view eid) const {
    const auto& all = text_.provisions();
    const Provision* found = text_.find(eid);
    std::size_t i =
        found == nullptr ? Provision::none : static_cast<std::size_t>(found - all.data());
    for (; i != Provision::none; i = all[i].parent) {
      if (const auto node = node_of_.find(i); node != node_of_.end()) return node->second;
    }
    return none;
  }

  // Of the whole text every article stands, and what else a thread touches.
  void keep_touched(bool whole) {
    std::vector<bool> touched(graph_.nodes.size(), false);
    for (const auto& edge : graph_.edges) touched[edge.from] = touched[edge.to] = true;
    if (graph_.focus != none) touched[graph_.focus] = true;
    std::vector<std::size_t> place(graph_.nodes.size(), none);
    std::vector<ReferenceGraph::Node> kept;
    for (std::size_t i = 0; i < graph_.nodes.size(); ++i) {
      const bool stays = whole && graph_.nodes[i].eid.starts_with("art_");
      if (!stays && !touched[i]) continue;
      place[i] = kept.size();
      kept.push_back(std::move(graph_.nodes[i]));
    }
    graph_.nodes = std::move(kept);
    for (auto& edge : graph_.edges) edge.from = place[edge.from], edge.to = place[edge.to];
    if (graph_.focus != none) graph_.focus = place[graph_.focus];
  }

  const TreatyText& text_;
  ReferenceGraph graph_;
  std::size_t group_ = none;                    // the provision behind the last group
  std::map<std::size_t, std::size_t> node_of_;  // by provision
  std::map<std::pair<std::size_t, std::size_t>, std::size_t> times_;
};

}  // namespace

ReferenceGraph reference_graph(const TreatyText& text, std::span<const Citation> citations,
                               std::string_view focus) {
  Builder builder(text);
  for (const Citation& citation : citations) builder.add(citation);
  return builder.finish(focus);
}

}  // namespace servanda::renderers
