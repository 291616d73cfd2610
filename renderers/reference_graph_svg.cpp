#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "engine/text/display_width.hpp"
#include "renderers/html/escape.hpp"
#include "renderers/reference_graph.hpp"

namespace servanda::renderers {
namespace {

using Graph = ReferenceGraph;
using std::numbers::pi;

// Lengths in the picture's own units; a label's letter is 11 high.
constexpr double width = 1120;
constexpr double radius = 320;
constexpr double label_gap = 16;
constexpr double label_room = 244;  // above the circle and below it
constexpr double legend_line = 22;
constexpr double title_line = 30;
constexpr std::size_t label_columns = 40;
constexpr std::size_t title_columns = 84;
constexpr std::size_t legend_columns = 62;
constexpr double gap_between_groups = 1.4;  // in nodes

// Legible on light and dark ground; neighbours differ in hue and in lightness.
constexpr std::array<std::string_view, 10> colours{"#0b6fb8", "#c25100", "#007a5a", "#9b3f7f",
                                                   "#8a6d00", "#3f5fd0", "#b0303a", "#4c7a00",
                                                   "#5b626b", "#00818f"};
constexpr std::string_view outgoing_colour = colours[0];
constexpr std::string_view incoming_colour = colours[1];

constexpr std::string_view style =
    "svg{background:#fff;color:#1c2127}"
    "text{font:11px system-ui,\"Noto Sans\",sans-serif;fill:currentColor}"
    ".title{font-size:20px;font-weight:600}.legend{font-size:13px}.focus{font-weight:700}"
    ".t{fill:none;stroke-opacity:.38;stroke-linecap:round}.t:hover{stroke-opacity:1}"
    "@media "
    "(prefers-color-scheme:dark){svg{background:#14181d;color:#e6e9ed}.t{stroke-opacity:.6}}";

struct Point {
  double x = 0, y = 0;
};

std::string escaped(std::string_view text) {
  std::string out;
  append_escaped(out, text);
  return out;
}

std::string shortened(const std::string& text, std::size_t columns) {
  const auto lines = engine::wrap(text, columns);
  return lines.front() + (lines.size() > 1 ? " …" : "");
}

std::string name_of(const Graph::Node& node) {
  return node.num.empty() ? node.eid : node.num;
}

std::string full_name(std::string num, const std::string& heading) {
  if (heading.empty()) return num;
  return num.empty() ? heading : num + " " + heading;
}

class Picture {
 public:
  explicit Picture(const Graph& graph) : graph_(graph), incoming_(graph.nodes.size(), 0) {
    for (const Graph::Edge& edge : graph.edges) incoming_[edge.to] += edge.times;
    title_ = engine::wrap(graph.title, title_columns);
    top_ = 30 + title_line * static_cast<double>(title_.size()) + label_room;
    place_nodes();
  }

  std::string draw() {
    const double below = top_ + 2 * radius + label_room;
    const double height = below + legend_line * static_cast<double>(legend_rows()) + 20;
    open(height);
    for (const Graph::Edge& edge : graph_.edges) draw_thread(edge);
    for (std::size_t i = 0; i < graph_.nodes.size(); ++i) draw_node(i);
    draw_legend(below);
    return out_ + "</svg>\n";
  }

 private:
  // Clockwise from the top, a gap between groups.
  void place_nodes() {
    double slots = 0;
    std::vector<double> slot(graph_.nodes.size(), 0);
    for (std::size_t i = 0; i < graph_.nodes.size(); ++i) {
      const bool new_group = i > 0 && graph_.nodes[i].group != graph_.nodes[i - 1].group;
      slots += new_group ? gap_between_groups : 0;
      slot[i] = slots;
      slots += 1;
    }
    slots += gap_between_groups;
    for (const double at : slot) angles_.push_back((at + 0.5) / slots * 2 * pi - pi / 2);
  }

  [[nodiscard]] Point at(std::size_t node, double distance) const {
    return {width / 2 + distance * std::cos(angles_[node]),
            top_ + radius + distance * std::sin(angles_[node])};
  }

  void open(double height) {
    out_ = fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {:.0f} {:.0f}\" role=\"img\" "
        "xml:lang=\"{}\" direction=\"{}\">\n<title>{}</title>\n<style>{}</style>\n",
        width, height, escaped(graph_.language), graph_.right_to_left ? "rtl" : "ltr",
        escaped(graph_.title), style);
    double y = 40;
    for (const std::string& line : title_) {
      out_ += fmt::format(
          "<text class=\"title\" x=\"{:.0f}\" y=\"{:.0f}\" text-anchor=\"middle\">{}</text>\n",
          width / 2, y, escaped(line));
      y += title_line;
    }
  }

  [[nodiscard]] std::string_view colour_of_group(std::size_t group) const {
    return colours[group % colours.size()];
  }

