#include "renderers/pdf/page/page_maker.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace servanda::renderers::pdf {
namespace {

constexpr std::size_t fewest_lines = 2;  // of a paragraph at the foot or the head of a page
constexpr Length above_notes = 18_pt;    // with the rule in it
constexpr Length rule_above_notes = 9_pt;
constexpr Length between_notes = 2_pt;

using Notes = std::vector<std::shared_ptr<Footnote>>;

Length height_of(const Notes& notes) {
  std::vector<Length> columns;
  for (const auto& note : notes) {
    if (columns.size() <= note->column) columns.resize(note->column + 1, 0);
    columns[note->column] += note->cell.height() + between_notes;
  }
  if (columns.empty()) return 0;
  return *std::max_element(columns.begin(), columns.end()) + above_notes;
}

std::vector<std::size_t> all_lines(const Row& row) {
  std::vector<std::size_t> lines;
  for (const Cell& cell : row.cells) lines.push_back(cell.lines.size());
  return lines;
}

Length height_of(const Row& row, const std::vector<std::size_t>& lines) {
  Length tallest = 0;
  for (std::size_t c = 0; c < row.cells.size(); ++c) {
    Length sum = 0;
    for (std::size_t i = 0; i < lines[c]; ++i) sum += row.cells[c].lines[i].height;
    tallest = std::max(tallest, sum);
  }
  return tallest + 2 * row.space_inside;
}

Notes notes_in(const Row& row, const std::vector<std::size_t>& lines) {
  Notes notes;
  for (std::size_t c = 0; c < row.cells.size(); ++c) {
    for (std::size_t i = 0; i < lines[c]; ++i) {
      const auto& more = row.cells[c].lines[i].notes;
      notes.insert(notes.end(), more.begin(), more.end());
    }
  }
  return notes;
}

// The first `count` lines of a cell.
Cell take_lines(Cell& cell, std::size_t count) {
  Cell head = {cell.x, cell.width, cell.is_rtl, {}};
  const auto end = cell.lines.begin() + static_cast<std::ptrdiff_t>(count);
  head.lines.assign(std::make_move_iterator(cell.lines.begin()), std::make_move_iterator(end));
  cell.lines.erase(cell.lines.begin(), end);
  return head;
}

// Takes the head off a row; what is left goes on where the head stood.
Row take_head(Row& row, const std::vector<std::size_t>& lines) {
  std::vector<Cell> cells = std::exchange(row.cells, {});
  Row head = row;
  row.cells = std::move(cells);
  for (std::size_t c = 0; c < row.cells.size(); ++c) {
    head.cells.push_back(take_lines(row.cells[c], lines[c]));
  }
  head.closes.clear();
  head.keep_with_next = false;
  row.anchors.clear();
  row.attaches.clear();
  row.space_before = 0;
  row.begins_page = false;
  if (row.shading) {
    head.shading = std::make_shared<Shading>(*row.shading);
    row.shading = std::make_shared<Shading>(*row.shading);
    row.shading->rule_above = false;
  }
  return head;
}

void disown(Row& row) {
  for (Cell& cell : row.cells) {
    for (StackedLine& line : cell.lines) {
      line.notes.clear();
      for (auto& part : line.parts) {
        for (LinePiece& piece : part.line.pieces) piece.owner = 0;
      }
    }
  }
  row.is_artifact = true;
  row.anchors.clear();
  row.attaches.clear();
  row.closes.clear();
}

}  // namespace

PageMaker::PageMaker(const PageGeometry& geometry, std::size_t first_number,
                     std::function<void(Page&&)> take, std::function<void(ElementId)> close)
    : geometry_(geometry), take_(std::move(take)), close_(std::move(close)) {
  start_page(first_number);
}

void PageMaker::add(Row row) {
  while (true) {
    if (row.begins_page && !is_empty()) break_page();
    if (is_empty() && page_.rows.empty() && row.head) place_repeated(*row.head);
    if (fits(row, all_lines(row))) return place(std::move(row));
    const bool must = is_empty();
    const auto cut = best_cut(row, must);
    if (cut.empty()) return must ? place(std::move(row)) : break_before(std::move(row));
    place(take_head(row, cut));
    break_page();
  }
}

bool PageMaker::is_empty() const {
  return std::all_of(page_.rows.begin(), page_.rows.end(),
                     [](const PlacedRow& placed) { return placed.row.is_artifact; });
}

Length PageMaker::space_before(const Row& row) const {
  return page_.rows.empty() ? 0 : row.space_before;
}

bool PageMaker::fits(const Row& row, const std::vector<std::size_t>& lines) const {
  Notes notes = notes_;
  const Notes more = notes_in(row, lines);
  notes.insert(notes.end(), more.begin(), more.end());
  // Notes that run over several pages leave room for the text that goes on beside them.
  const Length most = more.empty() ? geometry_.text_height * 6 / 10 : geometry_.text_height;
  return used_ + space_before(row) + height_of(row, lines) + std::min(height_of(notes), most) <=
         geometry_.text_height;
}

