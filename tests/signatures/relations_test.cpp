#include "signatures/relations.hpp"

#include "signatures/register.hpp"
#include "tests/signatures/build.hpp"

BOOST_AUTO_TEST_SUITE(relations_between_two)

using namespace servanda::signatures;
using namespace servanda::test;

namespace {

constexpr std::string_view two_suffice =
    "[entry_into_force]\narticle = \"art_9\"\ncount = 2\non = \"30 days after\"\n";

// What relations point to has to outlive them.
struct Found {
  std::vector<Event> events;
  Status status;
  Relations relations;
};

Found between(const Events& given, const FinalClauses& rules, std::string_view on,
              std::span<const Amendment> amendments = {}) {
  Found found{effective_events(given.list),
              status_of(given, rules, on),
              {code("DZA"), code("FRA"), false, false, {}, {}, {}, {}}};
  found.relations =
      relations(found.events, rules, table(), found.status, amendments, code("DZA"), code("FRA"));
  return found;
}

std::string state(const Found& found) {
  std::string out;
  for (const auto& one : found.relations.reservations) {
    out += (out.empty() ? "" : " ") + std::string(state_name(one.effect.state));
  }
  return out;
}

Act about(std::string_view action, std::string_view who, std::string_view date, EventId what) {
  Act made = act(action, who, date);
  made.refers = std::move(what);
  return made;
}

// Both are bound; Algeria made a reservation when it ratified, notified on 1 March 2020.
Events reserved() {
  Events events;
  events.add("ratification", "DZA", "2020-02-01").add("ratification", "FRA", "2019-06-01");
  Act reservation = act("reservation", "DZA", "2020-02-01");
  reservation.notified = day("2020-03-01");
  reservation.article = "art_7";
  return events.add(reservation);
}

}  // namespace

BOOST_AUTO_TEST_CASE(in_force_since_the_later_of_the_two) {
  Events events;
  events.add("ratification", "FRA", "2020-01-01").add("ratification", "KEN", "2020-01-01");
  events.add("accession", "DZA", "2021-01-01");
  const auto rules = clauses(two_suffice);
  const auto found = between(events, rules, "2022-01-01");
  BOOST_TEST(found.relations.in_force);
  BOOST_TEST(iso(found.relations.since) == "2021-01-31");
  BOOST_TEST(!between(events, rules, "2021-01-30").relations.in_force);
  BOOST_TEST(!between(events, rules, "2019-01-01").relations.in_force);
}

BOOST_AUTO_TEST_CASE(who_left_is_no_longer_bound) {
  Events events;
  events.add("ratification", "FRA", "2020-01-01").add("ratification", "DZA", "2020-01-01");
  events.add("denunciation", "DZA", "2021-01-01");
  const auto rules = clauses(two_suffice);
  BOOST_TEST(between(events, rules, "2021-12-31").relations.in_force);
  BOOST_TEST(!between(events, rules, "2022-01-01").relations.in_force);
}

BOOST_AUTO_TEST_CASE(silence_accepts_after_twelve_months_from_notice) {
  const auto rules = clauses(two_suffice);
  const Events events = reserved();
  BOOST_TEST(state(between(events, rules, "2021-03-01")) == "open");
  BOOST_TEST(state(between(events, rules, "2021-03-02")) == "accepted");
  const auto found = between(events, rules, "2021-03-02");
  BOOST_TEST(iso(found.relations.reservations[0].effect.since) == "2021-03-01");
  BOOST_TEST(found.relations.in_force);
}

BOOST_AUTO_TEST_CASE(who_consents_later_may_object_until_then) {
  Events events;
  events.add("ratification", "DZA", "2020-02-01").add("ratification", "KEN", "2019-06-01");
  Act reservation = act("reservation", "DZA", "2020-02-01");
  reservation.notified = day("2020-03-01");
  events.add(reservation).add("accession", "FRA", "2025-01-01");
  const auto found = between(events, clauses(two_suffice), "2026-01-01");
  BOOST_TEST(iso(found.relations.reservations[0].effect.since) == "2025-01-01");
}

BOOST_AUTO_TEST_CASE(an_objection_leaves_the_treaty_in_force_unless_it_says_so) {
  const auto rules = clauses(two_suffice);
  Events events = reserved();
  events.add(about("objection", "FRA", "2020-09-01", events.last()));
  const auto mild = between(events, rules, "2022-01-01");
  BOOST_TEST(state(mild) == "objected");
  BOOST_TEST(mild.relations.in_force);
  events.list.back().act.precludes_entry_into_force = true;
  const auto strict = between(events, rules, "2022-01-01");
  BOOST_TEST(state(strict) == "precluded");
  BOOST_TEST(!strict.relations.in_force);
  BOOST_TEST(!strict.relations.since.has_value());
  // Until the reserving State has notice of its withdrawal.
  Act back = about("withdrawal-of-objection", "FRA", "2022-02-01", events.last());
  back.notified = day("2022-03-01");
  events.add(back);
  BOOST_TEST(!between(events, rules, "2022-02-28").relations.in_force);
  BOOST_TEST(between(events, rules, "2022-03-01").relations.in_force);
}

