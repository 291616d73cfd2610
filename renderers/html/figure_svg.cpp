#include "renderers/html/figure_svg.hpp"

#include <fmt/core.h>

#include <string_view>

#include "renderers/html/escape.hpp"

namespace servanda::renderers {
namespace {

std::string_view stroke_of(Figure::Look look) {
  switch (look) {
    case Figure::Look::faint:
      return " stroke=\"currentColor\" stroke-opacity=\".2\"";
    case Figure::Look::thin:
      return " stroke=\"currentColor\" stroke-width=\"1.5\"";
    case Figure::Look::thick:
      return " stroke=\"currentColor\" stroke-width=\"3\"";
    case Figure::Look::dashed:
      break;
  }
  return " stroke=\"currentColor\" stroke-dasharray=\"5 5\"";
}

// Steps and level lines are told by the one coordinate that changes.
std::string path_of(const std::vector<Figure::Point>& points) {
  std::string path;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const auto [x, y] = points[i];
    if (i == 0) {
      path = fmt::format("M{} {}", x, y);
    } else if (y == points[i - 1].y) {
      path += fmt::format("H{}", x);
    } else if (x == points[i - 1].x) {
      path += fmt::format("V{}", y);
    } else {
      path += fmt::format("L{} {}", x, y);
    }
  }
  return path;
}

void append_line(std::string& out, const Figure::Line& line) {
  out += fmt::format("<path class=\"{}\" d=\"{}\" fill=\"none\"{}/>\n", line.name,
                     path_of(line.points), stroke_of(line.look));
}

void append_label(std::string& out, const Figure::Label& label) {
  out += fmt::format("<text x=\"{}\" y=\"{}\" text-anchor=\"{}\">", label.at.x, label.at.y,
                     label.anchor == Figure::Anchor::start ? "start" : "end");
  append_escaped(out, label.words);
  out += "</text>\n";
}

void append_legend(std::string& out, const std::vector<Figure::Key>& keys) {
  if (keys.empty()) return;
  out += "<ul class=\"legend\">";
  for (const Figure::Key& key : keys) {
    out += fmt::format(
        "<li><svg class=\"key\" viewBox=\"0 0 28 10\" width=\"28\" height=\"10\" "
        "aria-hidden=\"true\"><path class=\"{}\" d=\"M0 5H28\" fill=\"none\"{}/></svg> ",
        key.name, stroke_of(key.look));
    append_escaped(out, key.words);
    out += "</li>";
  }
  out += "</ul>\n";
}

}  // namespace

std::string figure_svg(const Figure& figure) {
  std::string out = fmt::format(
      "<svg class=\"chart\" viewBox=\"0 0 {} {}\" font-size=\"13\" "
      "fill=\"currentColor\" direction=\"ltr\" role=\"img\"",
      figure.width, figure.height);
  append_attribute(out, "aria-label", figure.words);
  out += ">\n";
  for (const Figure::Line& line : figure.lines) append_line(out, line);
  for (const Figure::Label& label : figure.labels) append_label(out, label);
  out += "</svg>\n";
  append_legend(out, figure.keys);
  return out;
}

}  // namespace servanda::renderers
