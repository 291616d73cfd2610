#include "treaty/import/run_builder.hpp"

#include <utility>

#include "engine/text/unicode.hpp"

namespace servanda::treaty {
namespace {

// Scripts written without spaces, and their marks.
bool is_ideographic(char32_t c) {
  return (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) ||
         (c >= 0xFE30 && c <= 0xFE4F) || (c >= 0xFF00 && c <= 0xFFEF) ||
         (c >= 0x20000 && c <= 0x3FFFF);
}

char32_t first_of(std::string_view text) {
  std::size_t offset = 0;
  return text.empty() ? 0 : engine::next_code_point(text, offset);
}

char32_t last_of(std::string_view text) {
  if (text.empty()) return 0;
  std::size_t begin = text.size() - 1;
  while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) --begin;
  return engine::next_code_point(text, begin);
}

}  // namespace

void RunBuilder::add(std::string_view text, Style style, std::string_view target) {
  if (text.empty()) return;
  settle_soft_break(text, style, target);
  append(text, style, target);
}

void RunBuilder::add_space(Style style, std::string_view target) {
  soft_break_ = false;
  append(" ", style, target);
}

void RunBuilder::add_line_break() {
  soft_break_ = false;
  Run run;
  run.kind = Run::Kind::line_break;
  runs_.push_back(std::move(run));
}

void RunBuilder::add_note(std::string marker, Runs note) {
  Run run;
  run.kind = Run::Kind::note;
  run.target = std::move(marker);
  run.note = std::move(note);
  runs_.push_back(std::move(run));
}

Runs RunBuilder::take() {
  soft_break_ = false;
  return std::exchange(runs_, {});
}

void RunBuilder::settle_soft_break(std::string_view next, Style style, std::string_view target) {
  if (!std::exchange(soft_break_, false) || runs_.empty()) return;
  const bool joins = is_ideographic(last_of(runs_.back().text)) && is_ideographic(first_of(next));
  if (!joins && runs_.back().kind != Run::Kind::line_break) append(" ", style, target);
}

void RunBuilder::append(std::string_view text, Style style, std::string_view target) {
  const bool joins = !runs_.empty() && runs_.back().kind == Run::Kind::text &&
                     runs_.back().style == style && runs_.back().target == target;
  if (joins) {
    runs_.back().text += text;
  } else {
    runs_.push_back(text_run(std::string(text), style));
    runs_.back().target = target;
  }
}

Run text_run(std::string text, Style style) {
  Run run;
  run.style = style;
  run.text = std::move(text);
  return run;
}

std::string words_of(const Runs& runs) {
  std::string words;
  for (const Run& run : runs) {
    if (run.kind == Run::Kind::text) words += run.text;
    if (run.kind == Run::Kind::line_break) words += '\n';
  }
  return words;
}

}  // namespace servanda::treaty
