#pragma once
// What a page is filled with: rows, one below the other. A row has one cell for a paragraph,
// several for a table's row or for the languages of a parallel text; its cells begin at one height
// and break over pages together. A cell is a stack of lines.

#include <algorithm>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "renderers/pdf/breaking/line.hpp"
#include "renderers/pdf/length.hpp"

namespace servanda::renderers::pdf {

struct Footnote;

// One or more lines of text at one height: a paragraph's line, with the hanging number beside it.
struct StackedLine {
  struct Part {
    Line line;
    Length start = 0;  // from the cell's starting edge: left, or right where the cell is from right
                       // to left
  };
  std::vector<Part> parts;
  Length height = 0;                             // from the top of this line to the top of the next
  Length baseline = 0;                           // from its top
  std::vector<std::shared_ptr<Footnote>> notes;  // whose marks stand in it
};

struct Cell {
  Length x = 0, width = 0;  // from the left edge of the text's area
  bool is_rtl = false;
  std::vector<StackedLine> lines;

  [[nodiscard]] Length height() const {
    Length sum = 0;
    for (const StackedLine& line : lines) sum += line.height;
    return sum;
  }
};

// The text of a note, to be set at the foot of the page on which its mark stands.
struct Footnote {
  std::size_t column = 0;
  Cell cell;
  std::string anchor;
  ElementId element = 0;  // the note's own
  std::vector<ElementId> closes;
};

struct Shading {
  Length x = 0, width = 0;  // from the left edge of the text's area
  Length thickness = 0;     // of rules above and below
  Length bar = 0;           // of a bar at the starting edge
  bool rule_above = false, rule_below = false;
  bool bar_at_right = false;
  int grey = 0;     // of rules and bars
  int tint = 1000;  // of the ground; 1000 is none
};

// A picture: strokes and words at places of their own. It is drawn whole, as one element.
struct Drawing {
  struct Stroke {
    std::vector<Point> points;
    Length thickness = 0;
    int grey = 0;
    bool is_dashed = false;
  };
  struct Words {
    Line line;
    Point at;  // of its left edge on the baseline
  };
  ElementId owner = 0;
  Length x = 0;                  // from the left edge of the text's area
  Length width = 0, height = 0;  // points count from its top left corner, downward
  std::vector<Stroke> strokes;
  std::vector<Words> words;
};

struct Row;

// Set again at the top of each page over which a table runs, as an artifact.
struct RepeatedHead {
  std::vector<Row> rows;
};

struct Row {
  Length space_before = 0;  // none at the top of a page
  Length space_inside = 0;  // above and below the cells' lines, inside rules and tint
  std::vector<Cell> cells;
  bool keep_with_next = false;
  bool is_splittable = true;
  bool begins_page = false;
  bool is_artifact = false;
  std::vector<std::string> anchors;    // destinations: ids of what begins here
  std::optional<std::string> running;  // "Article 5": what the running head says from here on
  std::shared_ptr<Shading> shading;
  std::shared_ptr<const RepeatedHead> head;
  std::shared_ptr<const Drawing> drawing;  // in the room that the row's cell leaves it
  std::vector<ElementId> attaches;         // take their place before the row is drawn, empty or not
  std::vector<ElementId> closes;           // complete when the row is drawn

  [[nodiscard]] Length height() const {
    Length tallest = 0;
    for (const Cell& cell : cells) tallest = std::max(tallest, cell.height());
    return tallest + 2 * space_inside;
  }
};

}  // namespace servanda::renderers::pdf