  [[nodiscard]] std::string_view colour_of(const Graph::Edge& edge) const {
    if (graph_.focus == Graph::none) return colour_of_group(graph_.nodes[edge.from].group);
    return edge.from == graph_.focus ? outgoing_colour : incoming_colour;
  }

  // Toward the middle the more, the farther apart its ends are.
  void draw_thread(const Graph::Edge& edge) {
    double apart = std::abs(angles_[edge.from] - angles_[edge.to]);
    apart = std::min(apart, 2 * pi - apart);
    const double bend = radius * std::max(0.06, 0.82 - 0.76 * apart / (0.55 * pi));
    const Point from = at(edge.from, radius), to = at(edge.to, radius);
    const Point near_from = at(edge.from, bend), near_to = at(edge.to, bend);
    out_ += fmt::format(
        "<path class=\"t\" d=\"M{:.1f} {:.1f}C{:.1f} {:.1f} {:.1f} {:.1f} {:.1f} {:.1f}\" "
        "stroke=\"{}\" stroke-width=\"{:.1f}\"><title>{} → {}{}</title></path>\n",
        from.x, from.y, near_from.x, near_from.y, near_to.x, near_to.y, to.x, to.y, colour_of(edge),
        1 + 0.7 * std::sqrt(static_cast<double>(edge.times)),
        escaped(name_of(graph_.nodes[edge.from])), escaped(name_of(graph_.nodes[edge.to])),
        edge.times > 1 ? fmt::format(" ×{}", edge.times) : "");
  }

  // A dot as large as the node is often cited, its name outward, never upside down.
  void draw_node(std::size_t i) {
    const Graph::Node& node = graph_.nodes[i];
    const Point dot = at(i, radius), label = at(i, radius + label_gap);
    const bool left = std::cos(angles_[i]) < 0;
    const double turn = angles_[i] * 180 / pi + (left ? 180 : 0);
    const std::string name = full_name(name_of(node), node.heading);
    out_ += fmt::format(
        "<circle cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"{:.1f}\" fill=\"{}\"><title>{}</title></circle>\n",
        dot.x, dot.y, 2.6 + 1.2 * std::sqrt(static_cast<double>(incoming_[i])),
        colour_of_group(node.group), escaped(name));
    out_ += fmt::format(
        "<text{} transform=\"translate({:.1f} {:.1f}) rotate({:.1f})\" text-anchor=\"{}\" "
        "dy=\".35em\">{}</text>\n",
        i == graph_.focus ? " class=\"focus\"" : "", label.x, label.y, turn, left ? "end" : "start",
        escaped(shortened(name, label_columns)));
  }

  // Where words begin follows from their direction; here they are placed by where they go to.
  [[nodiscard]] std::string_view anchor(bool to_the_right) const {
    return to_the_right != graph_.right_to_left ? "start" : "end";
  }

  struct Entry {
    std::string_view colour;
    std::string words;
  };

  // What the colours say: whose threads they are, or, around one article, which way they go.
  [[nodiscard]] std::vector<Entry> legend() const {
    std::vector<Entry> entries;
    if (graph_.focus != Graph::none) {
      const std::string name = name_of(graph_.nodes[graph_.focus]);
      return {{outgoing_colour, name + " → …"}, {incoming_colour, "… → " + name}};
    }
    for (std::size_t i = 0; i < graph_.groups.size(); ++i) {
      const std::string name = full_name(graph_.groups[i].num, graph_.groups[i].heading);
      const bool used = std::any_of(graph_.nodes.begin(), graph_.nodes.end(),
                                    [i](const Graph::Node& node) { return node.group == i; });
      if (used && !name.empty()) entries.push_back({colour_of_group(i), name});
    }
    return entries;
  }
  [[nodiscard]] std::size_t legend_rows() const { return (legend().size() + 1) / 2; }

  void draw_legend(double top) {
    const std::vector<Entry> entries = legend();
    const std::size_t rows = legend_rows();
    for (std::size_t i = 0; i < entries.size(); ++i) {
      const double x = i < rows ? 70 : 70 + width / 2 - 50;
      const double y = top + legend_line * static_cast<double>(i % std::max<std::size_t>(rows, 1));
      out_ += fmt::format(
          "<rect x=\"{:.0f}\" y=\"{:.0f}\" width=\"12\" height=\"12\" rx=\"3\" fill=\"{}\"/>"
          "<text class=\"legend\" x=\"{:.0f}\" y=\"{:.0f}\" text-anchor=\"{}\">{}</text>\n",
          x, y, entries[i].colour, x + 20, y + 11, anchor(true),
          escaped(shortened(entries[i].words, legend_columns)));
    }
  }

  const Graph& graph_;
  std::vector<std::size_t> incoming_;  // how often each node is cited
  std::vector<std::string> title_;
  std::vector<double> angles_;
  double top_ = 0;  // of the circle
  std::string out_;
};

}  // namespace

std::string to_svg(const ReferenceGraph& graph) {
  return Picture(graph).draw();
}

}  // namespace servanda::renderers
