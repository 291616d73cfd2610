#include "treaty/import/line.hpp"

#include <algorithm>
#include <utility>

#include "engine/text/unicode.hpp"

namespace servanda::treaty {
namespace {

constexpr char32_t zero_width_space = 0x200B;
constexpr char32_t byte_order_mark = 0xFEFF;

std::string_view shown_text(const Run& run) {
  switch (run.kind) {
    case Run::Kind::text:
      return run.text;
    case Run::Kind::line_break:
      return "\n";
    default:
      return {};
  }
}

// A number before a heading ("II." of "II. Penalties") is part of it.
void keep_number_in_heading(Block& block) {
  if (block.look != Look::heading || block.number.empty()) return;
  block.runs.insert(block.runs.begin(),
                    {Run::Kind::text, Style::plain, std::exchange(block.number, {}) + " ", {}, {}});
}

Line make_line(Block block) {
  Line line;
  keep_number_in_heading(block);
  for (const Run& run : block.runs) line.text += shown_text(run);
  line.runs = std::move(block.runs);
  line.number = std::move(block.number);
  line.table = std::move(block.table);
  line.look = block.look;
  line.source_line = block.line;
  line.begins_document = block.begins_document;
  return line;
}

// Where the last code point of `text` begins.
std::size_t last_begin(std::string_view text) {
  std::size_t begin = text.size() - 1;
  while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) --begin;
  return begin;
}

Run part_of(const Run& run, std::size_t begin, std::size_t end) {
  Run part = run;
  part.text = run.text.substr(begin, end - begin);
  return part;
}

}  // namespace

bool is_gap(char32_t c) {
  if (c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r');
  return c != zero_width_space && c != byte_order_mark && engine::is_space(c);
}

std::size_t skip_gap(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    std::size_t next = at;
    if (!is_gap(engine::next_code_point(text, next))) break;
    at = next;
  }
  return at;
}

std::string_view trim_gap(std::string_view text) {
  text.remove_prefix(skip_gap(text));
  while (!text.empty()) {
    const std::size_t begin = last_begin(text);
    std::size_t next = begin;
    if (!is_gap(engine::next_code_point(text, next))) break;
    text = text.substr(0, begin);
  }
  return text;
}

std::vector<Line> make_lines(std::vector<Block> blocks) {
  std::vector<Line> lines;
  lines.reserve(blocks.size());
  for (Block& block : blocks) lines.push_back(make_line(std::move(block)));
  return lines;
}

Runs cut(const Line& line, std::size_t begin, std::size_t end) {
  const std::string_view all = line.text;
  const std::string_view kept = trim_gap(all.substr(begin, end - begin));
  const auto kept_begin = static_cast<std::size_t>(kept.data() - all.data());
  const std::size_t kept_end = kept_begin + kept.size();
  Runs runs;
  std::size_t at = 0;
  for (const Run& run : line.runs) {
    const std::size_t next = at + shown_text(run).size();
    if (run.kind == Run::Kind::note) {
      if ((at > begin || begin == 0) && at <= end) runs.push_back(run);
    } else if (next > kept_begin && at < kept_end && !kept.empty()) {
      const std::size_t first = std::max(at, kept_begin) - at;
      const std::size_t last = std::min(next, kept_end) - at;
      runs.push_back(run.kind == Run::Kind::text ? part_of(run, first, last) : run);
    }
    at = next;
  }
  return runs;
}

Runs all_words(const Line& line) {
  Runs runs = cut(line, 0, line.text.size());
  if (line.number.empty()) return runs;
  const std::string gap = runs.empty() ? "" : " ";
  runs.insert(runs.begin(), {Run::Kind::text, Style::plain, line.number + gap, {}, {}});
  return runs;
}

Line part(const Line& line, std::size_t begin, std::size_t end) {
  Line made;
  made.runs = cut(line, begin, end);
  for (const Run& run : made.runs) made.text += shown_text(run);
  made.look = line.look;
  made.source_line = line.source_line;
  return made;
}

}  // namespace servanda::treaty
