#include "treaty/reference/citations.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

#include "tests/treaty/reference/lamps.hpp"
#include "treaty/reference/link.hpp"

namespace servanda::treaty {
namespace {

// "from target kind": one line for each citation, "?" where it is not resolved, "~" in a range.
std::string told(const std::vector<Citation>& citations) {
  std::string out;
  for (const Citation& one : citations) {
    if (!out.empty()) out += "; ";
    out += one.from + " -> " + one.target + (one.resolved ? "" : "?") + (one.range ? "~" : "");
  }
  return out;
}

TreatyText linked(const std::string& words) {
  TreatyText text = test::lamps_with(words);
  engine::Diagnostics ignored;
  link_references(text, ignored);
  return text;
}

std::string citations_in(const std::string& words) {
  return told(citations_of(linked(words)));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(citations)

BOOST_AUTO_TEST_CASE(one_for_each_target_of_a_list) {
  BOOST_TEST(citations_in("See paragraph 1 (a) and (c) of this article.") ==
             "art_2__para_2 -> art_2__para_1__list_1__point_a; "
             "art_2__para_2 -> art_2__para_1__list_1__point_c");
}

BOOST_AUTO_TEST_CASE(a_list_has_its_whole_phrase_as_words) {
  const auto citations = citations_of(linked("See paragraph 1  (a) and (c) of this article."));
  BOOST_REQUIRE(citations.size() == 2U);
  BOOST_TEST(citations[0].words == "paragraph 1 (a) and (c) of this article");
  BOOST_TEST(citations[1].words == citations[0].words);
}

BOOST_AUTO_TEST_CASE(one_for_each_provision_of_a_range) {
  BOOST_TEST(citations_in("See paragraph 1 (a) to (c).") ==
             "art_2__para_2 -> art_2__para_1__list_1__point_a~; "
             "art_2__para_2 -> art_2__para_1__list_1__point_b~; "
             "art_2__para_2 -> art_2__para_1__list_1__point_c~");
}

BOOST_AUTO_TEST_CASE(a_range_upside_down_has_its_two_ends) {
  BOOST_TEST(citations_in("See articles 2 to 1.") ==
             "art_2__para_2 -> art_2?~; art_2__para_2 -> art_1?~");
}

BOOST_AUTO_TEST_CASE(a_range_of_another_instrument_counts) {
  const auto citations =
      citations_of(linked("See Articles 39 to 41 of the Charter of the United Nations."));
  BOOST_REQUIRE(citations.size() == 3U);
  BOOST_TEST(citations[1].target == "/akn/un/act/provision/un/1945-06-26/I-1/!main#art_40");
  BOOST_TEST((citations[1].kind == ReferenceKind::external && citations[1].resolved));
}

BOOST_AUTO_TEST_CASE(what_is_not_there_is_unresolved) {
  BOOST_TEST(citations_in("See article 9.") == "art_2__para_2 -> art_9?");
}

BOOST_AUTO_TEST_CASE(other_instruments_by_their_address_or_without) {
  const auto citations = citations_of(
      linked("See Article 51 of the Charter of the United Nations and article 5 of the Convention "
             "on Lamp Oil."));
  BOOST_REQUIRE(citations.size() == 2U);
  BOOST_TEST((citations[0].kind == ReferenceKind::external && citations[0].resolved));
  BOOST_TEST(citations[0].target == "/akn/un/act/provision/un/1945-06-26/I-1/!main#art_51");
  BOOST_TEST((citations[1].kind == ReferenceKind::external && !citations[1].resolved));
  BOOST_TEST(citations[1].target.empty());
}

BOOST_AUTO_TEST_CASE(links_that_the_text_brought_are_citations) {
  const auto citations = citations_of(
      linked("Recalling resolutions <a href=\"https://undocs.org/en/A/RES/74/247\">74/247</a>."));
  BOOST_REQUIRE(citations.size() == 1U);
  BOOST_TEST((citations[0].kind == ReferenceKind::external && citations[0].resolved));
  BOOST_TEST(citations[0].words == "74/247");
}

BOOST_AUTO_TEST_CASE(a_lead_in_is_its_paragraph) {
  const TreatyText text = test::lamps_with("No lamp.");
  BOOST_TEST(provision_around(text, "art_2__para_1__list_1__intro") == "art_2__para_1");
  BOOST_TEST(provision_around(text, "art_2__para_1__list_1__point_b") ==
             "art_2__para_1__list_1__point_b");
  BOOST_TEST(provision_around(text, "art_77") == "art_77");
}

BOOST_AUTO_TEST_CASE(a_part_stands_in_its_whole) {
  const TreatyText text = test::lamps_with("No lamp.");
  BOOST_TEST(is_part_of(text, "art_2__para_1__list_1__point_b", "art_2"));
  BOOST_TEST(is_part_of(text, "art_2", "art_2"));
  BOOST_TEST(!is_part_of(text, "art_2", "art_2__para_1"));
  BOOST_TEST(!is_part_of(text, "art_12", "art_1"));
  BOOST_TEST(is_part_of(text, "art_9__para_3", "art_9"));
  BOOST_TEST(!is_part_of(text, "art_91", "art_9"));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace servanda::treaty
