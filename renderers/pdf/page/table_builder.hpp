#pragma once
// Tables as rows of cells: columns as wide as their words ask for, heads that come again on every
// page (PDF/UA-1, 7.5: every header cell says what it is the header of).

#include <string>
#include <vector>

#include "renderers/document.hpp"
#include "renderers/pdf/page/row_builder.hpp"

namespace servanda::renderers::pdf {

class TableBuilder {
 public:
  TableBuilder(Setting& setting, RowBuilder& builder, Length start);

  // `parent` is where the table stands; `table` and its parts close with the last row.
  [[nodiscard]] std::vector<Row> rows(const Block& table, ElementId parent);
  // A label with its value beside it, as an item of the list `parent`.
  [[nodiscard]] Row fact(const Block& fact, ElementId parent);

 private:
  struct Plan {
    std::vector<Length> widths;  // with the blank between columns
    TextLook look;
  };
  [[nodiscard]] Plan plan(const Block& table);
  [[nodiscard]] std::vector<ParagraphSetter::Extent> measure(const Block& table,
                                                             const TextLook& look);
  [[nodiscard]] Row row(const renderers::Row& source, const Plan& plan, ElementId parent,
                        bool is_head);
  [[nodiscard]] Cell cell(const std::vector<Inline>& content, ElementId owner, const TextLook& look,
                          Length x, Length width, Row& into);

  Setting& setting_;
  RowBuilder& builder_;
  Length start_;
};

// Shares `available` out among columns: each gets what its widest word needs, and of the rest as
// much as its text is longer than that; where even the words do not fit, all suffer alike.
[[nodiscard]] std::vector<Length> share_width(const std::vector<ParagraphSetter::Extent>& columns,
                                              Length available);

}  // namespace servanda::renderers::pdf
