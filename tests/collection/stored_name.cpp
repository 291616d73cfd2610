#include "collection/stored_name.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

namespace collection = servanda::collection;
namespace engine = servanda::engine;
using collection::Edition;
using collection::parse_stored_name;

BOOST_AUTO_TEST_SUITE(stored_name)

BOOST_AUTO_TEST_CASE(text_with_date) {
  const auto name = parse_stored_name(Edition::text, "zho@2024-12-24.xml");
  BOOST_REQUIRE(name.has_value());
  BOOST_TEST(name->language.bcp47() == "zh");
  BOOST_TEST(name->version->iso() == "2024-12-24");
  BOOST_TEST(collection::stored_name(Edition::text, name->language, name->version) ==
             "zho@2024-12-24.xml");
}

BOOST_AUTO_TEST_CASE(undated_text) {
  const auto name = parse_stored_name(Edition::text, "eng@.xml");
  BOOST_REQUIRE(name.has_value());
  BOOST_TEST(!name->version);
}

BOOST_AUTO_TEST_CASE(summary) {
  const auto name = parse_stored_name(Edition::summary, "vie.xml");
  BOOST_REQUIRE(name.has_value());
  BOOST_TEST(name->language.bcp47() == "vi");
}

BOOST_DATA_TEST_CASE(no_other_form_is_a_text,
                     boost::unit_test::data::make({"eng.xml", "en@2024-12-24.xml", "eng@2024-12-24",
                                                   "eng@2024-02-30.xml", "eng@2024.xml", "@.xml",
                                                   "eng@2024-12-24.xml~", "eng@2024-12-24.XML",
                                                   "ENG@.xml", "eng@", "", "README.md"}),
                     text) {
  BOOST_TEST(!parse_stored_name(Edition::text, text).has_value());
}

BOOST_DATA_TEST_CASE(no_other_form_is_a_summary,
                     boost::unit_test::data::make({"eng@2024-12-24.xml", "en.xml", "eng", "eng.txt",
                                                   "", ".xml"}),
                     text) {
  BOOST_TEST(!parse_stored_name(Edition::summary, text).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
