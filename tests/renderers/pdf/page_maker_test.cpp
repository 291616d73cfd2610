#include "renderers/pdf/page/page_maker.hpp"

#include <rapidcheck.h>
#include <boost/test/unit_test.hpp>

#include <memory>
#include <string>
#include <vector>

namespace servanda::renderers::pdf {
namespace {

// Ten lines to a page.
constexpr Length line_height = 10_pt;
constexpr PageGeometry small = {200_pt, 140_pt, 20_pt, 20_pt, 160_pt, 100_pt, 10_pt, 130_pt, 10_pt};

Cell cell(std::size_t lines) {
  Cell made = {0, 160_pt, false, {}};
  for (std::size_t i = 0; i < lines; ++i) {
    StackedLine line;
    line.height = line_height;
    made.lines.push_back(line);
  }
  return made;
}

Row paragraph(std::size_t lines, const std::string& name = {}) {
  Row row;
  row.cells.push_back(cell(lines));
  if (!name.empty()) row.anchors.push_back(name);
  return row;
}

Row heading(const std::string& running = {}) {
  Row row = paragraph(1);
  row.keep_with_next = true;
  row.is_splittable = false;
  row.running = running;
  return row;
}

// How many lines of each row stand on each page.
struct Made {
  std::vector<std::vector<std::size_t>> lines;
  std::vector<Page> pages;
};

Made pages_of(std::vector<Row> rows) {
  Made made;
  PageMaker maker(
      small, 1,
      [&](Page&& page) {
        made.lines.emplace_back();
        for (const PlacedRow& placed : page.rows) {
          made.lines.back().push_back(placed.row.cells.front().lines.size());
        }
        made.pages.push_back(std::move(page));
      },
      [](ElementId) {});
  for (Row& row : rows) maker.add(std::move(row));
  maker.finish();
  return made;
}

using Lines = std::vector<std::vector<std::size_t>>;

std::shared_ptr<Footnote> note(std::size_t lines) {
  auto made = std::make_shared<Footnote>();
  made->cell = cell(lines);
  return made;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(pdf_page_maker)

BOOST_AUTO_TEST_CASE(a_page_is_filled) {
  BOOST_TEST((pages_of({paragraph(4), paragraph(6), paragraph(1)}).lines == Lines{{4, 6}, {1}}));
}

BOOST_AUTO_TEST_CASE(a_paragraph_leaves_no_line_alone) {
  // Nine lines are taken: one more would fit, but would stand alone.
  BOOST_TEST((pages_of({paragraph(9), paragraph(5)}).lines == Lines{{9}, {5}}));
  // Of five lines three fit, two are left.
  BOOST_TEST((pages_of({paragraph(7), paragraph(5)}).lines == Lines{{7, 3}, {2}}));
  // Of five lines four fit: one would be left, so three stay.
  BOOST_TEST((pages_of({paragraph(6), paragraph(5)}).lines == Lines{{6, 3}, {2}}));
  // Three lines cannot be divided.
  BOOST_TEST((pages_of({paragraph(8), paragraph(3)}).lines == Lines{{8}, {3}}));
}

BOOST_AUTO_TEST_CASE(a_heading_stays_with_what_follows) {
  BOOST_TEST((pages_of({paragraph(8), heading(), paragraph(3)}).lines == Lines{{8}, {1, 3}}));
  BOOST_TEST((pages_of({paragraph(7), heading(), heading(), paragraph(3)}).lines ==
              Lines{{7}, {1, 1, 3}}));
  // It may stay where the first two lines of the paragraph do.
  BOOST_TEST((pages_of({paragraph(7), heading(), paragraph(4)}).lines == Lines{{7, 1, 2}, {2}}));
}

BOOST_AUTO_TEST_CASE(headings_alone_do_not_hang_the_maker) {
  std::vector<Row> rows;
  for (int i = 0; i < 25; ++i) rows.push_back(heading());
  const auto made = pages_of(std::move(rows));
  std::size_t count = 0;
  for (const auto& page : made.lines) count += page.size();
  BOOST_TEST(count == 25);
}

BOOST_AUTO_TEST_CASE(a_row_taller_than_the_page_is_divided) {
  Row row = paragraph(25);
  row.is_splittable = false;
  BOOST_TEST((pages_of({row}).lines == Lines{{10}, {10}, {5}}));
}

BOOST_AUTO_TEST_CASE(a_line_taller_than_the_page_is_placed) {
  Row row = paragraph(1);
  row.cells.front().lines.front().height = 500_pt;
  BOOST_TEST((pages_of({paragraph(1), row, paragraph(1)}).lines == Lines{{1}, {1}, {1}}));
}

BOOST_AUTO_TEST_CASE(room_above_vanishes_at_the_top_of_a_page) {
  Row second = paragraph(10);
  second.space_before = 5_pt;
  BOOST_TEST((pages_of({paragraph(10), second}).lines == Lines{{10}, {10}}));
}

BOOST_AUTO_TEST_CASE(cells_break_together) {
  Row row;
  row.cells = {cell(4), cell(12), cell(0)};
  const auto made = pages_of({row});
  BOOST_REQUIRE_EQUAL(made.pages.size(), 2);
  BOOST_TEST(made.pages[0].rows.front().row.cells[0].lines.size() == 4);
  BOOST_TEST(made.pages[0].rows.front().row.cells[1].lines.size() == 10);
  BOOST_TEST(made.pages[1].rows.front().row.cells[1].lines.size() == 2);
}

BOOST_AUTO_TEST_CASE(anchors_and_ends_are_told_once) {
  Row row = paragraph(15, "art_1");
  row.closes = {7};
  const auto made = pages_of({row});
  BOOST_TEST(made.pages[0].rows.front().row.anchors.size() == 1);
  BOOST_TEST(made.pages[1].rows.front().row.anchors.empty());
  BOOST_TEST(made.pages[0].rows.front().row.closes.empty());
  BOOST_TEST(made.pages[1].rows.front().row.closes.size() == 1);
}

BOOST_AUTO_TEST_CASE(the_head_of_a_table_comes_again) {
  auto head = std::make_shared<RepeatedHead>();
  head->rows.push_back(heading());
  std::vector<Row> rows = {heading()};
  for (int i = 0; i < 12; ++i) {
    Row row = paragraph(1);
    row.is_splittable = false;
    row.head = head;
    rows.push_back(row);
  }
  const auto made = pages_of(std::move(rows));
  BOOST_TEST(
      (made.lines == Lines{std::vector<std::size_t>(10, 1), std::vector<std::size_t>(4, 1)}));
  BOOST_TEST(!made.pages[0].rows.front().row.is_artifact);
  BOOST_TEST(made.pages[1].rows.front().row.is_artifact);
}

BOOST_AUTO_TEST_CASE(the_running_head_knows_its_articles) {
  const auto made = pages_of({heading("Article 1"), paragraph(6), heading("Article 2"),
                              paragraph(6), heading("Article 3"), paragraph(2)});
  BOOST_REQUIRE_EQUAL(made.pages.size(), 2);
  BOOST_TEST(made.pages[0].first_running == "Article 1");
  BOOST_TEST(made.pages[0].last_running == "Article 2");
  BOOST_TEST(made.pages[1].first_running == "Article 2");
  BOOST_TEST(made.pages[1].last_running == "Article 3");
}

BOOST_AUTO_TEST_CASE(a_note_stands_under_its_mark) {
  Row row = paragraph(2);
  row.cells.front().lines[1].notes.push_back(note(2));
  const auto made = pages_of({paragraph(4), row});
  BOOST_REQUIRE_EQUAL(made.pages.size(), 1);
  BOOST_REQUIRE_EQUAL(made.pages[0].notes.size(), 1);
  BOOST_TEST(made.pages[0].notes.front().top == small.bottom() - 2 * line_height - 2_pt);
}

BOOST_AUTO_TEST_CASE(a_line_whose_note_does_not_fit_moves) {
  Row row = paragraph(2);
  row.cells.front().lines[1].notes.push_back(note(4));
  const auto made = pages_of({paragraph(6), row});
  BOOST_REQUIRE_EQUAL(made.pages.size(), 2);
  BOOST_TEST(made.pages[0].notes.empty());
  BOOST_TEST(made.pages[1].notes.size() == 1);
}

BOOST_AUTO_TEST_CASE(a_note_longer_than_a_page_goes_on) {
  Row row = paragraph(2);
  auto endless = note(40);
  endless->closes = {9};
  row.cells.front().lines[0].notes.push_back(endless);
  const auto made = pages_of({row, paragraph(3)});
  std::size_t lines = 0, ends = 0;
  for (const Page& page : made.pages) {
    for (const PlacedNote& placed : page.notes) {
      lines += placed.note.cell.lines.size();
      ends += placed.note.closes.size();
    }
  }
  BOOST_TEST(lines == 40);
  BOOST_TEST(ends == 1);
  BOOST_TEST(made.pages.size() < 10);
}

// Whatever comes: no line is lost, none is doubled, work ends.
BOOST_AUTO_TEST_CASE(random_rows_keep_their_lines) {
  const bool held = rc::check([] {
    const auto count = *rc::gen::inRange(0, 40);
    std::vector<Row> rows;
    std::size_t wanted = 0, wanted_notes = 0;
    for (int i = 0; i < count; ++i) {
      Row row;
      const auto cells = *rc::gen::inRange(1, 4);
      for (int c = 0; c < cells; ++c) {
        row.cells.push_back(cell(*rc::gen::inRange<std::size_t>(0, 25)));
        row.cells.back().x = c * 10;
        wanted += row.cells.back().lines.size();
      }
      row.keep_with_next = *rc::gen::arbitrary<bool>();
      row.is_splittable = *rc::gen::arbitrary<bool>();
      row.begins_page = *rc::gen::inRange(0, 10) == 0;
      auto& lines = row.cells.front().lines;
      if (!lines.empty() && *rc::gen::inRange(0, 3) == 0) {
        const auto size = *rc::gen::inRange<std::size_t>(1, 15);
        lines[lines.size() / 2].notes.push_back(note(size));
        wanted_notes += size;
      }
      rows.push_back(std::move(row));
    }
    std::size_t found = 0, found_notes = 0;
    for (const Page& page : pages_of(std::move(rows)).pages) {
      for (const PlacedRow& placed : page.rows) {
        for (const Cell& made : placed.row.cells) found += made.lines.size();
      }
      for (const PlacedNote& placed : page.notes) found_notes += placed.note.cell.lines.size();
    }
    RC_ASSERT(found == wanted);
    RC_ASSERT(found_notes == wanted_notes);
  });
  BOOST_TEST(held);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace servanda::renderers::pdf
