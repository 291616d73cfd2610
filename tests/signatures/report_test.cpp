// The follow-up report as figures, the directory of authorities, findings of implementation.

#include "signatures/report.hpp"

#include "tests/signatures/build.hpp"

BOOST_AUTO_TEST_SUITE(follow_up)

using namespace servanda::signatures;
using namespace servanda::test;

namespace {

constexpr std::string_view rules = R"(
[entry_into_force]
article = "art_9"
count = 2
[denunciation]
article = "art_12"
on = "1 year after"
[[notifications]]
article = "art_7__para_2"
subject = "authority for lakes"
)";

Act notification(std::string_view who, std::string_view date, std::string_view article,
                 std::string_view told) {
  Act out = act("notification", who, date);
  out.article = article;
  out.note = told;
  return out;
}

Report report_of(const Events& events, std::string_view date,
                 const std::vector<ImplementationRecord>& findings = {}) {
  const auto treaty = clauses(rules);
  return report(events.list, treaty, table(), status_of(events, treaty, date), findings);
}

// France leaves with effect from 2003-06-01 and returns in 2004.
Events lakes() {
  Events events;
  events.all("signature", {"DZA", "FRA", "KEN"}, "2001-05-04");
  events.all("ratification", {"DZA", "FRA"}, "2001-11-01");
  events.add("denunciation", "FRA", "2002-06-01").add("accession", "EUE", "2003-02-01");
  events.add("accession", "FRA", "2004-03-01");
  return events;
}

std::string year(const YearFigures& one) {
  return std::to_string(one.year) + ": " + std::to_string(one.signatures) + " " +
         std::to_string(one.consents) + " " + std::to_string(one.denunciations) + ", " +
         std::to_string(one.signatories) + " " + std::to_string(one.parties);
}

}  // namespace

BOOST_AUTO_TEST_CASE(years_count_who_left_and_who_returned) {
  const auto found = report_of(lakes(), "2004-12-31").years;
  BOOST_REQUIRE(found.size() == 4u);
  BOOST_TEST(year(found[0]) == "2001: 3 2 0, 3 2");
  BOOST_TEST(year(found[1]) == "2002: 0 0 1, 3 2");
  BOOST_TEST(year(found[2]) == "2003: 0 1 0, 3 2");  // the Union in, France out
  BOOST_TEST(year(found[3]) == "2004: 0 1 0, 3 3");
}

BOOST_AUTO_TEST_CASE(the_last_year_ends_with_the_day_of_the_report) {
  const auto found = report_of(lakes(), "2001-06-01").years;
  BOOST_REQUIRE(found.size() == 1u);
  BOOST_TEST(year(found[0]) == "2001: 3 0 0, 3 0");
  BOOST_TEST(report_of(Events(), "2001-06-01").years.empty());
}

BOOST_AUTO_TEST_CASE(regions_and_organizations) {
  const auto found = report_of(lakes(), "2004-12-31").regions;
  BOOST_REQUIRE(found.size() == 6u);
  std::size_t members = 0, parties = 0;
  for (const RegionFigures& region : found) {
    members += region.members;
    parties += region.parties;
    if (region.region == "Africa") BOOST_TEST(region.signatories == 2u);
    if (region.region == "Organizations") {
      BOOST_TEST(region.members == 0u);
      BOOST_TEST(region.parties == 1u);
    }
  }
  BOOST_TEST(members == 195u);
  BOOST_TEST(parties == 3u);
}

BOOST_AUTO_TEST_CASE(articles_stand_in_the_order_of_their_numbers) {
  auto events = lakes();
  events.add(notification("DZA", "2002-01-01", "art_10", "a law"));
  events.add(notification("DZA", "2002-01-01", "art_9", "a law"));
  ImplementationRecord finding{code("DZA"), "art_7", Implementation::partial, {}, day("2003-01-01"),
                               {},          {}};
  const auto found = report_of(events, "2004-12-31", {finding}).articles;
  std::string order;
  for (const ArticleFigures& one : found) order += one.article + " ";
  BOOST_TEST(order == "art_7 art_7__para_2 art_9 art_10 ");
  BOOST_TEST(found[0].implementation.at(Implementation::partial) == 1u);
  BOOST_TEST(found[2].notifications == 1u);
}

// --- The directory ---

