#pragma once
// Runs made word by word: neighbours in one look become one run, a line end of the source becomes a
// space, or nothing between two ideographs, where a space would be a new character.

#include <string>
#include <string_view>

#include "treaty/import/block.hpp"

namespace servanda::treaty {

class RunBuilder {
 public:
  void add(std::string_view text, Style style = Style::plain, std::string_view target = {});
  void add_space(Style style = Style::plain, std::string_view target = {});
  // The end of a line of the source that means nothing.
  void add_soft_break() { soft_break_ = true; }
  void add_line_break();
  void add_note(std::string marker, Runs note);

  [[nodiscard]] bool empty() const { return runs_.empty(); }
  // The runs so far; the builder is empty again.
  [[nodiscard]] Runs take();

 private:
  void settle_soft_break(std::string_view next, Style style, std::string_view target);
  void append(std::string_view text, Style style, std::string_view target);

  Runs runs_;
  bool soft_break_ = false;
};

[[nodiscard]] Run text_run(std::string text, Style style = Style::plain);

// The words of runs without notes, line breaks as '\n'.
[[nodiscard]] std::string words_of(const Runs& runs);

}  // namespace servanda::treaty
