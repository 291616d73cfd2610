#include "renderers/pdf/breaking/total_fit.hpp"

#include <rapidcheck.h>
#include <boost/test/unit_test.hpp>

#include <vector>

namespace servanda::renderers::pdf {
namespace {

constexpr Length endless = 1'000'000'000;

Item box(Length width) {
  return {Item::Kind::box, false, 0, 0, 0, 1, width, 0, 0};
}
Item glue(Length width, Length stretch, Length shrink) {
  return {Item::Kind::glue, false, 0, 0, 0, 0, width, stretch, shrink};
}
Item penalty(std::int16_t cost, Length width = 0, bool flagged = false) {
  return {Item::Kind::penalty, flagged, cost, 0, 0, 0, width, 0, 0};
}
void finish(std::vector<Item>& items) {
  items.push_back(penalty(Item::never));
  items.push_back(glue(0, endless, 0));
  items.push_back(penalty(Item::always));
}

std::vector<Item> words(const std::vector<Length>& widths) {
  std::vector<Item> items;
  for (const Length width : widths) {
    if (!items.empty()) items.push_back(glue(10, 5, 3));
    items.push_back(box(width));
  }
  finish(items);
  return items;
}

FitSettings within(Length width, double tolerance = 1e9) {
  FitSettings settings;
  settings.width = width;
  settings.tolerance = tolerance;
  return settings;
}

std::vector<std::size_t> breaks(const std::vector<LineEnd>& ends) {
  std::vector<std::size_t> items;
  for (const LineEnd& end : ends) items.push_back(end.item);
  return items;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(pdf_total_fit)

BOOST_AUTO_TEST_CASE(one_word_is_one_line) {
  const auto items = words({40});
  const auto ends = total_fit(items, within(100), false);
  BOOST_REQUIRE_EQUAL(ends.size(), 1);
  BOOST_TEST(ends.front().item == items.size() - 1);
  BOOST_TEST(ends.front().natural == 40);
}

BOOST_AUTO_TEST_CASE(lines_end_at_glue_and_are_full) {
  const auto items = words({45, 45, 45, 45});
  const auto ends = total_fit(items, within(100), false);
  BOOST_TEST((breaks(ends) == std::vector<std::size_t>{3, items.size() - 1}));
  BOOST_TEST(ends.front().ratio == 0.0);
}

// A greedy breaker takes the third word into the first line and leaves the second one gaping.
BOOST_AUTO_TEST_CASE(the_paragraph_counts_not_the_line) {
  std::vector<Item> items = {box(44),         glue(10, 20, 2), box(30),
                             glue(10, 20, 2), box(8),          glue(10, 20, 2),
                             box(68),         glue(10, 20, 2), box(90)};
  finish(items);
  const auto ends = total_fit(items, within(100), true);
  BOOST_REQUIRE_EQUAL(ends.size(), 3);
  BOOST_TEST(ends[0].item == 3);
  BOOST_TEST(ends[1].item == 7);
}

BOOST_AUTO_TEST_CASE(within_the_tolerance_or_not_at_all) {
  const auto items = words({60, 60, 60});
  BOOST_TEST(total_fit(items, within(100, 1), false).empty());
  BOOST_TEST(total_fit(items, within(100), false).size() == 3);
}

BOOST_AUTO_TEST_CASE(a_forbidden_break_is_never_taken) {
  std::vector<Item> items = {box(45), penalty(Item::never), glue(10, 5, 3),
                             box(45), glue(10, 5, 3),       box(45)};
  finish(items);
  for (const LineEnd& end : total_fit(items, within(60), true)) {
    BOOST_TEST(end.item != 1);
    BOOST_TEST(end.item != 2);
  }
}

BOOST_AUTO_TEST_CASE(a_forced_break_always_is) {
  std::vector<Item> items = {box(20), penalty(Item::never), glue(0, endless, 0),
                             penalty(Item::always), box(20)};
  finish(items);
  const auto ends = total_fit(items, within(100), false);
  BOOST_REQUIRE_EQUAL(ends.size(), 2);
  BOOST_TEST(ends.front().item == 3);
}

BOOST_AUTO_TEST_CASE(a_hyphen_adds_its_width) {
  std::vector<Item> items = {box(95), penalty(50, 5, true), box(50)};
  finish(items);
  const auto ends = total_fit(items, within(100), false);
  BOOST_REQUIRE_EQUAL(ends.size(), 2);
  BOOST_TEST(ends.front().item == 1);
  BOOST_TEST(ends.front().natural == 100);
}

BOOST_AUTO_TEST_CASE(two_hyphens_in_a_row_are_avoided) {
  const auto paragraph = [] {
    std::vector<Item> items;
    for (int i = 0; i < 3; ++i) {
      items.push_back(box(80));
      items.push_back(glue(10, 12, 3));
      items.push_back(box(5));
      items.push_back(penalty(50, 5, true));
      items.push_back(box(10));
      items.push_back(glue(10, 12, 3));
    }
    items.pop_back();
    finish(items);
    return items;
  }();
  FitSettings settings = within(100);
  settings.hyphens_in_a_row = 1e12;
  bool before = false;
  for (const LineEnd& end : total_fit(paragraph, settings, true)) {
    BOOST_TEST(!(before && paragraph[end.item].flagged));
    before = paragraph[end.item].flagged;
  }
}

BOOST_AUTO_TEST_CASE(a_box_wider_than_the_line_is_seen_in_its_ratio) {
  const auto items = words({40, 250, 40});
  const auto ends = total_fit(items, within(100), true);
  BOOST_REQUIRE_EQUAL(ends.size(), 3);
  BOOST_TEST(ends[1].natural == 250);
  BOOST_TEST(ends[1].ratio < -1);
}

BOOST_AUTO_TEST_CASE(nothing_gives_nothing) {
  BOOST_TEST(total_fit({}, within(100), true).empty());
}

// Whatever the words: every line but those of one word fits, breaks rise, the last one is the end.
BOOST_AUTO_TEST_CASE(random_paragraphs_fit) {
  const bool held = rc::check([] {
    const auto widths = *rc::gen::container<std::vector<Length>>(rc::gen::inRange<Length>(1, 90));
    if (widths.empty()) return;
    const auto items = words(widths);
    const auto ends = total_fit(items, within(100), true);
    RC_ASSERT(!ends.empty());
    RC_ASSERT(ends.back().item == items.size() - 1);
    std::size_t begin = 0;
    for (const LineEnd& end : ends) {
      RC_ASSERT(end.item >= begin);
      Length least = 0;
      for (std::size_t i = begin; i < end.item; ++i) {
        const bool is_first = i == begin && items[i].kind == Item::Kind::glue;
        if (!is_first && items[i].kind != Item::Kind::penalty) {
          least += items[i].width - items[i].shrink;
        }
      }
      RC_ASSERT(least <= 100);
      begin = end.item;
    }
  });
  BOOST_TEST(held);
}

// Twice the words, about twice the work: a paragraph of a hundred thousand words is no trap.
BOOST_AUTO_TEST_CASE(long_paragraphs_end) {
  std::vector<Length> widths;
  for (int i = 0; i < 100'000; ++i) widths.push_back(20 + i * 7919 % 60);
  const auto items = words(widths);
  const auto ends = total_fit(items, within(400), false);
  BOOST_TEST(ends.size() > 10'000);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace servanda::renderers::pdf
