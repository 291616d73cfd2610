#include "renderers/citation.hpp"

#include <boost/test/unit_test.hpp>

#include "tests/renderers/support.hpp"

BOOST_AUTO_TEST_SUITE(citation)

using namespace servanda;
using renderers::CitationStyle;
using renderers::CitedPart;

namespace {

std::string cite(CitationStyle style, std::string_view eid, std::string_view address = {},
                 std::string_view language = "en",
                 std::optional<engine::CivilDate> in_force = std::nullopt) {
  const treaty::Instrument instrument = test::harbour_instrument("lighthouses");
  const renderers::CitedTreaty treaty{instrument, "lighthouses", in_force};
  const auto& messages = renderers::Messages::in(test::tag(language));
  const CitedPart part = eid.empty() ? CitedPart::whole : CitedPart::provision;
  return renderers::fill_citation(renderers::citation_form(style, part, treaty, messages), eid,
                                  address, messages);
}

}  // namespace

BOOST_AUTO_TEST_CASE(plainly_in_the_readers_language) {
  BOOST_TEST(cite(CitationStyle::plain, "art_2__para_1") ==
             "Convention on Lighthouses and Their Keepers, article 2, paragraph 1, adopted 2 March "
             "2031");
  BOOST_TEST(cite(CitationStyle::plain, "art_2", "https://a.example/x") ==
             "Convention on Lighthouses and Their Keepers, article 2, adopted 2 March 2031 "
             "<https://a.example/x>");
  BOOST_TEST(cite(CitationStyle::plain, "art_2", {}, "ar").find("المادة 2") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(by_oscola_and_the_bluebook) {
  const auto since = engine::CivilDate::of(2031, 9, 29);
  BOOST_TEST(
      cite(CitationStyle::oscola, "art_1__list_1__point_b__list_1__point_i", {}, "en", since) ==
      "Convention on Lighthouses and Their Keepers (adopted 2 March 2031, entered into force "
      "29 September 2031) art 1(b)(i)");
  BOOST_TEST(cite(CitationStyle::bluebook, "art_2__para_1", {}, "fr", since) ==
             "Convention on Lighthouses and Their Keepers art. 2(1), adopted Mar. 2, 2031 (entered "
             "into force Sept. 29, 2031)");
}

BOOST_AUTO_TEST_CASE(as_bibtex_and_ris) {
  BOOST_TEST(cite(CitationStyle::bibtex, "art_2", "https://a.example/x") ==
             "@misc{lighthouses-art_2,\n  title = {{Convention on Lighthouses and Their "
             "Keepers}},\n  note = {Article 2},\n  date = {2031-03-02},\n  year = {2031},\n  url = "
             "{https://a.example/x},\n}");
  BOOST_TEST(cite(CitationStyle::ris, "") ==
             "TY  - LEGAL\nTI  - Convention on Lighthouses and Their Keepers\nPY  - 2031\nDA  - "
             "2031/03/02/\nER  - ");
}

BOOST_AUTO_TEST_CASE(without_an_address_nothing_of_it_is_left) {
  for (const CitationStyle style : renderers::all_citation_styles) {
    const std::string made = cite(style, "art_2");
    BOOST_TEST(made.find("address") == std::string::npos, made);
    BOOST_TEST(made.find('<') == std::string::npos, made);
    BOOST_TEST(made.find("url") == std::string::npos, made);
    BOOST_TEST(made.find("UR ") == std::string::npos, made);
  }
}

BOOST_AUTO_TEST_CASE(what_is_no_article_has_no_pin) {
  BOOST_TEST(cite(CitationStyle::oscola, "preamble") ==
             "Convention on Lighthouses and Their Keepers (adopted 2 March 2031) art ");
}

BOOST_AUTO_TEST_SUITE_END()
