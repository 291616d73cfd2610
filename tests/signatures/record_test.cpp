#include "signatures/record.hpp"

#include <algorithm>

#include "tests/signatures/build.hpp"

BOOST_AUTO_TEST_SUITE(recording)

using namespace servanda::signatures;
using namespace servanda::test;
using servanda::engine::Diagnostics;

namespace {

// Examines one act against some events under clauses of the Hanoi form; gives what is told.
std::string told(const Act& what, const Events& events = {}, std::string_view toml = hanoi_form) {
  const auto rules = clauses(toml);
  Diagnostics findings;
  const auto done =
      examine(what, "lakes", events.list, {rules, table(), day("2030-01-01"), nullptr}, findings);
  return done ? ids(findings) : "refused " + done.error().id;
}

Register register_in_memory() {
  auto book = Register::in_memory();
  BOOST_REQUIRE(book.has_value());
  return *std::move(book);
}

Stamp stamp(std::string_view date = "2026-01-01") {
  return {Timestamp::of(std::string(date) + "T10:00:00Z"), "A. Clerk"};
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_regular_act_is_silent) {
  BOOST_TEST(told(act("signature", "DZA", "2025-10-25")).empty());
  auto in_hanoi = act("signature", "DZA", "2025-10-25");
  in_hanoi.place = "Hanoi";
  BOOST_TEST(told(in_hanoi).empty());
  const auto signed_before = Events().add("signature", "DZA", "2025-10-25");
  BOOST_TEST(told(act("ratification", "DZA", "2026-10-25"), signed_before).empty());
  BOOST_TEST(told(act("accession", "FRA", "2025-10-26"), signed_before).empty());
}

BOOST_AUTO_TEST_CASE(a_second_signature) {
  BOOST_TEST(told(act("signature", "DZA", "2025-10-26"),
                  Events().add("signature", "DZA", "2025-10-25")) == "SIG-031");
}

BOOST_AUTO_TEST_CASE(a_signature_outside_the_window) {
  BOOST_TEST(told(act("signature", "DZA", "2027-01-01")) == "SIG-033");
  BOOST_TEST(told(act("signature", "DZA", "2026-12-31")).empty());
  BOOST_TEST(told(act("signature", "DZA", "2024-12-31")) == "SIG-033");
  auto elsewhere = act("signature", "DZA", "2025-10-25");
  elsewhere.place = "New York";
  BOOST_TEST(told(elsewhere) == "SIG-034");
}

BOOST_AUTO_TEST_CASE(a_window_that_entry_into_force_closes) {
  constexpr std::string_view form =
      "[[signature]]\nfrom = 2020-01-01\nuntil = \"entry into force\"\n"
      "[entry_into_force]\ncount = 1\non = \"30 days after\"\n";
  const auto events = Events().add("ratification", "FRA", "2020-06-01");
  BOOST_TEST(told(act("signature", "DZA", "2019-12-31"), events, form) == "SIG-033");
  BOOST_TEST(told(act("signature", "DZA", "2020-06-30"), events, form).empty());
  BOOST_TEST(told(act("signature", "DZA", "2020-07-01"), events, form) == "SIG-033");
  BOOST_TEST(told(act("signature", "DZA", "2029-07-01"), {}, form).empty());
}

BOOST_AUTO_TEST_CASE(an_organization_that_waits_for_the_majority_of_its_members) {
  constexpr std::string_view one = "[organizations]\nsign = \"art_2\"\n";
  const std::string majority = std::string(one) + "members = \"majority\"\n";
  Events events;
  const auto members = table().members(code("EUE"), day("2022-01-01"));
  BOOST_TEST(members.size() == 27u);
  for (std::size_t i = 0; i < 13; ++i) events.add("signature", members[i].str(), "2022-01-01");
  const Act own = act("signature", "EUE", "2022-01-01");
  BOOST_TEST(told(own, events, one).empty());
  BOOST_TEST(told(own, events, majority) == "SIG-043");
  events.add("signature", members[13].str(), "2022-01-01");
  BOOST_TEST(told(own, events, majority).empty());
}

BOOST_AUTO_TEST_CASE(consent_of_whom_the_clause_does_not_mean) {
  BOOST_TEST(told(act("ratification", "DZA", "2026-01-01")) == "SIG-037");
  BOOST_TEST(told(act("accession", "DZA", "2026-01-01"),
                  Events().add("signature", "DZA", "2025-10-25")) == "SIG-038");
  BOOST_TEST(told(act("formal-confirmation", "DZA", "2026-01-01"),
                  Events().add("signature", "DZA", "2025-10-25")) == "SIG-036");
  BOOST_TEST(told(act("ratification", "DZA", "2026-02-01"),
                  Events()
                      .add("signature", "DZA", "2025-10-25")
                      .add("ratification", "DZA", "2026-01-01")) == "SIG-035");
}

BOOST_AUTO_TEST_CASE(consent_before_its_time) {
  constexpr std::string_view after_force =
      "[entry_into_force]\narticle = \"art_9\"\ncount = 2\non = \"same day\"\n"
      "[[consent]]\narticle = \"art_8\"\nmeans = [\"accession\"]\nfrom = \"entry into force\"";
  BOOST_TEST(told(act("accession", "DZA", "2020-01-01"), {}, after_force) == "SIG-040");
  BOOST_TEST(told(act("accession", "DZA", "2020-01-01"),
                  Events().all("ratification", {"FRA", "MLI"}, "2019-01-01"), after_force)
                 .empty());
  constexpr std::string_view after_signature =
      "[[signature]]\narticle = \"art_7\"\nfrom = 2019-01-01\nuntil = 2019-12-31\n"
      "[[consent]]\narticle = \"art_8\"\nmeans = [\"accession\"]\nfrom = \"after signature\"";
  BOOST_TEST(told(act("accession", "DZA", "2019-12-31"), {}, after_signature) == "SIG-040");
  BOOST_TEST(told(act("accession", "DZA", "2020-01-01"), {}, after_signature).empty());
}

BOOST_AUTO_TEST_CASE(an_organization_follows_its_members) {
  BOOST_TEST(told(act("signature", "EUE", "2025-10-25")) == "SIG-043");
  const auto one_signed = Events().add("signature", "FRA", "2025-10-25");
  BOOST_TEST(told(act("signature", "EUE", "2025-10-25"), one_signed).empty());
  // Algeria is no member.
  BOOST_TEST(told(act("signature", "EUE", "2025-10-25"),
                  Events().add("signature", "DZA", "2025-10-25")) == "SIG-043");
  auto signed_both = one_signed;
  signed_both.add("signature", "EUE", "2025-10-25");
  BOOST_TEST(told(act("approval", "EUE", "2026-10-25"), signed_both) == "SIG-043 SIG-044");
  signed_both.add("ratification", "FRA", "2026-01-01");
  BOOST_TEST(told(act("approval", "EUE", "2026-10-25"), signed_both) == "SIG-044");
  BOOST_TEST(told(act("accession", "EUE", "2026-10-25"), one_signed) == "SIG-043 SIG-044");
}

BOOST_AUTO_TEST_CASE(dates_that_do_not_fit) {
  auto late = act("signature", "DZA", "2025-10-25");
  late.signed_on = day("2025-10-26");
  late.notified = day("2025-10-24");
  late.effective = day("2025-10-01");
  BOOST_TEST(told(late) == "SIG-024 SIG-025 SIG-026");
  BOOST_TEST(told(act("communication", "DZA", "2030-01-02")) == "SIG-023");
}

BOOST_AUTO_TEST_CASE(what_cannot_be_is_refused) {
  BOOST_TEST(told(act("signature", "QQQ", "2025-10-25")) == "refused SIG-001");
  BOOST_TEST(told(act("signature", "DZA", "2024-12-23")) == "refused SIG-017");
  auto early = act("succession", "DZA", "2025-10-25");
  early.effective = day("1962-07-03");
  BOOST_TEST(told(early) == "refused SIG-017");
  auto unknown = act("objection", "DZA", "2025-10-25");
  unknown.refers = EventId{"lakes", 7};
  BOOST_TEST(told(unknown) == "refused SIG-019");
  unknown.refers = EventId{"rivers", 1};
  BOOST_TEST(told(unknown) == "refused SIG-018");
  BOOST_TEST(told(act("correction", "DZA", "2025-10-25")) == "refused SIG-020");
}

BOOST_AUTO_TEST_CASE(a_former_state_acts_after_its_end) {
  constexpr std::string_view old = "adopted = 1990-01-01";
  BOOST_TEST(told(act("signature", "CSK", "1992-12-31"), {}, old).empty());
  BOOST_TEST(told(act("signature", "CSK", "1993-01-01"), {}, old) == "SIG-027");
  BOOST_TEST(told(act("signature", "SCG", "1992-01-01"), {}, old) == "SIG-028");
}

BOOST_AUTO_TEST_CASE(reservations) {
  Events events;
  events.add("signature", "DZA", "2025-10-25");
  auto reservation = act("reservation", "DZA", "2025-10-25");
  BOOST_TEST(told(reservation, events) == "SIG-047");
  reservation.article = "art_63__para_2";
  BOOST_TEST(told(reservation, events).empty());
  events.add(reservation);
  BOOST_TEST(told(act("ratification", "DZA", "2026-10-25"), events) == "SIG-049");
  auto confirmed = reservation;
  confirmed.date = day("2026-10-25");
  confirmed.refers = events.last();
  events.add(confirmed);
  BOOST_TEST(told(act("ratification", "DZA", "2026-10-25"), events).empty());
  constexpr std::string_view none = "[reservations]\narticle = \"art_9\"\npermitted = \"none\"";
  BOOST_TEST(told(act("reservation", "DZA", "2025-10-25"), {}, none) == "SIG-046");
}

BOOST_AUTO_TEST_CASE(a_reservation_comes_with_signature_or_consent) {
  Events events;
  events.add("signature", "DZA", "2025-10-25").add("ratification", "DZA", "2026-01-01");
  auto late = act("reservation", "DZA", "2026-02-01");
  late.article = "art_63__para_2";
  BOOST_TEST(told(late, events) == "SIG-048");
}

BOOST_AUTO_TEST_CASE(references_name_the_right_act) {
  Events events;
  events.add("signature", "DZA", "2025-10-25");
  BOOST_TEST(told(act("objection", "FRA", "2025-11-01"), events) == "SIG-029");
  auto objection = act("objection", "FRA", "2025-11-01");
  objection.refers = events.last();
  BOOST_TEST(told(objection, events) == "SIG-030");
  auto reservation = act("reservation", "DZA", "2025-10-25");
  reservation.article = "art_63__para_2";
  events.add(reservation);
  // The only reservation there is needs no number.
  BOOST_TEST(told(act("objection", "FRA", "2025-11-01"), events).empty());
  auto foreign = act("withdrawal-of-reservation", "FRA", "2025-11-01");
  foreign.refers = events.last();
  BOOST_TEST(told(foreign, events) == "SIG-030");
  BOOST_TEST(told(act("withdrawal-of-reservation", "DZA", "2025-11-01"), events).empty());
}

BOOST_AUTO_TEST_CASE(ends) {
  Events events;
  events.add("signature", "DZA", "2025-10-25");
  BOOST_TEST(told(act("denunciation", "DZA", "2026-01-01"), events) == "SIG-050");
  events.add("ratification", "DZA", "2026-01-01");
  BOOST_TEST(told(act("denunciation", "DZA", "2026-01-02"), events) == "SIG-052");
  events.all("accession", {"FRA", "MLI"}, "2026-01-01");
  BOOST_TEST(told(act("denunciation", "DZA", "2027-01-02"), events).empty());
  events.add("denunciation", "DZA", "2027-01-02");
  BOOST_TEST(told(act("denunciation", "DZA", "2027-02-02"), events) == "SIG-051");
  BOOST_TEST(told(act("rescission", "DZA", "2028-01-01"), events).empty());
  BOOST_TEST(told(act("rescission", "DZA", "2028-01-02"), events) == "SIG-055");
  constexpr std::string_view waits =
      "[entry_into_force]\narticle = \"art_9\"\ncount = 1\non = \"same day\"\n"
      "[denunciation]\narticle = \"art_10\"\non = \"1 year after\"\n"
      "not_before = \"3 years after own entry into force\"";
  const auto party = Events().add("accession", "DZA", "2020-01-01");
  BOOST_TEST(told(act("denunciation", "DZA", "2022-12-31"), party, waits) == "SIG-054");
  BOOST_TEST(told(act("denunciation", "DZA", "2023-01-01"), party, waits).empty());
}

BOOST_AUTO_TEST_CASE(recorded_with_effects) {
  auto book = register_in_memory();
  const auto rules = clauses(hanoi_form);
  Diagnostics findings;
  const std::vector<Act> acts{act("ratification", "DZA", "2026-01-01"),
                              act("ratification", "AGO", "2026-01-02"),
                              act("ratification", "MLI", "2026-01-03")};
  const Rules all{rules, table(), day("2026-02-01"), nullptr};
  const auto dry = record(book, "lakes", acts, stamp(), all, Mode::dry_run, findings);
  BOOST_REQUIRE(dry.has_value());
  BOOST_TEST(!dry->written);
  BOOST_TEST(*book.size() == 0);
  const auto done = record(book, "lakes", acts, stamp(), all, Mode::write, findings);
  BOOST_REQUIRE(done.has_value());
  BOOST_TEST(done->written);
  BOOST_TEST(done->events.back().id.str() == "lakes:3");
  BOOST_TEST(done->events.back().recorded_by == "A. Clerk");
  BOOST_TEST((done->events == dry->events));
  BOOST_TEST(done->effects.parties_after == 3u);
  BOOST_TEST(done->effects.threshold == 3u);
  BOOST_TEST(iso(done->effects.in_force_before) == "none");
  BOOST_TEST(iso(done->effects.in_force_after) == "2026-04-03");
  BOOST_TEST(done->effects.words.size() >= 3u);
}

BOOST_AUTO_TEST_CASE(many_acts_all_or_nothing) {
  auto book = register_in_memory();
  const auto rules = clauses(hanoi_form);
  Diagnostics findings;
  const std::vector<Act> acts{act("signature", "DZA", "2025-10-25"),
                              act("signature", "QQQ", "2025-10-25"),
                              act("signature", "MLI", "1999-10-25")};
  const auto done = record(book, "lakes", acts, stamp(), {rules, table(), day("2026-02-01")},
                           Mode::write, findings);
  BOOST_REQUIRE(!done.has_value());
  BOOST_TEST(done.error().id == "SIG-058");
  BOOST_TEST(ids(findings) == "SIG-001 SIG-017");
  BOOST_TEST(*book.size() == 0);
}

BOOST_AUTO_TEST_CASE(acts_of_one_table_know_of_one_another) {
  auto book = register_in_memory();
  const auto rules = clauses(hanoi_form);
  Diagnostics findings;
  const std::vector<Act> acts{act("signature", "FRA", "2025-10-25"),
                              act("signature", "EUE", "2025-10-25"),
                              act("signature", "FRA", "2025-10-25")};
  const auto done = record(book, "lakes", acts, stamp(), {rules, table(), day("2026-02-01")},
                           Mode::write, findings);
  BOOST_TEST(done.has_value());
  BOOST_TEST(ids(findings) == "SIG-031");
}

BOOST_AUTO_TEST_CASE(corrections_keep_what_differs) {
  Events events;
  events.add("signature", "DZA", "2025-10-25");
  Act should_be = events.list[0].act;
  should_be.date = day("2025-10-26");
  should_be.place = "Hanoi";
  const auto correction = make_correction(events.list[0], should_be, day("2026-01-01"), "misread");
  BOOST_REQUIRE(correction.has_value());
  BOOST_REQUIRE(correction->changes.size() == 2u);
  BOOST_TEST(correction->changes[0].field == "date");
  BOOST_TEST(*correction->changes[0].value == "2025-10-26");
  BOOST_TEST(correction->changes[1].field == "place");
  BOOST_TEST(told(*correction, events).empty());
  const auto same = make_correction(events.list[0], events.list[0].act, day("2026-01-01"), "why");
  BOOST_TEST(same.error().id == "SIG-063");
  const auto silent = make_cancellation(events.list[0], day("2026-01-01"), "");
  BOOST_TEST(told(*silent, events) == "refused SIG-022");
}

BOOST_AUTO_TEST_CASE(a_table_of_acts) {
  Diagnostics findings;
  const auto acts = read_acts_csv(
      "\xEF\xBB\xBF"
      "Action,Participant,Date,Place,Note,text.en\r\n"
      "signature,Algeria,2025-10-25,Hanoi,,\r\n"
      "reservation,\"Korea, Republic of\",2025-10-25,Hanoi,\"a \"\"note\"\"\",\"Two\nlines\"\r\n",
      "acts.csv", table(), findings);
  BOOST_REQUIRE(acts.has_value());
  BOOST_REQUIRE(acts->size() == 2u);
  BOOST_TEST((*acts)[0].participant.str() == "DZA");
  BOOST_TEST((*acts)[1].participant.str() == "KOR");
  BOOST_TEST((*acts)[1].note == "a \"note\"");
  BOOST_TEST((*acts)[1].texts.at("en") == "Two\nlines");
  BOOST_TEST(findings.empty());
}

BOOST_AUTO_TEST_CASE(a_table_with_other_headings) {
  Diagnostics findings;
  const auto acts =
      read_acts_csv("iso3,participant,date,action,day\nDZA,Algeria,2025-10-25,signature,attested\n",
                    "acts.csv", table(), findings);
  BOOST_REQUIRE(acts.has_value());
  BOOST_TEST(ids(findings) == "SIG-060");
}

BOOST_AUTO_TEST_CASE(every_fault_of_a_table_is_told_with_its_line) {
  Diagnostics findings;
  const auto acts = read_acts_csv(
      "action,participant,date\n"
      "signature,Algera,2025-10-25\n"
      "\n"
      "sing,DZA,2025-02-30\n"
      "signature,DZA,2025-10-25,more\n",
      "acts.csv", table(), findings);
  BOOST_REQUIRE(!acts.has_value());
  BOOST_TEST(acts.error().id == "SIG-065");
  BOOST_TEST(ids(findings) == "SIG-001 SIG-004 VAL-002 SIG-062");
  BOOST_TEST(findings.all()[1].place.line == 4u);
  BOOST_TEST(!read_acts_csv("", "acts.csv", table(), findings).has_value());
  BOOST_TEST(!read_acts_csv("action,participant,date\n", "a.csv", table(), findings).has_value());
  BOOST_TEST(read_acts_csv("a,\"b\n", "a.csv", table(), findings).error().id == "SIG-007");
}

BOOST_AUTO_TEST_SUITE_END()
