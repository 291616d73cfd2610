// Forms of later participation, of leaving and of the treaty's own end that
// docs/formats/treaty-toml.md lists.

#include "signatures/relations.hpp"
#include "tests/signatures/build.hpp"

BOOST_AUTO_TEST_SUITE(forms_of_participation)

using namespace servanda::signatures;
using namespace servanda::test;

namespace {

std::string from(const Status& status, std::string_view who) {
  return iso(status.find(code(who))->in_force_from());
}

std::string until(const Status& status, std::string_view who) {
  return iso(status.find(code(who))->in_force_until());
}

// Ratified by two on 1 January 2000, in force on that day.
Events two_parties() {
  Events events;
  events.all("ratification", {"DZA", "FRA"}, "2000-01-01");
  return events;
}

constexpr std::string_view two = "[entry_into_force]\narticle = \"art_9\"\ncount = 2\n";

FinalClauses with(std::string_view more) {
  return clauses(std::string(two) + std::string(more));
}

Relations between(const Events& events, const FinalClauses& rules, std::string_view x,
                  std::string_view y, std::string_view on) {
  return relations(events.list, rules, table(), status_of(events, rules, on), {}, code(x), code(y));
}

}  // namespace

// --- Who joins later ---

BOOST_AUTO_TEST_CASE(another_rule_for_accessions) {
  const auto rules = with(
      "[[entry_into_force.later]]\narticle = \"art_12\"\nacts = [\"accession\"]\n"
      "on = \"60 days after 6 months\"\n"
      "[[entry_into_force.later]]\narticle = \"art_11\"\non = \"60 days after\"\n");
  auto events = two_parties();
  events.add("accession", "CHN", "2023-03-08").add("ratification", "DEU", "2023-03-08");
  const auto now = status_of(events, rules, "2024-01-01");
  BOOST_TEST(from(now, "CHN") == "2023-11-07");
  BOOST_TEST(from(now, "DEU") == "2023-05-07");
  const auto force = force_of(events, rules, "2024-01-01");
  BOOST_TEST(force.per_participant.back().why.find("article 12") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(acts_without_a_rule_of_their_own_follow_the_main_one) {
  const auto rules = with(
      "on = \"30 days after\"\n[[entry_into_force.later]]\nacts = [\"accession\"]\n"
      "on = \"1 year after\"\n");
  auto events = two_parties();
  events.add("acceptance", "CHN", "2020-03-01");
  BOOST_TEST(from(status_of(events, rules, "2024-01-01"), "CHN") == "2020-03-31");
}

BOOST_AUTO_TEST_CASE(counted_from_the_depositarys_notification) {
  const auto rules =
      with("[entry_into_force.later]\non = \"3 months after\"\ncounted_from = \"notification\"\n");
  auto events = two_parties();
  auto accession = act("accession", "CHN", "2020-01-10");
  accession.notified = day("2020-02-20");
  events.add(accession).add("accession", "DEU", "2020-01-10");
  const auto force = force_of(events, rules, "2024-01-01");
  BOOST_TEST(iso(force.per_participant.back().date) == "2020-05-20");
  BOOST_TEST(force.per_participant.back().why ==
             "consent given on 10 January 2020 and notified on 20 February 2020; 3 months after "
             "that (article 9)");
  // The day of notification is not recorded: the deposit stands in, and the reason says so.
  const auto& stand_in = force.per_participant[2];
  BOOST_TEST(iso(stand_in.date) == "2020-04-10");
  BOOST_TEST(stand_in.why.find("its notification is not recorded") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_stated_date_does_not_put_the_treaty_in_force) {
  const auto rules = clauses("[entry_into_force]\ncount = 3\n");
  auto stated = act("ratification", "DZA", "2020-01-01");
  stated.effective = day("2020-02-01");
  const auto now = status_of(Events().add(stated), rules, "2021-01-01");
  BOOST_TEST(now.parties == 1u);
  BOOST_TEST(now.parties_in_force == 0u);
  BOOST_TEST(from(now, "DZA") == "none");
}

// --- Weights ---

BOOST_AUTO_TEST_CASE(an_amount_of_a_weight) {
  const auto rules = with(
      "[[entry_into_force.weight]]\namount = 40\nlabel = \"million tonnes of cargo\"\n"
      "table = { DZA = 20, FRA = 19.9, NOR = 0.1 }\n");
  auto events = two_parties();
  BOOST_TEST(iso(force_of(events, rules, "2001-01-01").date) == "none");
  BOOST_TEST(force_of(events, rules, "2001-01-01").conditions_missing.front() ==
             "at least 40 million tonnes of cargo: 39.9 of the 40 needed");
  events.add("accession", "NOR", "2001-01-01");
  BOOST_TEST(iso(force_of(events, rules, "2001-01-01").date) == "2001-01-01");
}

// 3 % of the tonnage of the same States: who joins with a large fleet may take the condition away.
BOOST_AUTO_TEST_CASE(a_weight_measured_against_another_of_the_same_participants) {
  const auto rules = with(
      "[[entry_into_force.weight]]\nat_least = \"3 %\"\nlabel = \"recycling\"\n"
      "table = { DZA = 5, IND = 40 }\n"
      "against = { DZA = 100, FRA = 100, PAN = 900, IND = 10 }\n");
  auto events = two_parties();
  events.add("accession", "PAN", "2000-01-01");
  const auto waiting = force_of(events, rules, "2001-01-01");
  BOOST_TEST(iso(waiting.date) == "none");
  BOOST_TEST(waiting.conditions_missing.front() == "at least 3 % of recycling: 5 of the 33 needed");
  events.add("accession", "IND", "2002-01-01");
  BOOST_TEST(iso(force_of(events, rules, "2003-01-01").date) == "2002-01-01");
}

// --- Leaving ---

BOOST_AUTO_TEST_CASE(leaving_at_the_end_of_a_term) {
  const auto rules = with(
      "[denunciation]\narticle = \"art_14\"\non = \"6 months after\"\n"
      "terms = { first = \"10 years\", then = \"5 years\" }\n");
  const auto left = [&](std::string_view notice) {
    auto events = two_parties();
    events.add("denunciation", "FRA", notice);
    return until(status_of(events, rules, "2040-01-01"), "FRA");
  };
  BOOST_TEST(left("2004-05-05") == "2010-01-01");
  BOOST_TEST(left("2009-07-01") == "2010-01-01");  // six months before, to the day
  BOOST_TEST(left("2009-07-02") == "2015-01-01");
  BOOST_TEST(left("2031-01-01") == "2035-01-01");
}

BOOST_AUTO_TEST_CASE(leaving_before_the_treaty_is_in_force_waits_for_no_term) {
  const auto rules = clauses(
      "[entry_into_force]\ncount = 3\n[denunciation]\nterms = { first = \"10 years\", then = "
      "\"5 years\" }\n");
  auto events = two_parties();
  events.add("denunciation", "FRA", "2000-06-01");
  BOOST_TEST(status_of(events, rules, "2000-06-01").parties == 1u);
}

BOOST_AUTO_TEST_CASE(terms_must_go_forward) {
  servanda::engine::Diagnostics findings;
  static_cast<void>(
      parse_clauses("[denunciation]\nterms = { first = \"10 years\", then = \"same day\" }\n",
                    "treaty.toml", table(), findings));
  BOOST_TEST(ids(findings) == "EIF-005");
}

BOOST_AUTO_TEST_CASE(leaving_on_a_day_of_the_year) {
  const auto rules = with("[denunciation]\non = \"30 June if by 1 January\"\n");
  auto events = two_parties();
  events.add("denunciation", "FRA", "2018-12-26");
  BOOST_TEST(until(status_of(events, rules, "2020-01-01"), "FRA") == "2019-06-30");
}

// --- The treaty's own end ---

BOOST_AUTO_TEST_CASE(the_treaty_ends_with_too_few_parties_where_it_says_so) {
  const auto silent = with("[denunciation]\non = \"1 year after\"\n");
  const auto says = with(
      "[denunciation]\non = \"1 year after\"\n[termination]\narticle = \"art_15\"\nbelow = 2\n");
  auto events = two_parties();
  events.add("denunciation", "FRA", "2010-01-01");
  BOOST_TEST(status_of(events, silent, "2012-01-01").parties_in_force == 1u);
  BOOST_TEST(status_of(events, says, "2010-12-31").parties_in_force == 2u);
  const auto after = status_of(events, says, "2011-01-01");
  BOOST_TEST(after.parties_in_force == 0u);
  BOOST_TEST(after.parties == 0u);
  BOOST_TEST(until(after, "DZA") == "2011-01-01");
  BOOST_REQUIRE(after.entry_into_force.has_value());
  BOOST_TEST(iso(after.entry_into_force->ended) == "2011-01-01");
  BOOST_TEST(after.entry_into_force->explanation.find("ended on 1 January 2011 (article 15)") !=
             std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_treaty_ends_on_a_day_of_its_own) {
  const auto events = two_parties();
  const auto dated = with("[termination]\non = 2010-01-01\n");
  BOOST_TEST(status_of(events, dated, "2009-12-31").parties_in_force == 2u);
  BOOST_TEST(status_of(events, dated, "2010-01-01").parties_in_force == 0u);
  const auto counted = with("[termination]\non = \"25 years after entry into force\"\n");
  BOOST_TEST(status_of(events, counted, "2025-01-01").parties_in_force == 0u);
  BOOST_TEST(until(status_of(events, counted, "2020-01-01"), "FRA") == "2025-01-01");
}

BOOST_AUTO_TEST_CASE(who_joins_an_ended_treaty_joins_nothing) {
  const auto rules = with("[termination]\non = 2010-01-01\n");
  auto events = two_parties();
  events.add("accession", "CHN", "2012-01-01");
  const auto now = status_of(events, rules, "2013-01-01");
  BOOST_TEST(now.parties_in_force == 0u);
  BOOST_TEST(from(now, "CHN") == "none");
}

// --- Between two ---

BOOST_AUTO_TEST_CASE(an_objection_to_an_accession_keeps_it_from_working_between_the_two) {
  const auto rules = with("");
  auto events = two_parties();
  events.add("accession", "CHN", "2020-01-01");
  const EventId accession = events.last();
  auto objection = act("objection", "FRA", "2020-03-01");
  objection.refers = accession;
  objection.precludes_entry_into_force = true;
  events.add(objection);
  const EventId objected = events.last();
  const auto apart = between(events, rules, "FRA", "CHN", "2021-01-01");
  BOOST_TEST(!apart.in_force);
  BOOST_TEST(apart.reasons.back().words ==
             "not in force between the two: France objects to the accession of China (lakes:3)");
  BOOST_TEST(between(events, rules, "CHN", "DZA", "2021-01-01").in_force);
  BOOST_TEST(between(events, rules, "FRA", "CHN", "2020-02-29").in_force);
  auto withdrawn = act("withdrawal-of-objection", "FRA", "2022-01-01");
  withdrawn.refers = objected;
  events.add(withdrawn);
  BOOST_TEST(between(events, rules, "FRA", "CHN", "2022-01-01").in_force);
}

BOOST_AUTO_TEST_SUITE_END()
