#include "treaty/difference/word_changes.hpp"

#include <rapidcheck.h>
#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

namespace servanda::treaty {
namespace {

// "in [-ninety-]{+sixty+} days"
std::string print(std::string_view before, std::string_view after) {
  std::string all;
  for (const Change& change : word_changes(before, after)) {
    const bool removed = change.kind == Change::Kind::removed;
    const bool added = change.kind == Change::Kind::added;
    all += (removed ? "[-"
            : added ? "{+"
                    : "") +
           change.words +
           (removed ? "-]"
            : added ? "+}"
                    : "");
  }
  return all;
}

std::string side(const std::vector<Change>& changes, Change::Kind without) {
  std::string all;
  for (const Change& change : changes) all += change.kind == without ? "" : change.words;
  return all;
}

BOOST_AUTO_TEST_SUITE(words_that_changed)

BOOST_AUTO_TEST_CASE(one_word) {
  BOOST_TEST(print("within ninety days.", "within sixty days.") ==
             "within [-ninety-]{+sixty+} days.");
}

BOOST_AUTO_TEST_CASE(words_in_a_row_are_one_change) {
  BOOST_TEST(print("the old red lamp burns", "the new blue lamp burns") ==
             "the [-old red-]{+new blue+} lamp burns");
}

BOOST_AUTO_TEST_CASE(only_added_and_only_removed) {
  BOOST_TEST(print("a lamp", "a bright lamp") == "a {+bright +}lamp");
  BOOST_TEST(print("a bright lamp", "a lamp") == "a [-bright -]lamp");
  BOOST_TEST(print("", "new") == "{+new+}");
  BOOST_TEST(print("old", "") == "[-old-]");
}

BOOST_AUTO_TEST_CASE(the_same) {
  BOOST_TEST(print("a lamp", "a lamp") == "a lamp");
  BOOST_TEST(!has_change(word_changes("a lamp", "a lamp")));
  BOOST_TEST(word_changes("", "").empty());
}

BOOST_AUTO_TEST_CASE(chinese_by_words) {
  BOOST_TEST(print("检查应当在九十天内完成。", "检查应当在六十天内完成。").find("检查应当在") ==
             0U);
  BOOST_TEST(has_change(word_changes("九十天", "六十天")));
}

BOOST_AUTO_TEST_CASE(arabic_keeps_its_order) {
  BOOST_TEST(print("في غضون تسعين يوما", "في غضون ستين يوما") == "في غضون [-تسعين-]{+ستين+} يوما");
}

BOOST_AUTO_TEST_CASE(both_texts_can_be_had_back) {
  BOOST_TEST(rc::check("sides", [] {
    const auto words = *rc::gen::container<std::vector<std::string>>(
        rc::gen::element<std::string>("a", "b", "lamp", " ", " ", ", ", "灯火", "\n"));
    const auto others = *rc::gen::container<std::vector<std::string>>(
        rc::gen::element<std::string>("a", "c", "lamp", " ", " ", ". ", "灯", "é"));
    std::string before, after;
    for (const auto& word : words) before += word;
    for (const auto& word : others) after += word;
    const auto changes = word_changes(before, after);
    RC_ASSERT(side(changes, Change::Kind::added) == before);
    RC_ASSERT(side(changes, Change::Kind::removed) == after);
  }));
}

// Beyond the bound the rest is one change; nothing hangs and nothing is lost.
BOOST_AUTO_TEST_CASE(long_texts_with_nothing_in_common) {
  std::string before, after;
  for (int i = 0; i < 20000; ++i) {
    before += "a" + std::to_string(i) + " ";
    after += "b" + std::to_string(i) + " ";
  }
  const auto changes = word_changes(before, after);
  BOOST_TEST(side(changes, Change::Kind::added) == before);
  BOOST_TEST(side(changes, Change::Kind::removed) == after);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace servanda::treaty
