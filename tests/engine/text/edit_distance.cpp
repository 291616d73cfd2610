#include "engine/text/edit_distance.hpp"

#include <boost/test/unit_test.hpp>

using servanda::engine::edit_distance;

BOOST_AUTO_TEST_SUITE(edit_distances)

BOOST_AUTO_TEST_CASE(letters_put_in_left_out_replaced_or_swapped_count_one) {
  BOOST_TEST(edit_distance("lamp", "lamp", 3) == 0U);
  BOOST_TEST(edit_distance("lamp", "lamps", 3) == 1U);
  BOOST_TEST(edit_distance("lamp", "lap", 3) == 1U);
  BOOST_TEST(edit_distance("lamp", "damp", 3) == 1U);
  BOOST_TEST(edit_distance("lamp", "lapm", 3) == 1U);
  BOOST_TEST(edit_distance("Россия", "Росия", 3) == 1U);
  BOOST_TEST(edit_distance("", "ab", 3) == 2U);
}

BOOST_AUTO_TEST_CASE(beyond_the_limit_the_distance_is_not_counted_out) {
  BOOST_TEST(edit_distance("lamp", "lighthouse", 2) == 3U);
  BOOST_TEST(edit_distance("lamp", "moon", 2) == 3U);
  BOOST_TEST(edit_distance("a", "abcdefgh", 3) == 4U);
}

BOOST_AUTO_TEST_SUITE_END()
