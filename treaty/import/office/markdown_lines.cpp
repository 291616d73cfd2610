#include "treaty/import/office/markdown_lines.hpp"

#include <algorithm>

#include "engine/text/unicode.hpp"
#include "treaty/import/list_number.hpp"
#include "treaty/import/wording.hpp"

namespace servanda::treaty {
namespace {

constexpr std::string_view blanks = " \t";

std::string_view next_line(std::string_view& rest) {
  const std::string_view line = rest.substr(0, rest.find('\n'));
  rest.remove_prefix(std::min(line.size() + 1, rest.size()));
  return line;
}

std::string_view without_indent(std::string_view line) {
  line.remove_prefix(std::min(line.find_first_not_of(blanks), line.size()));
  return line;
}

std::string_view first_word(std::string_view line) {
  return line.substr(0, line.find_first_of(blanks));
}

bool is_fence(std::string_view line) {
  return line.starts_with("```") || line.starts_with("~~~");
}

bool begins_note(std::string_view line) {
  return line.starts_with("[^") && line.find("]:") != std::string_view::npos;
}

class MarkdownLines {
 public:
  std::string run(std::string_view text) {
    while (!text.empty()) take(next_line(text));
    return std::move(out_);
  }

 private:
  void take(std::string_view line) {
    const std::string_view words = without_indent(line);
    if (is_fence(words)) in_fence_ = !in_fence_;
    if (words.empty()) return write("");
    if (words.size() == line.size()) in_note_ = begins_note(words);
    // Code and the later paragraphs of a note keep their indent; nothing else means anything by it.
    if (in_fence_ || is_fence(words) || in_note_) return write(line);
    if (words.starts_with('#')) return write_heading(words);
    if (is_number_alone(first_word(words))) return write_numbered(words);
    write(words);
  }

  void write_heading(std::string_view words) {
    constexpr std::size_t deepest = 6;
    const std::size_t marks = std::min(words.find_first_not_of('#'), words.size());
    if (marks > deepest) return write(words);
    separate();
    out_ += words.substr(0, marks);
    out_ += ' ';
    write(without_indent(words.substr(marks)));
    separate();
  }

  // The stop or bracket behind the number is escaped, so that it is a character like any other.
  void write_numbered(std::string_view words) {
    if (ends_with_full_stop(last_) || ends_with_colon(last_) || ends_clause(last_)) separate();
    const std::string_view word = first_word(words);
    const char last = word.back();
    const bool is_list = last == '.' || last == ')' || word == "-" || word == "*" || word == "+";
    if (is_list) {
      out_ += word.substr(0, word.size() - 1);
      out_ += '\\';
      words.remove_prefix(word.size() - 1);
    }
    write(words);
  }

  static bool ends_clause(std::string_view line) {
    for (const std::string_view mark : {";", ",", "；", "，", "؛", "،"}) {
      if (engine::trim(line).ends_with(mark)) return true;
    }
    return false;
  }

  void separate() {
    if (!last_.empty()) write("");
  }

  void write(std::string_view line) {
    out_ += line;
    out_ += '\n';
    last_ = line;
  }

  std::string out_;
  std::string_view last_;
  bool in_fence_ = false;
  bool in_note_ = false;
};

}  // namespace

std::string prepare_markdown(std::string_view text) {
  return MarkdownLines().run(text);
}

}  // namespace servanda::treaty
