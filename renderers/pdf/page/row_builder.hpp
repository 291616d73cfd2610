#pragma once
// Texts as rows: a paragraph with its hanging numbers, a heading, a footnote. The builder sets the
// lines; where the row then stands is the page maker's affair.

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "renderers/document.hpp"
#include "renderers/pdf/page/inline_text.hpp"
#include "renderers/pdf/page/row.hpp"
#include "renderers/pdf/page/setting.hpp"
#include "renderers/pdf/page/style.hpp"

namespace servanda::renderers::pdf {

// Where a column of text stands.
struct Column {
  std::size_t index = 0;
  Length x = 0, width = 0;  // from the left edge of the text's area
};

// A number that waits for the text beside which it hangs.
struct Label {
  InlineText text;
  ElementId element = 0;
  Length start = 0;   // from the column's starting edge
  Length column = 0;  // the room that the text leaves it
};

class RowBuilder {
 public:
  RowBuilder(Setting& setting, Notes& notes, Typesetter& typesetter, const Column& column);

  struct Place {
    ElementId element = 0;  // the paragraph's own; it closes with the row
    Length start = 0;       // from the column's starting edge
    TextLook look = looks::body;
    Length indent = 0;  // of the first line, beside what a wide number takes
  };
  // No row where there is neither text nor label.
  [[nodiscard]] std::optional<Row> text_row(const std::vector<Inline>& content, const Place& place,
                                            std::vector<Label> labels);
  // Two stretches one below the other as one element: "Article 5" above its heading.
  struct Stretch {
    const std::vector<Inline>* content;
    TextLook look;
    Length above = 0;  // room between it and the one before
  };
  [[nodiscard]] std::optional<Row> heading_row(const std::vector<Stretch>& stretches,
                                               const TextLook& look, ElementId element);
  [[nodiscard]] Label label(const std::vector<Inline>& number, const TextLook& look,
                            ElementId element, Length start, Length column);
  [[nodiscard]] Length label_width(const std::vector<Inline>& number, const TextLook& look);

  [[nodiscard]] Typesetter& typesetter() const { return typesetter_; }
  [[nodiscard]] const Column& column() const { return column_; }
  [[nodiscard]] InlineReader& reader() { return reader_; }
  // A line as part of a stack: its height by the language's leading.
  [[nodiscard]] StackedLine stacked(Line line, Length start, const TextLook& look) const;
  void note_overfull(const std::vector<Line>& lines);
  // The notes whose marks stand in the lines will stand at the foot of their page.
  void attach_notes(const InlineText& text, std::vector<StackedLine>& lines);

 private:
  [[nodiscard]] std::vector<StackedLine> set(const InlineText& text, const ParagraphShape& shape,
                                             Length start, const TextLook& look);
  [[nodiscard]] std::shared_ptr<Footnote> footnote(const NoteMark& mark);
  [[nodiscard]] Length beside_labels(const std::vector<Label>& labels, Length start);

  Setting& setting_;
  Notes& notes_;
  Typesetter& typesetter_;
  Column column_;
  InlineReader reader_;
};

}  // namespace servanda::renderers::pdf
