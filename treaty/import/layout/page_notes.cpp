#include "treaty/import/layout/page_notes.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "treaty/import/layout/hyphenation.hpp"
#include "treaty/import/layout/page_measure.hpp"
#include "treaty/import/run_builder.hpp"

namespace servanda::treaty {
namespace {

constexpr std::size_t longest_mark = 3;  // digits

// "12 words", "* words", "[3] words": the mark, and where the words begin.
struct NoteBegin {
  std::string mark;
  std::size_t words = 0;
};

std::optional<NoteBegin> note_begin(std::string_view text) {
  for (const std::string_view sign : {"***", "**", "*", "†", "‡", "§"}) {
    if (!text.starts_with(sign)) continue;
    const std::size_t words = text.find_first_not_of(' ', sign.size());
    return NoteBegin{std::string(sign), std::min(words, text.size())};
  }
  const bool is_bracketed = text.starts_with('[');
  const std::size_t begin = is_bracketed ? 1 : 0;
  const std::size_t end = std::min(text.find_first_not_of("0123456789", begin), text.size());
  if (end == begin || end - begin > longest_mark || end == text.size()) return std::nullopt;
  std::size_t words = end;
  if (is_bracketed && text[words++] != ']') return std::nullopt;
  // "1. First" is a paragraph, "1 First" or "1/ First" a note.
  if (text[words] == '/') ++words;
  if (words < text.size() && (text[words] == '.' || text[words] == ')')) return std::nullopt;
  words = std::min(text.find_first_not_of(' ', words), text.size());
  return NoteBegin{std::string(text.substr(begin, end - begin)), words};
}

// Where the foot of a page begins; its end where it has none.
std::size_t foot_of(const TextLines& lines, std::size_t begin, std::size_t end, double body) {
  constexpr double small = 0.92;
  std::size_t foot = end;
  while (foot > begin && lines[foot - 1].size < small * body) --foot;
  if (foot == end) {
    const std::size_t middle = begin + (end - begin) / 2;
    for (std::size_t i = end; i > middle; --i) {
      if (lines[i - 1].follows_rule) foot = i - 1;
    }
  }
  const bool is_most_of_it = (end - foot) * 10 > (end - begin) * 6;
  return foot < end && !is_most_of_it && note_begin(lines[foot].text) ? foot : end;
}

void read_foot(TextLines::iterator begin, TextLines::iterator end, std::size_t last_source,
               PageNotes& notes) {
  for (auto line = begin; line != end; ++line) {
    if (const auto found = note_begin(line->text)) {
      PageNote note{line->source, last_source, found->mark, {}};
      note.lines.push_back(std::move(*line));
      note.lines.back().text.erase(0, found->words);
      notes.push_back(std::move(note));
    } else {
      notes.back().lines.push_back(std::move(*line));
    }
  }
}

Runs words_of_note(const PageNote& note) {
  const Hyphenation hyphenation(note.lines);
  std::string text;
  for (const TextLine& line : note.lines) {
    if (text.empty()) {
      text = line.text;
    } else {
      hyphenation.join(text, line.text);
    }
  }
  return {text_run(std::move(text))};
}

// Puts the note at its mark, from the run on; false where the block has no such mark.
bool place_in(Block& block, const std::string& mark, const Runs& words) {
  for (std::size_t i = 0; i < block.runs.size(); ++i) {
    Run& run = block.runs[i];
    if (run.kind != Run::Kind::text) continue;
    RunBuilder note;
    note.add_note(mark, words);
    if (has(run.style, Style::superscript) && run.text == mark) {
      run = note.take().front();
      return true;
    }
    const std::string bracketed = "[" + mark + "]";
    const std::size_t at = run.text.find(bracketed);
    if (at == std::string::npos || (i == 0 && at == 0)) continue;
    Run behind = run;
    behind.text.erase(0, at + bracketed.size());
    run.text.erase(at);
    const auto next = block.runs.begin() + static_cast<std::ptrdiff_t>(i) + 1;
    const auto placed = block.runs.insert(next, note.take().front());
    if (!behind.text.empty()) block.runs.insert(std::next(placed), std::move(behind));
    return true;
  }
  return false;
}

// "[1] words" as a paragraph of its own, after the text.
void place_gathered_notes(std::vector<Block>& blocks) {
  for (std::size_t i = 0; i < blocks.size();) {
    const std::string text = words_of(blocks[i].runs);
    const auto begin = text.starts_with('[') ? note_begin(text) : std::nullopt;
    bool is_placed = false;
    for (std::size_t j = 0; begin && j < i && !is_placed; ++j) {
      is_placed = place_in(blocks[j], begin->mark, {text_run(text.substr(begin->words))});
    }
    if (is_placed) {
      blocks.erase(blocks.begin() + static_cast<std::ptrdiff_t>(i));
    } else {
      ++i;
    }
  }
}

}  // namespace

PageNotes take_notes(TextLines& lines) {
  const double body = measure(lines).size;
  PageNotes notes;
  TextLines kept;
  for (std::size_t begin = 0; begin < lines.size();) {
    std::size_t end = begin;
    while (end < lines.size() && lines[end].page == lines[begin].page) ++end;
    const std::size_t foot = foot_of(lines, begin, end, body);
    const auto at = [&](std::size_t i) { return lines.begin() + static_cast<std::ptrdiff_t>(i); };
    if (foot < end)
      read_foot(at(foot), at(end), lines[foot == begin ? foot : foot - 1].source, notes);
    std::move(at(begin), at(foot), std::back_inserter(kept));
    begin = end;
  }
  lines = std::move(kept);
  return notes;
}

void place_notes(const PageNotes& notes, std::vector<Block>& blocks) {
  std::size_t from = 0;  // marks stand in the order of the notes
  for (const PageNote& note : notes) {
    const Runs words = words_of_note(note);
    std::size_t found = from;
    while (found < blocks.size() && blocks[found].line <= note.last_source &&
           !place_in(blocks[found], note.mark, words)) {
      ++found;
    }
    if (found < blocks.size() && blocks[found].line <= note.last_source) {
      from = found;
      continue;
    }
    Block block;
    block.line = note.source;
    block.runs = words;
    block.runs.insert(block.runs.begin(), text_run(note.mark + " "));
    blocks.push_back(std::move(block));
  }
  place_gathered_notes(blocks);
}

}  // namespace servanda::treaty
