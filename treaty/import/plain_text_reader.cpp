#include "treaty/import/plain_text_reader.hpp"

#include <algorithm>
#include <utility>

#include "engine/catalogue.hpp"
#include "engine/text/display_width.hpp"
#include "engine/text/encoding.hpp"
#include "engine/text/unicode.hpp"
#include "treaty/import/language_guess.hpp"
#include "treaty/import/language_rules.hpp"
#include "treaty/import/layout/page_furniture.hpp"
#include "treaty/import/layout/page_notes.hpp"
#include "treaty/import/layout/paragraphs.hpp"

namespace servanda::treaty {
namespace {

using engine::Result;
namespace src = engine::src_diagnostics;

constexpr std::size_t tab_stop = 8;

// Columns of white space before the first character, and its bytes.
std::pair<std::size_t, std::size_t> indent_of(std::string_view line) {
  std::size_t columns = 0;
  for (std::size_t i = 0; i < line.size();) {
    const std::size_t begin = i;
    const char32_t c = engine::next_code_point(line, i);
    const bool is_indent =
        c == U' ' || c == U'\t' || c == 0x3000 || c == 0xA0 || engine::is_bidi_control(c);
    if (!is_indent) return {columns, begin};
    columns += c == U'\t' ? tab_stop - columns % tab_stop : engine::display_width(c);
  }
  return {columns, line.size()};
}

// Runs of spaces inside a line only fill it.
std::string squeezed(std::string_view line) {
  std::string words;
  for (const char c : line) {
    const bool is_second = c == ' ' && words.ends_with(' ');
    if (!is_second) words += c;
  }
  while (words.ends_with(' ') || words.ends_with('\t')) words.pop_back();
  return words;
}

// A line drawn with characters; it may underline the lines above it.
bool is_rule(std::string_view words) {
  constexpr std::size_t shortest = 3;
  return words.size() >= shortest &&
         std::string_view("=-_*~").find(words.front()) != std::string_view::npos &&
         words.find_first_not_of(words.front()) == std::string_view::npos;
}

class LineReader {
 public:
  TextLines run(std::string_view text) {
    while (!text.empty()) {
      const std::size_t end = std::min(text.find_first_of("\n\f"), text.size());
      take(text.substr(0, end));
      if (end < text.size() && text[end] == '\f') begin_page();
      text.remove_prefix(std::min(end + 1, text.size()));
    }
    return std::move(lines_);
  }

 private:
  void begin_page() {
    --line_;  // the break stands within a line
    ++page_;
    row_ = 0;
  }

  void take(std::string_view line) {
    ++line_;
    ++row_;
    const auto [columns, begin] = indent_of(line);
    std::string words = squeezed(line.substr(begin));
    if (words.empty()) return;
    if (is_rule(words)) return underline(words.front());
    TextLine one;
    one.follows_rule = std::exchange(after_rule_, false);
    one.page = page_;
    one.source = line_;
    one.start = static_cast<double>(columns);
    one.end = static_cast<double>(columns + engine::display_width(words));
    one.first_word = 1 + static_cast<double>(engine::display_width(
                             std::string_view(words).substr(0, words.find_first_of(" \t"))));
    one.top = static_cast<double>(row_);
    one.text = std::move(words);
    lines_.push_back(std::move(one));
  }

  // The lines above without a blank one between are a heading.
  void underline(char mark) {
    after_rule_ = lines_.empty() || lines_.back().page != page_ ||
                  lines_.back().top != static_cast<double>(row_ - 1);
    if (after_rule_ || (mark != '=' && mark != '-')) return;
    ++rules_;
    double row = static_cast<double>(row_);
    for (auto line = lines_.rbegin(); line != lines_.rend() && line->page == page_ &&
                                      line->top == row - 1 && line->underlined == 0;
         ++line) {
      line->underlined = rules_;
      row = line->top;
    }
  }

  TextLines lines_;
  std::size_t line_ = 0;
  std::size_t row_ = 0;
  std::size_t page_ = 1;
  std::size_t rules_ = 0;
  bool after_rule_ = false;
};

void report_furniture(const std::vector<std::string>& furniture, const std::string& file,
                      engine::Diagnostics& findings) {
  if (furniture.empty()) return;
  findings.add(
      engine::diagnostic(src::furniture_left_out, {file}, furniture.size(), furniture.front()));
}

const LanguageRules* rules_for(const TextLines& lines) {
  constexpr std::size_t enough = 20'000;  // bytes
  std::string sample;
  for (const TextLine& line : lines) {
    if (sample.size() > enough) break;
    sample += line.text + '\n';
  }
  const auto language = guess_language(sample);
  return language ? language_rules(*language) : nullptr;
}

}  // namespace

std::vector<Block> read_pages(TextLines lines, const std::string& file,
                              engine::Diagnostics& findings) {
  report_furniture(take_furniture(lines), file, findings);
  const PageNotes notes = take_notes(lines);
  std::vector<Block> blocks = join_paragraphs(lines, rules_for(lines));
  place_notes(notes, blocks);
  return blocks;
}

Result<std::vector<Block>> read_plain_text(std::string_view bytes, const std::string& file,
                                           engine::Diagnostics& findings) {
  const auto decoded = engine::decode_text(bytes);
  if (!decoded) return engine::failure(src::no_text_encoding, {file});
  if (decoded->is_guess) {
    findings.add(engine::diagnostic(src::encoding_guessed, {file}, decoded->encoding));
  }
  TextLines lines = LineReader().run(decoded->text);
  find_pages(lines);
  return read_pages(std::move(lines), file, findings);
}

}  // namespace servanda::treaty
