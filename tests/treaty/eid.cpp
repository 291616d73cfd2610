#include "treaty/eid.hpp"

#include <rapidcheck.h>
#include <boost/test/unit_test.hpp>

#include <set>
#include <stdexcept>
#include <string>

using servanda::treaty::EId;

BOOST_AUTO_TEST_SUITE(eid)

BOOST_AUTO_TEST_CASE(names_of_every_kind_are_read) {
  for (const std::string text :
       {"art_64", "art_64__para_1", "art_10__para_1__list_1__point_a__list_1__point_ii", "preamble",
        "preamble__rec_3", "chp_IV", "part_I__chp_II__sec_1", "art_5bis", "art_5__para_2-2",
        "art_13__list_1__wrapup", "annex_1__art_2__para_3", "art_7__intro"}) {
    BOOST_TEST(EId::parse(text).value().str() == text);
  }
}

BOOST_AUTO_TEST_CASE(what_is_no_eid_is_refused_by_its_diagnostic) {
  for (const std::string text :
       {"", "_", "__", "art_", "art_1__", "__art_1", "art_1___para_2", "art_1____para_2", "1_art",
        "art 1", "art_1/para_2", "art_1_2", "Artículo_1", "art_1\n", "art_1__para_", "#art_1"}) {
    const auto parsed = EId::parse(text);
    BOOST_TEST(!parsed.has_value(), text);
    if (!parsed) BOOST_TEST(parsed.error().id == "AKN-001");
  }
}

BOOST_AUTO_TEST_CASE(the_length_has_a_bound) {
  BOOST_TEST(EId::parse("art_" + std::string(508, '1')).has_value());
  BOOST_TEST(!EId::parse("art_" + std::string(509, '1')).has_value());
}

BOOST_AUTO_TEST_CASE(the_engine_s_own_names_throw_where_they_are_none) {
  BOOST_TEST(EId::of("art_1").str() == "art_1");
  BOOST_CHECK_THROW((void)EId::of("art 1"), std::invalid_argument);
  BOOST_CHECK_THROW((void)EId::of("art_1").child("point", "ä"), std::invalid_argument);
}

BOOST_AUTO_TEST_CASE(steps_have_prefix_and_number) {
  const EId eid = EId::of("art_10__list_1__intro");
  const auto steps = eid.steps();
  BOOST_REQUIRE(steps.size() == 3U);
  BOOST_TEST(steps[0].prefix == "art");
  BOOST_TEST(steps[0].number == "10");
  BOOST_TEST(steps[2].prefix == "intro");
  BOOST_TEST(steps[2].number.empty());
  BOOST_TEST(eid.last().prefix == "intro");
}

BOOST_AUTO_TEST_CASE(child_and_parent_undo_each_other) {
  const EId article = EId::of("art_64");
  BOOST_TEST(article.child("para", "1").str() == "art_64__para_1");
  BOOST_TEST(article.child("content").str() == "art_64__content");
  BOOST_TEST(article.child("para", "1").parent().str() == "art_64");
  BOOST_TEST(article.parent().str() == "art_64");
}

BOOST_AUTO_TEST_CASE(the_article_is_found_inside_annexes_too) {
  BOOST_TEST(EId::of("art_64__para_1__list_1__point_a").article() == "art_64");
  BOOST_TEST(EId::of("annex_1__art_2__para_1").article() == "annex_1__art_2");
  BOOST_TEST(EId::of("art_3").article() == "art_3");
  BOOST_TEST(EId::of("preamble__rec_1").article().empty());
  BOOST_TEST(EId::of("chp_I").article().empty());
}

BOOST_AUTO_TEST_CASE(containment_stops_at_step_borders) {
  const EId article = EId::of("art_1");
  BOOST_TEST(article.contains(article));
  BOOST_TEST(article.contains(EId::of("art_1__para_1")));
  BOOST_TEST(!article.contains(EId::of("art_10")));
  BOOST_TEST(!article.contains(EId::of("art_1bis")));
  BOOST_TEST(!EId::of("art_1__para_1").contains(article));
}

BOOST_AUTO_TEST_CASE(what_children_build_parse_reads) {
  BOOST_TEST(rc::check("an eId made of children parses to itself and has their steps", [] {
    const auto numbers = *rc::gen::container<std::vector<int>>(rc::gen::inRange(1, 99));
    EId made = EId::of("art_1");
    for (const int number : numbers) {
      if (made.str().size() > 480) break;
      made = made.child(number % 2 == 0 ? "para" : "point", std::to_string(number));
    }
    const auto parsed = EId::parse(made.str());
    RC_ASSERT(parsed.has_value());
    RC_ASSERT(*parsed == made);
    RC_ASSERT(EId::of("art_1").contains(*parsed));
  }));
}

BOOST_AUTO_TEST_CASE(any_bytes_are_either_refused_or_kept) {
  BOOST_TEST(rc::check("parse never changes what it accepts", [](const std::string& text) {
    const auto parsed = EId::parse(text);
    if (parsed) RC_ASSERT(parsed->str() == text);
  }));
}

BOOST_AUTO_TEST_SUITE_END()
