#include "collection/near_names.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

using servanda::collection::suggestion;

BOOST_AUTO_TEST_SUITE(near_names)

const std::vector<std::string> treaties{"un-cybercrime", "un-corruption", "rivers", "outer-space"};

BOOST_AUTO_TEST_CASE(a_slip_of_the_finger) {
  BOOST_TEST(suggestion("un-cybercrim", treaties) == "; did you mean un-cybercrime?");
  BOOST_TEST(suggestion("un-cyebrcrime", treaties) == "; did you mean un-cybercrime?");
  BOOST_TEST(suggestion("river", treaties) == "; did you mean rivers?");
}

BOOST_AUTO_TEST_CASE(names_that_begin_so_come_first) {
  BOOST_TEST(suggestion("un-c", treaties) == "; did you mean un-cybercrime or un-corruption?");
}

BOOST_AUTO_TEST_CASE(nothing_where_nothing_is_near) {
  BOOST_TEST(suggestion("antarctica", treaties).empty());
  BOOST_TEST(suggestion("", treaties).empty());
  BOOST_TEST(suggestion("rivers", {}).empty());
  BOOST_TEST(suggestion(std::string(100'000, 'r'), treaties).empty());
}

BOOST_AUTO_TEST_SUITE_END()