BOOST_AUTO_TEST_CASE(a_late_objection_changes_nothing) {
  Events events = reserved();
  events.add(about("objection", "FRA", "2021-03-02", events.last()));
  BOOST_TEST(state(between(events, clauses(two_suffice), "2022-01-01")) == "accepted");
}

BOOST_AUTO_TEST_CASE(a_withdrawal_works_from_notice) {
  Events events = reserved();
  Act back = about("withdrawal-of-reservation", "DZA", "2022-01-01", events.last());
  back.notified = day("2022-02-01");
  events.add(back);
  const auto rules = clauses(two_suffice);
  BOOST_TEST(state(between(events, rules, "2022-01-31")) == "accepted");
  BOOST_TEST(state(between(events, rules, "2022-02-01")) == "withdrawn");
}

BOOST_AUTO_TEST_CASE(made_when_signing_it_must_be_confirmed) {
  Events events;
  events.add("signature", "DZA", "2019-01-01").add("reservation", "DZA", "2019-01-01");
  const EventId reservation = events.last();
  events.add("ratification", "DZA", "2020-02-01").add("ratification", "FRA", "2019-06-01");
  const auto rules = clauses(two_suffice);
  BOOST_TEST(state(between(events, rules, "2022-01-01")) == "unconfirmed");
  events.add(about("reservation", "DZA", "2020-02-01", reservation));
  BOOST_TEST(state(between(events, rules, "2022-01-01")) == "accepted");
  const auto lenient =
      clauses(std::string(two_suffice) + "[reservations]\nconfirmed_at_consent = false\n");
  events.list.pop_back();
  BOOST_TEST(state(between(events, lenient, "2022-01-01")) == "accepted");
}

BOOST_AUTO_TEST_CASE(what_the_treaty_permits_by_name_needs_no_acceptance) {
  const auto rules = clauses(std::string(two_suffice) +
                             "[reservations]\narticle = \"art_8\"\nprovisions = [\"art_7\"]\n");
  const auto found = between(reserved(), rules, "2020-03-02");
  BOOST_TEST(state(found) == "accepted");
}

namespace {

// An amendment that two have accepted, in force since 31 January 2021.
struct Amended {
  FinalClauses rules = clauses(
      "[parent]\ntreaty = \"lakes\"\nkind = \"amendment\"\n[entry_into_force]\ncount = 2\non = "
      "\"30 "
      "days after\"\n");
  Events events;
  Amended() { events.all("acceptance", {"KEN", "DZA"}, "2021-01-01"); }
  [[nodiscard]] std::string said(const Events& parent, std::string_view on) const {
    const auto main = clauses(two_suffice);
    const Status status = status_of(events, rules, on);
    const Amendment one{"lakes-amendment", rules, status, events.list};
    const auto found = between(parent, main, on, std::span(&one, 1));
    return found.relations.amendments[0].in_force ? "in force" : "not";
  }
};

}  // namespace

BOOST_AUTO_TEST_CASE(an_amendment_binds_those_that_accept_it) {
  Events parent;
  parent.all("ratification", {"DZA", "FRA", "KEN"}, "2020-01-01");
  Amended amended;
  BOOST_TEST(amended.said(parent, "2022-01-01") == "not");
  amended.events.add("acceptance", "FRA", "2021-06-01");
  BOOST_TEST(amended.said(parent, "2021-06-30") == "not");
  BOOST_TEST(amended.said(parent, "2021-07-01") == "in force");
}

BOOST_AUTO_TEST_CASE(who_joins_later_joins_the_treaty_as_amended) {
  Events parent;
  parent.all("ratification", {"DZA", "KEN"}, "2020-01-01");
  parent.add("accession", "FRA", "2022-01-01");
  Amended amended;
  BOOST_TEST(amended.said(parent, "2023-01-01") == "in force");
  Act otherwise = act("declaration", "FRA", "2022-01-01");
  otherwise.precludes_entry_into_force = true;
  amended.events.add(otherwise);
  BOOST_TEST(amended.said(parent, "2023-01-01") == "not");
}

BOOST_AUTO_TEST_SUITE_END()
