#include "renderers/status_document.hpp"

#include <boost/test/unit_test.hpp>

#include "renderers/participant_order.hpp"
#include "renderers/provision_name.hpp"
#include "tests/renderers/standing.hpp"

BOOST_AUTO_TEST_SUITE(status_documents)

using namespace servanda;
using renderers::Messages;

namespace {

std::string outline(const test::Lighthouses& treaty, std::string_view language) {
  return renderers::print_outline(renderers::status_document(
      treaty.facts(), {.language = test::tag(language), .article_address = {}}));
}

}  // namespace

BOOST_AUTO_TEST_CASE(before_the_first_act) {
  test::check_golden(outline(test::Lighthouses("2031-03-01"), "en"), "status-before.outline");
}

BOOST_AUTO_TEST_CASE(signed_and_not_in_force) {
  test::check_golden(outline(test::Lighthouses("2031-06-15"), "en"), "status-open.outline");
}

BOOST_AUTO_TEST_CASE(in_force_with_a_reservation) {
  const test::Lighthouses treaty("2031-12-31");
  test::check_golden(outline(treaty, "en"), "status-in-force.outline");
  test::check_golden(outline(treaty, "ar"), "status-in-force-ar.outline");
}

BOOST_AUTO_TEST_CASE(one_sentence_says_how_it_stands) {
  const auto said = [](std::string_view day, std::string_view language) {
    return renderers::count_sentence(test::Lighthouses(day).facts(),
                                     Messages::in(test::tag(language)));
  };
  BOOST_TEST(said("2031-03-03", "en") ==
             "2 signatures; 0 of 3 instruments known on 3 March 2031; "
             "open for signature until 30 June 2032");
  BOOST_TEST(said("2032-07-01", "en") ==
             "3 signatures; 3 parties; known on 1 July 2032; "
             "was open for signature until 30 June 2032");
  BOOST_TEST(said("2031-03-03", "zh") ==
             "2个签署；截至2031年3月3日，已知3份文书中的0份；开放签署至2032年6月30日");
}

BOOST_AUTO_TEST_CASE(names_stand_in_the_readers_alphabet) {
  const test::Lighthouses treaty("2031-12-31");
  const auto order = [&](std::string_view language) {
    std::string names;
    for (const auto& one :
         renderers::by_name(*treaty.status, treaty.table(), test::tag(language))) {
      names += std::string(one.name) + "|";
    }
    return names;
  };
  BOOST_TEST(order("en") == "Côte d’Ivoire|Iceland|Norway|Vanuatu|");
  BOOST_TEST(order("es") == "Côte d’Ivoire|Islandia|Noruega|Vanuatu|");
}

BOOST_AUTO_TEST_CASE(provisions_have_names_in_words) {
  const Messages& english = Messages::in(test::tag("en"));
  BOOST_TEST(renderers::provision_name("art_65__para_1", english) == "article 65, paragraph 1");
  BOOST_TEST(renderers::provision_name("art_7", english) == "article 7");
  BOOST_TEST(renderers::provision_name("art_2__list_1__point_a", english) == "article 2 (a)");
  BOOST_TEST(renderers::provision_name("chp_I", english) == "chp_I");
  BOOST_TEST(renderers::provision_name("not an eId", english) == "not an eId");
  BOOST_TEST(renderers::provision_name("art_65__para_1", Messages::in(test::tag("zh"))) ==
             "第65条第1款");
}

BOOST_AUTO_TEST_SUITE_END()
