#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include "renderers/charts/acts_chart.hpp"
#include "renderers/charts/world_map.hpp"
#include "renderers/data/rule_json.hpp"
#include "renderers/data/timeline_json.hpp"
#include "renderers/html/figure_svg.hpp"
#include "tests/renderers/standing.hpp"

BOOST_AUTO_TEST_SUITE(timeline)

using namespace servanda;
using nlohmann::json;

namespace {

json timeline_of(const test::Lighthouses& treaty, std::string_view as_at) {
  return json::parse(renderers::timeline_json({"lighthouses", treaty.events, treaty.clauses,
                                               test::Lighthouses::table(), nullptr,
                                               engine::CivilDate::parse(as_at).value()}));
}

renderers::Json rule_of(const std::string& toml) {
  engine::Diagnostics findings;
  const auto clauses =
      signatures::parse_clauses(toml, "treaty.toml", test::Lighthouses::table(), findings);
  return renderers::rule_value(clauses.value());
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_step_for_each_day_on_which_something_changes) {
  const test::Lighthouses treaty("2031-12-31");
  const json made = timeline_of(treaty, "2031-12-31");
  std::vector<std::string> days;
  for (const json& step : made["steps"]) days.push_back(step["from"]);
  const std::vector<std::string> wanted{"2031-03-02", "2031-03-04", "2031-05-01",
                                        "2031-06-01", "2031-07-01", "2031-09-29"};
  BOOST_TEST(days == wanted, boost::test_tools::per_element());
  BOOST_TEST(made["steps"].back()["partiesInForce"] == 3);
  BOOST_TEST(made["steps"][4]["entryIntoForce"]["date"] == "2031-09-29");
}

BOOST_AUTO_TEST_CASE(acts_after_the_day_are_left_out_with_what_follows) {
  const test::Lighthouses treaty("2031-05-15");
  const json made = timeline_of(treaty, "2031-05-15");
  BOOST_TEST(made["steps"].size() == 3U);
  BOOST_TEST(!made["steps"].back().contains("entryIntoForce"));
}

BOOST_AUTO_TEST_CASE(a_rule_that_is_a_bare_number_is_told) {
  const auto rule = rule_of(
      "[entry_into_force]\narticle = \"art_3\"\ncount = 3\non = \"first day of the month after 2 "
      "months\"\nnot_before = 2030-01-01\n");
  BOOST_TEST(rule["threshold"] == 3);
  BOOST_TEST(rule["delay"] == (renderers::Json{{"months", 2}, {"round", "month"}}));
  BOOST_TEST(rule["notBefore"] == (renderers::Json{"2030-01-01"}));
}

BOOST_AUTO_TEST_CASE(any_other_rule_is_not) {
  BOOST_TEST(rule_of("").is_null());
  BOOST_TEST(rule_of("[entry_into_force]\ncount = 3\non = \"90 days after\"\n[[entry_into_force."
                     "including]]\nat_least = 1\nof = [\"NOR\"]\n")
                 .is_null());
}

BOOST_AUTO_TEST_CASE(the_map_marks_participants_and_says_no_name) {
  const test::Lighthouses treaty("2031-12-31");
  const std::string map = renderers::world_map(*treaty.status);
  BOOST_TEST(map.find("class=\"land party\" data-code=\"NOR\"") != std::string::npos);
  BOOST_TEST(map.find("class=\"land signatory\" data-code=\"CIV\"") != std::string::npos);
  BOOST_TEST(map.find("class=\"land\" data-code=\"FRA\"") != std::string::npos);
  BOOST_TEST(map.find("Norway") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_chart_says_in_words_what_it_shows) {
  const test::Lighthouses treaty("2031-12-31");
  const auto& english = renderers::Messages::in(test::tag("en"));
  const auto drawn = renderers::acts_chart(treaty.facts(), english);
  BOOST_REQUIRE(drawn);
  const std::string chart = renderers::figure_svg(*drawn);
  BOOST_TEST(chart.find("3 signatures, 3 instruments of consent") != std::string::npos);
  BOOST_TEST(chart.find("Needed for entry into force: 3") != std::string::npos);
  const test::Lighthouses before("2031-01-01");
  BOOST_TEST(!renderers::acts_chart(before.facts(), english));
}

BOOST_AUTO_TEST_SUITE_END()
