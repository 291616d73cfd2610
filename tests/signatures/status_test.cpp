#include "signatures/status.hpp"

#include "tests/signatures/build.hpp"

BOOST_AUTO_TEST_SUITE(status)

using namespace servanda::signatures;
using namespace servanda::test;

BOOST_AUTO_TEST_CASE(nothing_has_been_done) {
  const auto now = status_of({}, clauses(hanoi_form), "2026-01-01");
  BOOST_TEST(now.signatories == 0u);
  BOOST_TEST(now.parties == 0u);
  BOOST_TEST(!now.entry_into_force.has_value());
  BOOST_TEST(now.participants.empty());
  BOOST_TEST(!now.latest_act.has_value());
}

BOOST_AUTO_TEST_CASE(as_at_counts_what_was_done_up_to_that_day) {
  Events events;
  events.all("signature", {"DZA", "AGO"}, "2025-10-25").add("signature", "MLI", "2025-10-26");
  const auto rules = clauses(hanoi_form);
  BOOST_TEST(status_of(events, rules, "2025-10-24").signatories == 0u);
  BOOST_TEST(status_of(events, rules, "2025-10-25").signatories == 2u);
  BOOST_TEST(status_of(events, rules, "2025-10-26").signatories == 3u);
  BOOST_TEST(iso(status_of(events, rules, "2025-10-25").latest_act) == "2025-10-26");
}

BOOST_AUTO_TEST_CASE(consent_makes_a_contracting_state_and_entry_into_force_a_party) {
  Events events;
  events.all("signature", {"DZA", "AGO", "MLI", "FRA"}, "2025-10-25");
  events.add("ratification", "DZA", "2026-01-10").add("acceptance", "AGO", "2026-01-20");
  events.add("approval", "MLI", "2026-02-01").add("ratification", "FRA", "2026-02-02");
  const auto rules = clauses(hanoi_form);
  const auto before = status_of(events, rules, "2026-01-31");
  BOOST_TEST(before.parties == 2u);
  BOOST_TEST(before.parties_in_force == 0u);
  BOOST_TEST(!before.entry_into_force.has_value());
  const auto after = status_of(events, rules, "2026-05-02");
  BOOST_REQUIRE(after.entry_into_force.has_value());
  BOOST_TEST(iso(after.entry_into_force->date) == "2026-05-02");
  BOOST_TEST(after.entry_into_force->article == "art_65__para_1");
  BOOST_TEST(after.parties == 4u);
  BOOST_TEST(after.parties_in_force == 4u);
  // France came after the threshold; its thirtieth day lies before the treaty's own.
  BOOST_TEST(iso(after.find(code("FRA"))->in_force_from()) == "2026-05-02");
  BOOST_TEST(iso(after.find(code("DZA"))->actions.back().effective) == "2026-05-02");
}

BOOST_AUTO_TEST_CASE(who_joins_later_waits_thirty_days) {
  Events events;
  events.all("ratification", {"DZA", "AGO", "MLI"}, "2026-01-10");
  events.add("accession", "FRA", "2026-06-01");
  const auto now = status_of(events, clauses(hanoi_form), "2026-06-30");
  BOOST_TEST(iso(now.find(code("FRA"))->in_force_from()) == "2026-07-01");
  BOOST_TEST(now.parties == 4u);
  BOOST_TEST(now.parties_in_force == 3u);
}

BOOST_AUTO_TEST_CASE(who_left_stays_listed_and_may_return) {
  Events events;
  events.all("ratification", {"DZA", "AGO", "MLI"}, "2026-01-10");
  events.add("denunciation", "DZA", "2027-03-01").add("accession", "DZA", "2029-01-01");
  const auto rules = clauses(hanoi_form);
  const auto leaving = status_of(events, rules, "2027-06-01");
  BOOST_TEST(leaving.parties == 3u);
  BOOST_TEST(iso(leaving.find(code("DZA"))->in_force_until()) == "2028-03-01");
  const auto gone = status_of(events, rules, "2028-03-01");
  BOOST_TEST(gone.parties == 2u);
  BOOST_TEST(gone.parties_in_force == 2u);
  BOOST_TEST(gone.entry_into_force.has_value());  // falling below does not end a treaty
  const auto back = status_of(events, rules, "2029-02-01");
  const auto& intervals = back.find(code("DZA"))->intervals;
  BOOST_REQUIRE(intervals.size() == 2u);
  BOOST_TEST(iso(intervals[0].from) == "2026-04-10");
  BOOST_TEST(iso(intervals[0].until) == "2028-03-01");
  BOOST_TEST(iso(intervals[1].from) == "2029-01-31");
  BOOST_TEST(back.parties_in_force == 3u);
}

BOOST_AUTO_TEST_CASE(a_denunciation_can_be_rescinded_before_it_takes_effect) {
  Events events;
  events.all("ratification", {"DZA", "AGO", "MLI"}, "2026-01-10");
  events.add("denunciation", "DZA", "2027-03-01");
  const auto rules = clauses(hanoi_form);
  auto in_time = act("rescission", "DZA", "2028-02-29");
  in_time.refers = events.last();
  auto late = in_time;
  late.date = day("2028-03-01");
  BOOST_TEST(status_of(Events(events).add(in_time), rules, "2030-01-01").parties == 3u);
  BOOST_TEST(status_of(Events(events).add(late), rules, "2030-01-01").parties == 2u);
}

