#pragma once
// Rows into pages: each page is filled as far as it will go, headings stay with what follows, no
// paragraph leaves one line alone at the foot or the head of a page, notes stand under the text
// that refers to them. A page is handed on as soon as it is full; no more than one is held.

#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "renderers/pdf/page/geometry.hpp"
#include "renderers/pdf/page/row.hpp"

namespace servanda::renderers::pdf {

struct PlacedRow {
  Row row;
  Length top = 0;  // of its cells' first lines, from the page's top
};

struct PlacedNote {
  Footnote note;
  Length top = 0;
};

struct Page {
  std::size_t number = 0;  // from 1
  std::vector<PlacedRow> rows;
  std::vector<PlacedNote> notes;
  Length notes_rule = 0;  // where the rule above the notes stands; 0: there are none
  std::string first_running, last_running;
};

class PageMaker {
 public:
  PageMaker(const PageGeometry& geometry, std::size_t first_number,
            std::function<void(Page&&)> take, std::function<void(ElementId)> close);

  void add(Row row);
  // The element ends behind all rows added so far.
  void close_after(ElementId element);
  // The last page, however full.
  void finish();
  [[nodiscard]] std::size_t next_number() const { return page_.number; }

 private:
  using Notes = std::vector<std::shared_ptr<Footnote>>;
  [[nodiscard]] bool is_empty() const;
  [[nodiscard]] Length space_before(const Row& row) const;
  [[nodiscard]] bool fits(const Row& row, const std::vector<std::size_t>& lines) const;
  [[nodiscard]] std::vector<std::size_t> best_cut(const Row& row, bool at_any_price) const;
  void place(Row row);
  void place_repeated(const RepeatedHead& head);
  void break_page();
  void break_before(Row row);
  [[nodiscard]] std::deque<Row> take_back_kept_rows();
  void fill_notes();
  void start_page(std::size_t number);

  PageGeometry geometry_;
  std::function<void(Page&&)> take_;
  std::function<void(ElementId)> close_;
  Page page_;
  Length used_ = 0;  // height of the rows placed
  Notes notes_;      // of this page; the first may continue from the page before
  std::string running_;
};

}  // namespace servanda::renderers::pdf