BOOST_AUTO_TEST_CASE(the_latest_notification_of_each_holds) {
  auto events = lakes();
  events.add(notification("DZA", "2002-01-01", "art_7__para_2", "the old Ministry"));
  events.add(notification("DZA", "2003-01-01", "art_7__para_2__list_1__point_a", "the Ministry"));
  events.add(notification("KEN", "2003-01-01", "art_8", "a law that nobody asked for"));
  const auto found = report_of(events, "2004-12-31").directory;
  BOOST_REQUIRE(found.size() == 2u);
  BOOST_TEST(found[0].subject == "authority for lakes");
  BOOST_REQUIRE(found[0].entries.size() == 1u);
  BOOST_TEST(found[0].entries[0].act.note == "the Ministry");
  BOOST_REQUIRE(found[0].missing.size() == 2u);
  BOOST_TEST(found[0].missing[0].str() == "EUE");
  BOOST_TEST(found[0].missing[1].str() == "FRA");
  BOOST_TEST(found[1].article == "art_8");
  BOOST_TEST(found[1].missing.empty());
}

BOOST_AUTO_TEST_CASE(territories_have_authorities_of_their_own) {
  auto events = lakes();
  events.add(notification("FRA", "2002-01-01", "art_7__para_2", "Paris"));
  auto overseas = notification("FRA", "2002-01-01", "art_7__para_2", "Papeete");
  overseas.territory = "French Polynesia";
  events.add(overseas);
  BOOST_TEST(report_of(events, "2002-12-31").directory[0].entries.size() == 2u);
}

BOOST_AUTO_TEST_CASE(who_left_is_not_in_the_directory) {
  auto events = lakes();
  events.add(notification("FRA", "2002-01-01", "art_7__para_2", "Paris"));
  events.add(notification("KEN", "2002-01-01", "art_7__para_2", "Nairobi"));
  BOOST_TEST(report_of(events, "2003-05-31").directory[0].entries.size() == 2u);
  const auto gone = report_of(events, "2003-06-01").directory[0].entries;
  BOOST_REQUIRE(gone.size() == 1u);
  BOOST_TEST(gone[0].act.note == "Nairobi");
}

// --- Implementation ---

BOOST_AUTO_TEST_CASE(findings_are_read_whatever_the_order_of_columns) {
  servanda::engine::Diagnostics findings;
  const auto read = read_implementation(
      "on,status,article,participant,citation\n2005-03-01,in-place,art_7,Kenya,\"Act, 12\"\n"
      "2003-01-01,drafted,art_7,KEN,\n2003-01-01,finished,art_7,KEN,\n2003-02-30,none,art_7,KEN,\n"
      "2003-01-01,none,seven?,KEN,\n2003-01-01,none,art_7,Atlantis,\n",
      "implementation.csv", table(), findings);
  BOOST_REQUIRE(read.has_value());
  BOOST_REQUIRE(read->size() == 2u);
  BOOST_TEST((read->front().status == Implementation::drafted));
  BOOST_TEST(read->back().citation == "Act, 12");
  BOOST_TEST(findings.all().size() == 4u);
  BOOST_TEST(findings.all().front().id == "SIG-095");
  BOOST_TEST(findings.all().front().place.line == 4u);
}

BOOST_AUTO_TEST_CASE(the_latest_finding_up_to_the_day_holds) {
  servanda::engine::Diagnostics findings;
  const auto read = *read_implementation(
      "participant,article,status,on\nKEN,art_7,drafted,2003-01-01\nKEN,art_7,in-place,2005-03-01\n"
      "KEN,art_8,none,2003-01-01\n",
      "implementation.csv", table(), findings);
  BOOST_TEST(implementation_as_at(read, day("2002-12-31")).empty());
  BOOST_TEST(implementation_as_at(read, day("2004-01-01")).size() == 2u);
  const auto later = implementation_as_at(read, day("2005-03-01"));
  BOOST_TEST((later.front().status == Implementation::in_place));
}

BOOST_AUTO_TEST_CASE(a_table_of_findings_without_its_columns_is_refused) {
  servanda::engine::Diagnostics findings;
  const auto read = read_implementation("participant,article\nKEN,art_7\n", "implementation.csv",
                                        table(), findings);
  BOOST_REQUIRE(!read.has_value());
  BOOST_TEST(read.error().id == "SIG-061");
  BOOST_TEST(read_implementation("", "implementation.csv", table(), findings)->empty());
}

BOOST_AUTO_TEST_SUITE_END()
