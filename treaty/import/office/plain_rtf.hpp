#pragma once
// The plain RTF that Pandoc is given: paragraphs with marks, looks, notes and tables, its text in
// UTF-8, a space behind every control word (Pandoc takes one character there, whatever it is).

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "treaty/import/block.hpp"

namespace servanda::treaty {

// What the paragraph that begins looks like, and where it stands.
struct RtfParagraph {
  Look look = Look::unknown;
  bool is_in_table = false;
};

class PlainRtf {
 public:
  void text(std::string_view words, Style style, const RtfParagraph& paragraph);
  // The number of the paragraph that comes next.
  void number(std::string_view words);
  void line_break(const RtfParagraph& paragraph);
  void end_paragraph(const RtfParagraph& paragraph);
  void end_cell();
  void end_row();
  void begin_note(const RtfParagraph& paragraph);
  void end_note();

  [[nodiscard]] std::string take();

 private:
  void begin_paragraph(const RtfParagraph& paragraph);
  std::string& target();

  std::string body_, cell_, note_, number_;
  std::vector<std::string> cells_;
  std::size_t paragraphs_ = 0;
  bool is_new_ = true;
  bool in_table_ = false;
  bool in_note_ = false;
};

}  // namespace servanda::treaty
