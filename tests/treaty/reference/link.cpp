#include "treaty/reference/link.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

#include "engine/text/unicode.hpp"
#include "tests/treaty/reference/lamps.hpp"

namespace servanda::treaty {
namespace {

// The paragraph's content after linking.
std::string linked(const std::string& words, engine::Diagnostics& findings) {
  TreatyText text = test::lamps_with(words);
  link_references(text, findings);
  std::string printed = engine::print_xml(text.document().tree());
  const std::size_t begin = printed.find("<p>", printed.find("art_2__para_2\"")) + 3;
  return printed.substr(begin, printed.rfind("</p>") - begin);
}

std::string linked(const std::string& words) {
  engine::Diagnostics findings;
  const std::string printed = linked(words, findings);
  BOOST_TEST(findings.empty());
  return printed;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(link)

BOOST_AUTO_TEST_CASE(wraps_exactly_the_citing_words) {
  BOOST_TEST(linked("Under article 1 of this Convention, lamps burn.") ==
             "Under <ref eId=\"art_2__para_2__ref_1\" href=\"#art_1\">article 1</ref> of this "
             "Convention, lamps burn.");
}

BOOST_AUTO_TEST_CASE(a_list_is_an_mref_of_refs) {
  BOOST_TEST(linked("See paragraph 1 (a) and (c) of this article.") ==
             "See <mref eId=\"art_2__para_2__mref_1\">"
             "<ref eId=\"art_2__para_2__ref_1\" href=\"#art_2__para_1__list_1__point_a\">paragraph "
             "1 (a)</ref> and <ref eId=\"art_2__para_2__ref_2\" "
             "href=\"#art_2__para_1__list_1__point_c\">(c) of this article</ref></mref>.");
}

BOOST_AUTO_TEST_CASE(a_range_is_an_rref) {
  BOOST_TEST(linked("See articles 1 to 2.") ==
             "See <rref eId=\"art_2__para_2__rref_1\" from=\"#art_1\" upTo=\"#art_2\">articles 1 "
             "to 2</rref>.");
}

BOOST_AUTO_TEST_CASE(headings_and_numbers_are_names_and_cite_nothing) {
  TreatyText text = test::lamps_with("No lamp.");
  engine::Diagnostics findings;
  BOOST_TEST(link_references(text, findings) == 0U);
  BOOST_TEST(findings.empty());
}

BOOST_AUTO_TEST_CASE(formatting_inside_the_words_is_kept) {
  BOOST_TEST(
      linked("Under <i>article</i> 1 it is.") ==
      "Under <ref eId=\"art_2__para_2__ref_1\" href=\"#art_1\"><i>article</i> 1</ref> it is.");
}

BOOST_AUTO_TEST_CASE(formatting_that_the_words_end_in_is_divided) {
  BOOST_TEST(
      linked("<i>As in article</i> 1 <b>of it</b>") ==
      "<i>As in </i><ref eId=\"art_2__para_2__ref_1\" href=\"#art_1\"><i>article</i> 1</ref> "
      "<b>of it</b>");
  BOOST_TEST(linked("As in article <i>1 it is</i>.") ==
             "As in <ref eId=\"art_2__para_2__ref_1\" href=\"#art_1\">article <i>1</i></ref>"
             "<i> it is</i>.");
}

BOOST_AUTO_TEST_CASE(a_note_among_the_words_moves_with_them) {
  const std::string note =
      "<authorialNote marker=\"1\" eId=\"art_2__para_2__authorialNote_1\"><p>A note.</p>"
      "</authorialNote>";
  BOOST_TEST(linked("See article" + note + " 1.") ==
             "See <ref eId=\"art_2__para_2__ref_1\" href=\"#art_1\">article" + note + " 1</ref>.");
}

BOOST_AUTO_TEST_CASE(a_note_has_references_of_its_own) {
  BOOST_TEST(linked("See<authorialNote marker=\"1\"><p>In article 1.</p></authorialNote>") ==
             "See<authorialNote marker=\"1\"><p>In <ref eId=\"art_2__para_2__ref_1\" "
             "href=\"#art_1\">article 1</ref>.</p></authorialNote>");
}

BOOST_AUTO_TEST_CASE(links_that_the_text_brought_stay) {
  const std::string words = "See <a href=\"https://example.org\">resolution 74/247</a> there.";
  BOOST_TEST(linked(words) == words);
  const std::string ref = "See the <ref href=\"/akn/xx/act/2001/5\">Lantern Act</ref> there.";
  BOOST_TEST(linked(ref) == ref);
}

BOOST_AUTO_TEST_CASE(another_instrument_is_cited_by_its_iri) {
  BOOST_TEST(linked("as Article 51 of the Charter of the United Nations says") ==
             "as <ref eId=\"art_2__para_2__ref_1\" "
             "href=\"/akn/un/act/provision/un/1945-06-26/I-1/!main#art_51\">Article 51 of the "
             "Charter of the United Nations</ref> says");
}

BOOST_AUTO_TEST_CASE(another_instrument_without_address_is_marked_without_one) {
  BOOST_TEST(linked("as article 5 of the Convention on Lamp Oil says") ==
             "as <inline name=\"citation\">article 5 of the Convention on Lamp Oil</inline> says");
}

BOOST_AUTO_TEST_CASE(what_leads_nowhere_is_marked_and_told) {
  engine::Diagnostics findings;
  BOOST_TEST(linked("See article 9.", findings) ==
             "See <ref eId=\"art_2__para_2__ref_1\" href=\"#art_9\">article 9</ref>.");
  BOOST_REQUIRE(findings.all().size() == 1U);
  BOOST_TEST(findings.all()[0].id == "REF-001");
  BOOST_TEST(findings.all()[0].place.eid == "art_2__para_2");
  BOOST_TEST(findings.all()[0].place.line == 2U);
}

BOOST_AUTO_TEST_CASE(a_range_upside_down_is_told) {
  engine::Diagnostics findings;
  BOOST_TEST(linked("See articles 2 to 1.", findings) ==
             "See <rref eId=\"art_2__para_2__rref_1\" from=\"#art_2\" upTo=\"#art_1\">articles 2 "
             "to 1</rref>.");
  BOOST_REQUIRE(findings.all().size() == 1U);
  BOOST_TEST(findings.all()[0].id == "REF-002");
}

BOOST_AUTO_TEST_CASE(linking_again_changes_nothing) {
  TreatyText text = test::lamps_with(
      "See <i>article</i> 1, paragraph 1 (a) and (c) of this article, articles 1 to 2, article 7 "
      "of "
      "the Convention on Lamp Oil and the <ref href=\"/akn/xx/act/2001/5\">Lantern Act</ref>.");
  engine::Diagnostics findings;
  const std::size_t number = link_references(text, findings);
  const std::string once = engine::print_xml(text.document().tree());
  BOOST_TEST(link_references(text, findings) == number);
  BOOST_TEST(engine::print_xml(text.document().tree()) == once);
}

BOOST_AUTO_TEST_CASE(unlinking_gives_the_text_back) {
  TreatyText text =
      test::lamps_with("See article 1, paragraph 1 (a) and (c), and articles 1 to 2.");
  const std::string before = engine::print_xml(text.document().tree());
  engine::Diagnostics findings;
  link_references(text, findings);
  BOOST_TEST(engine::print_xml(text.document().tree()) != before);
  unlink_references(text);
  BOOST_TEST(engine::print_xml(text.document().tree()) == before);
}

BOOST_AUTO_TEST_CASE(no_character_of_the_text_changes) {
  const std::string words =
      "Sub\xC2\xA0paragraph 1\xE2\x80\x8B (<b>a</b>) of article\xE2\x80\xAF"
      "2 &amp; article 1&lt;2";
  TreatyText text = test::lamps_with(words);
  const std::string before = engine::text_of(text.act());
  engine::Diagnostics findings;
  link_references(text, findings);
  BOOST_TEST(engine::text_of(text.act()) == before);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace servanda::treaty
