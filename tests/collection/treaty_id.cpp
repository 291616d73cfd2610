#include "collection/treaty_id.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <rapidcheck.h>

#include <string>

namespace collection = servanda::collection;
using collection::TreatyId;

BOOST_AUTO_TEST_SUITE(treaty_id)

BOOST_DATA_TEST_CASE(valid, boost::unit_test::data::make({"un-cybercrime", "a", "18-11", "x9"}),
                     text) {
  const auto id = TreatyId::parse(text);
  BOOST_REQUIRE(id);
  BOOST_TEST(id->str() == text);
}

// What could leave the collection's folder, hide in it, or be mistaken for an option.
BOOST_DATA_TEST_CASE(refused,
                     boost::unit_test::data::make({"", ".", "..", "../x", "a/b", "/etc", "-x", "x-",
                                                   "A", "a b", "a.b", "a#b", "é", "a\\b", "a\n"}),
                     text) {
  const auto id = TreatyId::parse(text);
  BOOST_REQUIRE(!id);
  BOOST_TEST(id.error().id == "CLI-011");
}

BOOST_AUTO_TEST_CASE(refused_with_a_zero_byte) {
  BOOST_TEST(!TreatyId::parse(std::string_view("a\0b", 3)));
}

BOOST_AUTO_TEST_CASE(length_is_bounded) {
  BOOST_TEST(TreatyId::parse(std::string(64, 'a')).has_value());
  BOOST_TEST(!TreatyId::parse(std::string(65, 'a')));
}

BOOST_AUTO_TEST_CASE(made_from_titles) {
  BOOST_TEST(TreatyId::from_title("Convention on the Sea").str() == "convention-on-the-sea");
  BOOST_TEST(TreatyId::from_title("  Traité, n° 5 (révisé) ").str() == "traite-n-5-revise");
  BOOST_TEST(TreatyId::from_title("un-ga-79-243").str() == "un-ga-79-243");
  BOOST_TEST(TreatyId::from_title("条约").str() == "treaty");
  BOOST_TEST(TreatyId::from_title("").str() == "treaty");
}

BOOST_AUTO_TEST_CASE(long_titles_end_with_a_word) {
  const std::string title =
      "Agreement on the Protection of Rivers and Lakes that Cross Frontiers Between Neighbours";
  BOOST_TEST(TreatyId::from_title(title).str() ==
             "agreement-on-the-protection-of-rivers-and-lakes-that-cross");
}

BOOST_AUTO_TEST_CASE(every_title_makes_a_valid_id) {
  BOOST_TEST(rc::check("an id made is an id that parses", [](const std::string& title) {
    const TreatyId made = TreatyId::from_title(title);
    RC_ASSERT(TreatyId::parse(made.str()).has_value());
  }));
}

BOOST_AUTO_TEST_SUITE_END()
