#pragma once
// A picture of lines and words, such as a chart: what it shows, and where. Exporters that can draw
// do so in their own way; those that cannot give its words. Units are the figure's own, from its
// top left corner downward; time runs from left to right in every language.

#include <string>
#include <vector>

namespace servanda::renderers {

struct Figure {
  enum class Look { faint, thin, thick, dashed };
  enum class Anchor { start, end };  // of a label: its left or its right end stands at the point
  struct Point {
    int x = 0, y = 0;
  };
  struct Line {
    std::string name;  // for style sheets: "signatures"
    Look look = Look::thin;
    std::vector<Point> points;
  };
  struct Label {
    Point at;  // on the baseline
    Anchor anchor = Anchor::start;
    std::string words;
  };
  // What a line stands for, told below the picture.
  struct Key {
    std::string name;
    Look look = Look::thin;
    std::string words;
  };

  int width = 0, height = 0;
  std::string words;  // what it shows, for those who do not see it
  std::vector<Line> lines;
  std::vector<Label> labels;
  std::vector<Key> keys;
};

}  // namespace servanda::renderers
