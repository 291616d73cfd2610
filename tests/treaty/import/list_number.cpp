#include "treaty/import/list_number.hpp"

#include <boost/test/unit_test.hpp>

namespace servanda::treaty {
namespace {

using Words = std::vector<std::string>;

BOOST_AUTO_TEST_SUITE(list_number)

BOOST_AUTO_TEST_CASE(numbers_go_on_from_the_start_in_their_style) {
  const Words items{"one", "two", "three"};
  const Words roman{"(iii)", "(iv)", "(v)"};
  BOOST_TEST(numbers_of_list({3, "LowerRoman", "TwoParens"}, items) == roman,
             boost::test_tools::per_element());
  const Words letters{"z)", "aa)", "bb)"};
  BOOST_TEST(numbers_of_list({26, "LowerAlpha", "OneParen"}, items) == letters,
             boost::test_tools::per_element());
  const Words plain{"1.", "2.", "3."};
  BOOST_TEST(numbers_of_list({1, "DefaultStyle", "DefaultDelim"}, items) == plain,
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(numbers_that_the_items_bring_are_the_only_ones) {
  const Words none{"", ""};
  BOOST_TEST(numbers_of_list({1, "Decimal", "Period"}, {"(a) first", "(b) second"}) == none,
             boost::test_tools::per_element());
  BOOST_TEST(bullets_of_list({"1. first", "2. second"}) == none, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_point_at_the_head_of_a_paragraph_is_no_number_of_its_own) {
  const Words both{"1.", "2."};
  BOOST_TEST(numbers_of_list({1, "Decimal", "Period"}, {"(a) first", "(a) again"}) == both,
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(bullets_are_shown) {
  const Words bullets{"•", "•"};
  BOOST_TEST(bullets_of_list({"first", "second"}) == bullets, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(nonsense_in_the_tree_stays_a_number) {
  BOOST_TEST(numbers_of_list({-5, "LowerRoman", "Period"}, {"x"}).front() == "i.");
  BOOST_TEST(numbers_of_list({999'999'999'999, "UpperRoman", "Period"}, {"x"}).front() ==
             "999999.");
  BOOST_TEST(numbers_of_list({1, "", ""}, {}).empty());
}

BOOST_AUTO_TEST_CASE(numbers_that_stand_alone) {
  for (const char* one : {"(a)", "1.", "iv)", "(十一)", "㈠", "①", "（二）", "ب)", "–", "12."}) {
    BOOST_TEST(is_number_alone(one), one);
  }
  for (const char* one : {"", "a", "State", "Article 5", "(State)", "1. First", "2024"}) {
    BOOST_TEST(!is_number_alone(one), one);
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace servanda::treaty
