#pragma once
// Inline runs of a document as text to be set: emphasis becomes italics where the script has them,
// links and stretches in another language become elements of the structure tree, footnote marks are
// remembered with their notes.

#include <string>
#include <string_view>
#include <vector>

#include "renderers/document.hpp"
#include "renderers/pdf/page/setting.hpp"
#include "renderers/pdf/page/style.hpp"
#include "renderers/pdf/shaping/styled_text.hpp"

namespace servanda::renderers::pdf {

struct NoteMark {
  ElementId owner = 0;  // of the mark's letters
  ElementId place = 0;  // the element that the note belongs to
  const Block* note = nullptr;
};

struct InlineText {
  StyledText text;
  std::vector<ElementId> closes;  // elements opened for runs
  std::vector<NoteMark> marks;
};

class InlineReader {
 public:
  InlineReader(Setting& setting, Notes& notes, const Typesetter& typesetter);

  void add(const std::vector<Inline>& runs, const TextStyle& style, ElementId owner,
           InlineText& into);
  [[nodiscard]] TextStyle style_of(const TextLook& look) const;
  // Inside a note: a note that it refers to is not set at the foot of the page, but where it
  // stands.
  void read_notes(bool inside) { in_note_ = inside; }

 private:
  void add(const Inline& run, TextStyle style, ElementId owner, InlineText& into);
  void add_link(const Inline& run, const TextStyle& style, ElementId owner, InlineText& into);
  void add_note_mark(const Inline& run, TextStyle style, ElementId owner, InlineText& into);
  void add_words(const Inline& run, const TextStyle& style, ElementId owner, InlineText& into);
  // Inside words with a line below or through them the element has that line too.
  [[nodiscard]] ElementId open(ElementId parent, std::string type, InlineText& into,
                               std::string language = {}, std::string_view line = {});

  Setting& setting_;
  Notes& notes_;
  const Typesetter& typesetter_;
  bool in_note_ = false;
};

}  // namespace servanda::renderers::pdf