BOOST_AUTO_TEST_CASE(before_the_threshold_a_withdrawn_instrument_no_longer_counts) {
  Events events;
  events.all("ratification", {"DZA", "AGO"}, "2026-01-10");
  events.add("denunciation", "DZA", "2026-02-01").add("ratification", "MLI", "2026-02-02");
  const auto rules = clauses(hanoi_form);
  const auto now = status_of(events, rules, "2027-01-01");
  BOOST_TEST(!now.entry_into_force.has_value());
  BOOST_TEST(now.parties == 2u);
  BOOST_TEST(iso(now.find(code("DZA"))->in_force_from()) == "none");
}

BOOST_AUTO_TEST_CASE(a_former_state_ends) {
  const auto rules =
      clauses("[entry_into_force]\narticle = \"art_9\"\ncount = 2\non = \"same day\"");
  Events events;
  events.add("ratification", "CSK", "1980-01-01").add("ratification", "FRA", "1980-02-01");
  BOOST_TEST(status_of(events, rules, "1992-12-31").parties_in_force == 2u);
  const auto after = status_of(events, rules, "1993-01-01");
  BOOST_TEST(after.parties_in_force == 1u);
  BOOST_TEST(iso(after.find(code("CSK"))->in_force_until()) == "1993-01-01");
  BOOST_TEST(after.find(code("CZE")) == nullptr);  // never mapped in silence
}

BOOST_AUTO_TEST_CASE(a_succession_reaches_back_where_the_record_says_so) {
  const auto rules =
      clauses("[entry_into_force]\narticle = \"art_9\"\ncount = 1\non = \"same day\"");
  Events events;
  events.add("ratification", "FRA", "1980-02-01");
  auto back = act("succession", "CZE", "1993-02-22");
  back.effective = day("1993-01-01");
  events.add(back).add("succession", "SVK", "1993-05-28");
  const auto now = status_of(events, rules, "2000-01-01");
  BOOST_TEST(iso(now.find(code("CZE"))->in_force_from()) == "1993-01-01");
  BOOST_TEST(iso(now.find(code("SVK"))->in_force_from()) == "1993-05-28");
}

BOOST_AUTO_TEST_CASE(succession_to_a_signature_is_not_consent) {
  Events events;
  events.add("succession-to-signature", "CZE", "1993-02-22");
  const auto now =
      status_of(events, clauses(hanoi_form.substr(hanoi_form.find("[entry"))), "1994-01-01");
  BOOST_TEST(now.signatories == 1u);
  BOOST_TEST(now.parties == 0u);
}

BOOST_AUTO_TEST_CASE(provisional_application_ends_with_entry_into_force_for_the_state) {
  const auto rules = clauses(
      "[entry_into_force]\narticle = \"art_9\"\ncount = 2\non = \"30 days after\"\n"
      "[provisional_application]\narticle = \"art_8\"\non = \"same day\"");
  Events events;
  events.add("provisional-application", "FRA", "2020-01-01");
  events.add("provisional-application", "DZA", "2020-01-01");
  events.all("ratification", {"FRA", "MLI"}, "2020-06-01");
  events.add("denunciation", "DZA", "2020-03-01");
  const auto early = status_of(events, rules, "2020-02-01");
  BOOST_TEST(early.find(code("FRA"))->provisional);
  BOOST_TEST(early.parties == 0u);
  const auto late = status_of(events, rules, "2020-07-01");
  BOOST_TEST(!late.find(code("FRA"))->provisional);
  BOOST_TEST(late.find(code("FRA"))->in_force);
  BOOST_TEST(!late.find(code("DZA"))->provisional);
  BOOST_REQUIRE(late.find(code("FRA"))->intervals.size() == 2u);
  BOOST_TEST(iso(late.find(code("FRA"))->intervals[0].until) == "2020-07-01");
}

BOOST_AUTO_TEST_CASE(an_organization_ceases_with_the_last_of_its_members) {
  Events events;
  events.all("ratification", {"FRA", "DEU", "DZA", "EUE"}, "2026-01-10");
  events.all("denunciation", {"FRA", "DEU"}, "2027-01-01");
  const auto rules = clauses(hanoi_form);
  BOOST_TEST(status_of(events, rules, "2027-12-31").find(code("EUE"))->in_force);
  const auto after = status_of(events, rules, "2028-01-01");
  BOOST_TEST(!after.find(code("EUE"))->in_force);
  BOOST_TEST(iso(after.find(code("EUE"))->in_force_until()) == "2028-01-01");
  BOOST_TEST(after.parties_in_force == 1u);
}

BOOST_AUTO_TEST_CASE(without_clauses_only_stated_dates_count) {
  Events events;
  auto stated = act("ratification", "DZA", "2001-05-05");
  stated.effective = day("2001-06-04");
  events.add(stated).add("ratification", "FRA", "2001-05-06");
  const auto now = status_of(events, clauses(""), "2002-01-01");
  BOOST_TEST(now.parties == 2u);
  BOOST_TEST(now.parties_in_force == 1u);
  BOOST_TEST(!now.entry_into_force.has_value());
}

BOOST_AUTO_TEST_SUITE_END()
