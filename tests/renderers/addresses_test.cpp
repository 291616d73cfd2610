#include "renderers/site/addresses.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(addresses)

using namespace servanda::renderers;

BOOST_AUTO_TEST_CASE(from_one_page_to_another) {
  BOOST_TEST(relative_address("en/index.html", "en/about.html") == "about.html");
  BOOST_TEST(relative_address("en/t/art_1.html", "fr/t/art_1.html") == "../../fr/t/art_1.html");
  BOOST_TEST(relative_address("en/t/art_1.html", "en/index.html") == "../index.html");
  BOOST_TEST(relative_address("index.html", "en/index.html") == "en/index.html");
  BOOST_TEST(relative_address("en/t/a.html", "en/t/a.html") == "a.html");
  BOOST_TEST(relative_address("en/t/a.html", "en/tt/a.html") == "../tt/a.html");
  BOOST_TEST(relative_address("en/a.html", "en/a.html#art_1") == "a.html#art_1");
}

BOOST_AUTO_TEST_CASE(names_with_other_letters_are_encoded) {
  BOOST_TEST(relative_address("a.html", "data/t/eng@2024-12-24.xml") ==
             "data/t/eng@2024-12-24.xml");
  BOOST_TEST(relative_address("a.html", "data/t/a b%.xml") == "data/t/a%20b%25.xml");
  BOOST_TEST(relative_address("a.html", "é") == "%C3%A9");
}

BOOST_AUTO_TEST_CASE(the_outside_knows_folders) {
  const std::string base = "https://treaties.example.org";
  BOOST_TEST(public_address(base, "en/a.html", "en/t/index.html") == base + "/en/t/");
  BOOST_TEST(public_address(base, "en/a.html", "index.html") == base + "/");
  BOOST_TEST(public_address(base, "en/a.html", "en/t/art_1.html") == base + "/en/t/art_1.html");
  BOOST_TEST(public_address("", "en/a.html", "en/t/art_1.html") == "t/art_1.html");
}

BOOST_AUTO_TEST_CASE(a_text_has_its_place) {
  const TextAddress plain{"en", "un-cybercrime", ""};
  BOOST_TEST(plain.whole() == "en/un-cybercrime/index.html");
  BOOST_TEST(plain.unit("art_64") == "en/un-cybercrime/art_64.html");
  const TextAddress chosen{"vi", "un-cybercrime", "fr"};
  BOOST_TEST(chosen.unit("art_64") == "vi/un-cybercrime/fr/art_64.html");
}

BOOST_AUTO_TEST_SUITE_END()