// How many lines of each cell stay on this page; empty where the row cannot be divided here. At any
// price: at least one line, so that work goes on.
std::vector<std::size_t> PageMaker::best_cut(const Row& row, bool at_any_price) const {
  if (!row.is_splittable && !at_any_price) return {};
  std::vector<std::size_t> lines(row.cells.size(), 0);
  for (std::size_t c = 0; c < lines.size(); ++c) {
    const std::size_t all = row.cells[c].lines.size();
    std::vector<std::size_t> trial(lines.size(), 0);
    while (trial[c] < all) {
      ++trial[c];
      if (fits(row, trial)) continue;
      --trial[c];
      break;
    }
    std::size_t taken = trial[c];
    if (taken < all && !at_any_price) {
      taken = std::min(taken, all < fewest_lines ? 0 : all - fewest_lines);
      if (taken < fewest_lines) return {};
    }
    lines[c] = taken;
  }
  while (!fits(row, lines)) {
    const auto longest = std::max_element(lines.begin(), lines.end());
    if (longest == lines.end() || *longest <= 1) break;
    if (--*longest < fewest_lines && !at_any_price) return {};
  }
  if (at_any_price) {
    for (std::size_t c = 0; c < lines.size(); ++c) {
      if (lines[c] == 0 && !row.cells[c].lines.empty()) lines[c] = 1;
    }
  }
  return lines == all_lines(row) ? std::vector<std::size_t>{} : lines;
}

void PageMaker::place(Row row) {
  const auto lines = all_lines(row);
  const Notes notes = notes_in(row, lines);
  notes_.insert(notes_.end(), notes.begin(), notes.end());
  used_ += space_before(row);
  if (!row.running.empty()) running_ = row.running;
  if (is_empty()) page_.first_running = running_;
  page_.last_running = running_;
  const Length top = geometry_.top + used_ + row.space_inside;
  used_ += height_of(row, lines);
  page_.rows.push_back({std::move(row), top});
}

void PageMaker::place_repeated(const RepeatedHead& head) {
  for (Row row : head.rows) {
    disown(row);
    place(std::move(row));
  }
}

void PageMaker::break_before(Row row) {
  std::deque<Row> kept = take_back_kept_rows();
  break_page();
  for (Row& back : kept) add(std::move(back));
  add(std::move(row));
}

// Rows that must not be the last of a page, unless the page has no others.
std::deque<Row> PageMaker::take_back_kept_rows() {
  std::size_t first = page_.rows.size();
  while (first > 0 && page_.rows[first - 1].row.keep_with_next &&
         !page_.rows[first - 1].row.is_artifact) {
    --first;
  }
  const bool something_stays =
      std::any_of(page_.rows.begin(), page_.rows.begin() + static_cast<std::ptrdiff_t>(first),
                  [](const PlacedRow& placed) { return !placed.row.is_artifact; });
  std::deque<Row> kept;
  if (!something_stays) return kept;
  for (std::size_t i = first; i < page_.rows.size(); ++i) {
    Row& row = page_.rows[i].row;
    const Notes notes = notes_in(row, all_lines(row));
    std::erase_if(notes_, [&](const auto& note) {
      return std::find(notes.begin(), notes.end(), note) != notes.end();
    });
    kept.push_back(std::move(row));
  }
  page_.rows.resize(first);
  page_.last_running.clear();
  for (const PlacedRow& placed : page_.rows) {
    if (!placed.row.running.empty()) page_.last_running = placed.row.running;
  }
  if (page_.last_running.empty()) page_.last_running = page_.first_running;
  running_ = page_.last_running;
  return kept;
}

void PageMaker::close_after(ElementId element) {
  if (page_.rows.empty()) return close_(element);
  page_.rows.back().row.closes.push_back(element);
}

void PageMaker::break_page() {
  fill_notes();
  const std::size_t next = page_.number + 1;
  take_(std::move(page_));
  start_page(next);
}

void PageMaker::start_page(std::size_t number) {
  page_ = {};
  page_.number = number;
  used_ = 0;
}

// Notes stand at the foot; what does not fit goes on at the foot of the next page.
void PageMaker::fill_notes() {
  if (notes_.empty()) return;
  const Length wanted = height_of(notes_) - above_notes;
  const Length room = geometry_.text_height - used_ - above_notes;
  const Length height = std::clamp<Length>(wanted, 0, std::max<Length>(0, room));
  const Length top = geometry_.bottom() - height;
  page_.notes_rule = top - rule_above_notes;
  std::vector<Length> filled;
  Notes later;
  for (const auto& note : std::exchange(notes_, {})) {
    if (filled.size() <= note->column) filled.resize(note->column + 1, 0);
    Length& at = filled[note->column];
    std::size_t count = 0;
    Length taken = 0;
    while (count < note->cell.lines.size() &&
           (at + taken + note->cell.lines[count].height <= height + 1_pt || at + taken == 0)) {
      taken += note->cell.lines[count++].height;
    }
    const bool is_whole = count == note->cell.lines.size();
    if (count > 0) {
      Footnote part = {note->column,
                       take_lines(note->cell, count),
                       std::exchange(note->anchor, {}),
                       note->element,
                       {}};
      if (is_whole) part.closes = std::move(note->closes);
      page_.notes.push_back({std::move(part), top + at});
    }
    at = is_whole ? at + taken + between_notes : height + 2_pt;
    if (!is_whole) later.push_back(note);
  }
  notes_ = std::move(later);
}

void PageMaker::finish() {
  while (!page_.rows.empty() || !notes_.empty()) break_page();
}

}  // namespace servanda::renderers::pdf
