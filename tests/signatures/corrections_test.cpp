#include <rapidcheck.h>

#include <algorithm>

#include "signatures/record.hpp"
#include "signatures/register.hpp"
#include "tests/signatures/build.hpp"

BOOST_AUTO_TEST_SUITE(corrections)

using namespace servanda::signatures;
using namespace servanda::test;

namespace {

Act changed(const Event& event, std::string field, std::optional<std::string> value) {
  Act correction = act("correction", event.act.participant.str(), "2026-01-01");
  correction.refers = event.id;
  correction.note = "misread";
  correction.changes = {{std::move(field), std::move(value)}};
  return correction;
}

Act cancelled(const EventId& id) {
  Act correction = act("correction", "DZA", "2026-01-01");
  correction.refers = id;
  correction.note = "recorded twice";
  correction.cancels = true;
  return correction;
}

Events signed_by_two() {
  Events events;
  events.add("signature", "DZA", "2025-10-25").add("signature", "MLI", "2025-10-26");
  return events;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_correction_changes_what_is_read_not_what_is_written) {
  Events events = signed_by_two();
  events.add(changed(events.list[0], "date", "2025-10-27"));
  const auto read = effective_events(events.list);
  BOOST_REQUIRE(read.size() == 2u);
  BOOST_TEST(read[1].act.date.iso() == "2025-10-27");  // now the later of the two
  BOOST_TEST(read[1].id.number == 1);
  BOOST_TEST(events.list[0].act.date.iso() == "2025-10-25");
}

BOOST_AUTO_TEST_CASE(corrections_of_different_fields_add_up) {
  Events events = signed_by_two();
  events.add(changed(events.list[0], "place", "Hanoi"));
  events.add(changed(events.list[0], "note", "checked"));
  events.add(changed(events.list[0], "place", std::nullopt));
  const auto read = effective_events(events.list);
  BOOST_TEST(read[0].act.place.empty());
  BOOST_TEST(read[0].act.note == "checked");
}

BOOST_AUTO_TEST_CASE(a_cancelled_act_is_gone_and_a_cancelled_cancellation_restores_it) {
  Events events = signed_by_two();
  events.add(cancelled(events.list[0].id));
  BOOST_TEST(effective_events(events.list).size() == 1u);
  events.add(cancelled(events.last()));
  BOOST_TEST(effective_events(events.list).size() == 2u);
  events.add(cancelled(events.last()));
  BOOST_TEST(effective_events(events.list).size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_cancelled_correction_no_longer_corrects) {
  Events events = signed_by_two();
  events.add(changed(events.list[0], "date", "2025-10-27"));
  events.add(cancelled(events.last()));
  BOOST_TEST(effective_events(events.list)[0].act.date.iso() == "2025-10-25");
}

BOOST_AUTO_TEST_CASE(as_known_on_an_earlier_day) {
  Events events;
  events.add(act("signature", "DZA", "2025-10-25"), "2025-10-25");
  events.add(act("signature", "MLI", "2025-10-25"), "2025-11-10");
  events.add(changed(events.list[0], "date", "2025-10-27"), "2025-12-01");
  const auto known = [&](std::string_view on) { return effective_events(events.list, day(on)); };
  BOOST_TEST(known("2025-10-24").empty());
  BOOST_TEST(known("2025-10-25").size() == 1u);
  BOOST_TEST(known("2025-11-10").size() == 2u);
  BOOST_TEST(known("2025-11-30")[0].act.date.iso() == "2025-10-25");
  BOOST_TEST(known("2025-12-01").back().act.date.iso() == "2025-10-27");
}

BOOST_AUTO_TEST_CASE(a_correction_of_nothing_does_nothing) {
  Events events = signed_by_two();
  Act stray = changed(events.list[0], "date", "2025-10-27");
  stray.refers = EventId{"lakes", 99};
  events.add(stray).add(cancelled({"lakes", 98}));
  BOOST_TEST(effective_events(events.list).size() == 2u);
}

BOOST_AUTO_TEST_SUITE_END()
