#include "treaty/import/office/plain_rtf.hpp"

#include <fmt/core.h>

#include <array>
#include <utility>

#include "engine/text/unicode.hpp"
#include "treaty/import/office/paragraph_mark.hpp"

namespace servanda::treaty {
namespace {

constexpr std::array<std::pair<Style, std::string_view>, 5> styles{
    {{Style::bold, "\\b "},
     {Style::italic, "\\i "},
     {Style::underline, "\\ul "},
     {Style::superscript, "\\super "},
     {Style::subscript, "\\sub "}}};

}  // namespace

void PlainRtf::text(std::string_view words, Style style, const RtfParagraph& paragraph) {
  if (is_new_) begin_paragraph(paragraph);
  std::string& into = target();
  const bool is_plain = style == Style::plain;
  if (!is_plain) into += '{';
  for (const auto& [one, word] : styles) {
    if (has(style, one)) into += word;
  }
  for (const char c : words) {
    if (c == '\\' || c == '{' || c == '}') into += '\\';
    into += c;
  }
  if (!is_plain) into += '}';
}

void PlainRtf::number(std::string_view words) {
  number_ = engine::squeeze_spaces(words);
}

void PlainRtf::line_break(const RtfParagraph& paragraph) {
  if (is_new_) begin_paragraph(paragraph);
  target() += "\\line ";
}

void PlainRtf::end_paragraph(const RtfParagraph& paragraph) {
  if (is_new_ && number_.empty()) return;
  if (is_new_) begin_paragraph(paragraph);
  target() += "\\par ";
  is_new_ = true;
}

void PlainRtf::end_cell() {
  cells_.push_back(std::exchange(cell_, {}));
  is_new_ = true;
}

void PlainRtf::end_row() {
  body_ += "{\\trowd ";
  for (std::size_t i = 1; i <= cells_.size(); ++i) body_ += fmt::format("\\cellx{} ", 1000 * i);
  for (const std::string& cell : cells_) body_ += "\\pard \\intbl " + cell + "\\cell ";
  body_ += "\\row }";
  cells_.clear();
}

void PlainRtf::begin_note(const RtfParagraph& paragraph) {
  if (is_new_) begin_paragraph(paragraph);
  note_ = "{\\footnote ";
  in_note_ = true;
}

void PlainRtf::end_note() {
  in_note_ = false;
  target() += std::exchange(note_, {}) + "}";
  is_new_ = false;
}

std::string PlainRtf::take() {
  if (!cells_.empty()) end_row();
  return "{\\rtf1 " + std::exchange(body_, {}) + "}";
}

void PlainRtf::begin_paragraph(const RtfParagraph& paragraph) {
  is_new_ = false;
  if (in_note_) return;
  in_table_ = paragraph.is_in_table;
  if (!in_table_ && !cells_.empty()) end_row();
  if (!in_table_) body_ += "\\pard ";
  target() += print_mark({++paragraphs_, paragraph.look, std::exchange(number_, {})});
}

std::string& PlainRtf::target() {
  return in_note_ ? note_ : in_table_ ? cell_ : body_;
}

}  // namespace servanda::treaty
