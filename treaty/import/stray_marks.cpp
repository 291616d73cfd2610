#include "treaty/import/stray_marks.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "engine/text/unicode.hpp"

namespace servanda::treaty {
namespace {

// The bytes of the mark and of the spaces behind it; 0 where there is none.
std::size_t mark_length(std::string_view text) {
  constexpr std::size_t deepest = 6;
  const std::size_t marks = std::min(text.find_first_not_of('#'), text.size());
  if (marks == 0 || marks > deepest) return 0;
  std::size_t at = marks;
  while (at < text.size() && (text[at] == ' ' || text[at] == '\t')) ++at;
  if (at == text.size()) return 0;
  std::size_t next = at;
  return engine::is_letter_or_digit(engine::next_code_point(text, next)) ? at : 0;
}

bool begins_with_mark(const Run& run) {
  return run.kind == Run::Kind::text && mark_length(run.text) > 0;
}

// Where the next line with a mark begins, from `from` on; the end where there is none.
Runs::iterator find_mark(Runs& runs, Runs::iterator from) {
  for (auto one = from; one != runs.end(); ++one) {
    const bool is_line_begin = one == runs.begin() || std::prev(one)->kind == Run::Kind::line_break;
    if (is_line_begin && begins_with_mark(*one)) return one;
  }
  return runs.end();
}

Block part_of(const Block& block, Runs runs) {
  Block part;
  part.line = block.line;
  while (!runs.empty() && runs.back().kind == Run::Kind::line_break) runs.pop_back();
  part.runs = std::move(runs);
  return part;
}

// The block in pieces: what stands before the first mark, then each marked line with what follows.
void split(Block block, std::vector<Block>& into) {
  Runs& runs = block.runs;
  auto begin = find_mark(runs, runs.begin());
  if (begin != runs.begin()) {
    Block before = part_of(block, Runs(runs.begin(), begin));
    before.number = block.number;
    before.look = block.look;
    if (!before.runs.empty()) into.push_back(std::move(before));
  }
  while (begin != runs.end()) {
    begin->text.erase(0, mark_length(begin->text));
    const auto is_break = [](const Run& run) { return run.kind == Run::Kind::line_break; };
    const auto line_end = std::find_if(begin, runs.end(), is_break);
    into.push_back(part_of(block, Runs(begin, line_end)));
    into.back().look = Look::heading;
    begin = line_end == runs.end() ? line_end : std::next(line_end);
    const auto next = find_mark(runs, begin);
    if (begin != next) into.push_back(part_of(block, Runs(begin, next)));
    begin = next;
  }
}

bool has_mark(Block& block) {
  return find_mark(block.runs, block.runs.begin()) != block.runs.end();
}

}  // namespace

void read_stray_marks(std::vector<Block>& blocks) {
  if (std::none_of(blocks.begin(), blocks.end(), has_mark)) return;
  std::vector<Block> all;
  for (Block& block : blocks) {
    if (has_mark(block)) {
      split(std::move(block), all);
    } else {
      all.push_back(std::move(block));
    }
  }
  blocks = std::move(all);
}

}  // namespace servanda::treaty
