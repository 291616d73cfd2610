#include "renderers/plain/plain.hpp"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/text/display_width.hpp"
#include "renderers/plain/plain_table.hpp"

namespace servanda::renderers {
namespace {

constexpr std::size_t hang = 4;         // cells that a number hangs out
constexpr std::size_t least_room = 24;  // deep points do not indent beyond this much text
constexpr std::string_view notice_bar = "| ";

class PlainWriter {
 public:
  explicit PlainWriter(const PlainOptions& options) : width_(options.width) {}

  std::string write(const Document& document) {
    for (const Block& block : document.blocks) write(block);
    return std::move(out_);
  }

 private:
  void write(const std::vector<Block>& blocks) {
    for (const Block& block : blocks) write(block);
  }

  void write(const Block& block) {
    switch (block.role) {
      case Role::title:
        return write_heading(block, '=');
      case Role::part:
      case Role::title_division:
      case Role::chapter:
      case Role::annex:
        return write_division(block, '-');
      case Role::paragraph:
      case Role::point:
      case Role::footnote:
        return write_numbered(block, number_of(block));
      case Role::explanation:
        return write_steps(block);
      case Role::notice:
      case Role::summary_note:
        return write_barred(block);
      case Role::fact:
        return write_fact(block);
      case Role::table:
        return write_table(block);
      case Role::navigation:
        return;  // a page's furniture
      case Role::list:
      case Role::facts:
        return write_close(block);
      default:
        return write_division(block, 0);
    }
  }

  void write_division(const Block& block, char rule) {
    write_heading(block, rule);
    write_paragraph(block.role == Role::heading || block.role == Role::title
                        ? std::string{}
                        : words_with_number(block));
    write(block.children);
  }

  // Number and heading; a rule below where one is asked for.
  void write_heading(const Block& block, char rule) {
    const bool is_heading = block.role == Role::heading || block.role == Role::title;
    std::string words = marked_words(block.heading);
    if (is_heading) words += marked_words(block.content);
    std::string number = block.heading.empty() && !is_heading ? "" : marked_words(block.number);
    if (words.empty() && number.empty()) return;
    blank_line();
    if (rule != 0) blank_line(2);
    if (!number.empty() && !words.empty()) number += "\n";
    const std::size_t from = out_.size();
    write_lines(number + words);
    if (rule != 0) put_rule(rule, from);
    blank_line();
  }

  void put_rule(char rule, std::size_t from) {
    const std::string_view written = std::string_view(out_).substr(from);
    std::size_t most = 0;
    for (std::size_t at = 0; at < written.size();) {
      const std::size_t end = std::min(written.find('\n', at), written.size());
      most = std::max(most, engine::display_width(written.substr(at, end - at)));
      at = end + 1;
    }
    out_.append(most, rule);
    out_ += '\n';
  }

  // A division whose heading took the number has none left for its text.
  static std::string words_with_number(const Block& block) {
    std::string words = marked_words(block.content);
    if (block.number.empty() || !block.heading.empty()) return words;
    return marked_words(block.number) + (words.empty() ? "" : " ") + words;
  }

  void write_paragraph(const std::string& words) {
    if (words.empty()) return;
    write_lines(words);
    blank_line();
  }

  static std::string number_of(const Block& block) {
    const std::string number = marked_words(block.number);
    return block.role == Role::footnote ? "[" + number + "]" : number;
  }

  // The number stands in the line of the first words below it, outside of their edge.
  void write_numbered(const Block& block, const std::string& number) {
    if (!number.empty()) hanging_.push_back({number, indent_.size()});
    const std::string outer = indent_;
    const bool has_room = width_ == 0 || indent_.size() + hang + least_room <= width_;
    if (!number.empty() && has_room) indent_.append(hang, ' ');
    write_paragraph(marked_words(block.content));
    write(block.children);
    if (!number.empty() && !hanging_.empty()) write_paragraph(" ");
    indent_ = outer;
  }

  void write_steps(const Block& block) {
    std::size_t count = 0;
    for (const Block& step : block.children) {
      write_numbered(step, std::to_string(++count) + ".");
    }
  }

  void write_barred(const Block& block) {
    const std::string outer = indent_;
    indent_ += notice_bar;
    write_lines(marked_words(block.heading));
    write_lines(marked_words(block.content));
    for (const Block& child : block.children) write_lines(marked_words(child.content));
    indent_ = outer;
    blank_line();
  }

  void write_fact(const Block& block) {
    write_lines(marked_words(block.number) + ": " + marked_words(block.content));
  }

  // Things that belong together, and one blank line behind them.
  void write_close(const Block& block) {
    write(block.children);
    blank_line();
  }

  void write_table(const Block& block) {
    write_heading(block, 0);
    write_paragraph(marked_words(block.content));
    for (const std::string& line : plain_table(block.rows, width_)) out_ += indent_ + line + '\n';
    blank_line();
  }

  void write_lines(const std::string& words) {
    if (words.empty()) return;
    for (std::size_t at = 0; at <= words.size();) {
      const std::size_t end = std::min(words.find('\n', at), words.size());
      write_wrapped(words.substr(at, end - at));
      at = end + 1;
    }
  }

  void write_wrapped(const std::string& line) {
    const std::string first = take_hanging();
    const std::size_t used = engine::display_width(first.empty() ? indent_ : first);
    if (width_ == 0) return put(first, line);
    // The first line has less room where its number is wider than the hang.
    const std::size_t room = width_ > used + 1 ? width_ - used : 1;
    bool is_first = true;
    for (const std::string& part : engine::wrap(line, room)) {
      put(is_first ? first : std::string{}, part);
      is_first = false;
    }
  }

  void put(const std::string& first, const std::string& line) {
    out_ += first.empty() ? indent_ : first;
    out_ += line;
    while (!out_.empty() && out_.back() == ' ') out_.pop_back();
    out_ += '\n';
  }

  // All numbers that wait, each at its own edge, filled up to the edge of the words.
  std::string take_hanging() {
    std::string first;
    for (const Hanging& one : hanging_) {
      const std::size_t behind = engine::display_width(first);
      first.append(one.at > behind ? one.at - behind : (first.empty() ? 0 : 1), ' ');
      first += one.number;
    }
    if (first.empty()) return first;
    hanging_.clear();
    const std::size_t behind = engine::display_width(first);
    first.append(indent_.size() > behind ? indent_.size() - behind : 1, ' ');
    return first;
  }

  void blank_line(std::size_t lines = 1) {
    if (out_.empty()) return;
    std::size_t ends = 0;
    while (ends < out_.size() && out_[out_.size() - 1 - ends] == '\n') ++ends;
    if (ends < lines + 1) out_.append(lines + 1 - ends, '\n');
  }

  struct Hanging {
    std::string number;
    std::size_t at;  // cells from the edge
  };

  std::size_t width_;
  std::string out_;
  std::string indent_;
  std::vector<Hanging> hanging_;
};

}  // namespace

std::string to_plain(const Document& document, const PlainOptions& options) {
  std::string text = PlainWriter(options).write(document);
  while (text.ends_with("\n\n")) text.pop_back();
  return text;
}

}  // namespace servanda::renderers
