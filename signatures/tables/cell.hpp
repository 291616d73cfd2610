#pragma once
// One cell of a status table: dates with the letters of their column, "22 Apr 2016 A". Brackets
// mark what the table's notes explain (withdrawn, or accepted anew), raised numbers refer to them.
//
//   cell = *( act [ "," / ";" ] )
//   act  = [ "[" ] day SP month SP year [ SP letters ] [ mark ] [ "]" ] [ mark ]
//   mark = "<superscript>" 1*( DIGIT / "," ) "</superscript>" / raised digits

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/civil_date.hpp"

namespace servanda::signatures {

struct CellAct {
  engine::CivilDate date;
  std::string letters;
  bool in_brackets = false;
  std::string marks;  // "7", "1,2"
};

// A text without its marks, and the marks.
struct Marked {
  std::string text;
  std::string marks;
};
// "China <superscript>1,2</superscript>", "China¹": also numbers behind a name, which has none.
[[nodiscard]] Marked split_marks(std::string_view text);

// Months in English or French, whole or shortened. None where the cell holds anything else.
[[nodiscard]] std::optional<std::vector<CellAct>> read_cell(std::string_view text);

}  // namespace servanda::signatures
