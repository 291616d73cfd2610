// Random histories: what must hold of every register, whatever was done and recorded in whatever
// order. SERVANDA_LONG_TESTS asks for ten thousand of them.

#include <rapidcheck.h>

#include <algorithm>
#include <cstdlib>

#include "signatures/ledger.hpp"
#include "signatures/record.hpp"
#include "signatures/register.hpp"
#include "tests/signatures/build.hpp"

BOOST_AUTO_TEST_SUITE(random_histories)

using namespace servanda::signatures;
using namespace servanda::test;

namespace {

constexpr std::array<std::string_view, 8> who{"DZA", "FRA", "KEN", "DEU",
                                              "CHN", "EUE", "YUG", "SRB"};
constexpr std::array<std::string_view, 13> what{"signature",
                                                "ratification",
                                                "acceptance",
                                                "accession",
                                                "definitive-signature",
                                                "succession",
                                                "denunciation",
                                                "rescission",
                                                "reservation",
                                                "objection",
                                                "provisional-application",
                                                "notification",
                                                "declaration"};

int histories() {
  return std::getenv("SERVANDA_LONG_TESTS") != nullptr ? 10'000 : 300;
}

// rapidcheck is steered by its own configuration only; the number belongs to the test.
template <typename Property>
void check(const std::string& name, const Property& property) {
  rc::detail::TestParams params;
  params.seed = 20251025;
  params.maxSuccess = histories();
  params.maxSize = 40;
  rc::detail::TestMetadata metadata;
  metadata.description = name;
  const auto result = rc::detail::checkTestable(property, metadata, params);
  std::ostringstream words;
  rc::detail::printResultMessage(result, words);
  BOOST_TEST(result.template is<rc::detail::SuccessResult>(), words.str());
}

// A hundred days from which all dates are taken, so that things happen on the same day.
servanda::engine::CivilDate some_day() {
  return day("2020-01-01").plus_days(*rc::gen::inRange(0, 100) * 7);
}

template <std::size_t size>
std::string some(const std::array<std::string_view, size>& of) {
  return std::string(of[static_cast<std::size_t>(*rc::gen::inRange<int>(0, size))]);
}

// Recorded on or after the day of the act, and in the order of the numbers.
Events some_events() {
  Events events;
  const int count = *rc::gen::inRange(0, 40);
  auto recorded = day("2020-01-01");
  for (int i = 0; i < count; ++i) {
    Act one{*parse_action(some(what)), code(some(who)), some_day()};
    if (*rc::gen::inRange(0, 8) == 0) one.effective = some_day();
    recorded = std::max(recorded, one.date).plus_days(*rc::gen::inRange(0, 3));
    events.add(one, recorded.iso());
  }
  return events;
}

FinalClauses some_clauses() {
  std::string toml = "adopted = 2019-01-01\n[entry_into_force]\narticle = \"art_9\"\ncount = " +
                     std::to_string(*rc::gen::inRange(1, 5)) + "\non = \"" +
                     std::to_string(*rc::gen::inRange(1, 90)) + " days after\"\n";
  if (*rc::gen::arbitrary<bool>()) toml += "organizations = \"not-additional\"\n";
  if (*rc::gen::arbitrary<bool>()) {
    toml += "[[entry_into_force.later]]\nacts = [\"accession\"]\non = \"30 days after 2 months\"\n";
  } else if (*rc::gen::arbitrary<bool>()) {
    toml += "[entry_into_force.later]\non = \"30 days after\"\nnot_before = \"entry into force\"\n";
  }
  toml += "[denunciation]\non = \"6 months after\"\n";
  if (*rc::gen::arbitrary<bool>()) {
    toml += "terms = { first = \"10 months\", then = \"5 months\" }\n";
  }
  if (*rc::gen::arbitrary<bool>()) {
    toml += "[termination]\nbelow = " + std::to_string(*rc::gen::inRange(1, 4)) + "\n";
  }
  return clauses(toml);
}

// A status as one reads it, for comparison.
std::string print(const Status& status) {
  std::string out = std::to_string(status.signatories) + " " + std::to_string(status.parties) +
                    " " + std::to_string(status.parties_in_force);
  if (status.entry_into_force) {
    out +=
        " since " + iso(status.entry_into_force->date) + " " + status.entry_into_force->explanation;
  }
  for (const ParticipantStatus& one : status.participants) {
    out += "\n" + std::string(one.code.str()) + (one.signatory ? " s" : "") +
           (one.contracting ? " c" : "") + (one.in_force ? " f" : "") +
           (one.provisional ? " p" : "") + " " + iso(one.in_force_from()) + " " +
           iso(one.in_force_until());
  }
  return out;
}

Status status_of(std::span<const Event> events, const FinalClauses& rules,
                 const Question& question) {
  return status(events, rules, table(), question);
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_recorded_later_changes_no_earlier_knowledge) {
  check("status as known on K", [] {
    const Events events = some_events();
    const FinalClauses rules = some_clauses();
    const auto known_on = some_day();
    std::vector<Event> known;
    for (const Event& event : events.list) {
      if (event.recorded_at.day() <= known_on) known.push_back(event);
    }
    const Question with{some_day(), known_on};
    RC_ASSERT(print(status_of(events.list, rules, with)) ==
              print(status_of(known, rules, {with.as_at})));
  });
}

BOOST_AUTO_TEST_CASE(acts_of_tomorrow_do_not_count_today) {
  check("status as at D", [] {
    const Events events = some_events();
    const FinalClauses rules = some_clauses();
    const auto as_at = some_day();
    std::vector<Event> done;
    for (const Event& event : events.list) {
      if (event.act.date <= as_at) done.push_back(event);
    }
    RC_ASSERT(print(status_of(events.list, rules, {as_at})) ==
              print(status_of(done, rules, {as_at})));
  });
}

BOOST_AUTO_TEST_CASE(a_correction_and_its_reversal_restore) {
  check("corrections", [] {
    Events events = some_events();
    RC_PRE(!events.list.empty());
    const FinalClauses rules = some_clauses();
    const Question question{day("2030-01-01")};
    const std::string before = print(status_of(events.list, rules, question));
    const auto at =
        static_cast<std::size_t>(*rc::gen::inRange<int>(0, static_cast<int>(events.list.size())));
    const Event target = events.list[at];
    Act moved = target.act;
    moved.date = moved.date.plus_days(*rc::gen::inRange(1, 30));
    if (*rc::gen::arbitrary<bool>()) {
      events.add(*make_cancellation(target, day("2029-01-01"), "twice"));
    } else {
      events.add(*make_correction(target, moved, day("2029-01-01"), "misread"));
    }
    events.add(*make_cancellation(events.list.back(), day("2029-02-01"), "it was right"));
    RC_ASSERT(print(status_of(events.list, rules, question)) == before);
  });
}

BOOST_AUTO_TEST_CASE(the_order_of_recording_does_not_matter) {
  check("order of import", [] {
    // Acts of one participant on one day have the order in which they were recorded; that is kept.
    Events events = some_events();
    const FinalClauses rules = some_clauses();
    std::vector<Event> other = events.list;
    std::ranges::stable_sort(other, {}, [](const Event& event) { return event.act.participant; });
    std::int64_t number = 0;
    for (Event& event : other) event.id.number = ++number;
    const Question question{some_day()};
    RC_ASSERT(print(status_of(events.list, rules, question)) ==
              print(status_of(other, rules, question)));
  });
}

BOOST_AUTO_TEST_CASE(the_explanation_agrees_with_the_status) {
  check("force and status", [] {
    const Events events = some_events();
    const FinalClauses rules = some_clauses();
    const Question question{some_day()};
    const Status now = status_of(events.list, rules, question);
    const Force why = force(events.list, rules, table(), question);
    RC_ASSERT(now.entry_into_force.has_value() == why.date.has_value());
    if (why.date) RC_ASSERT(now.entry_into_force->date == why.date);
    RC_ASSERT((why.missing == 0) == why.crossed.has_value());
    for (const ForceForOne& one : why.per_participant) {
      const ParticipantStatus* status = now.find(one.code);
      RC_ASSERT(status != nullptr);
      if (status->contracting && !status->in_force_until()) {
        RC_ASSERT(status->in_force_from() == one.date);
      }
    }
  });
}

BOOST_AUTO_TEST_CASE(counts_agree_with_the_list) {
  check("counts", [] {
    const Status now = status_of(some_events().list, some_clauses(), {some_day()});
    std::size_t in_force = 0, parties = 0;
    for (const ParticipantStatus& one : now.participants) {
      in_force += one.in_force ? 1 : 0;
      parties += one.contracting ? 1 : 0;
      for (const Interval& interval : one.intervals) {
        if (interval.from && interval.until) RC_ASSERT(*interval.from <= *interval.until);
      }
    }
    RC_ASSERT(now.parties_in_force == in_force);
    RC_ASSERT(now.parties == parties);
    if (!now.entry_into_force) RC_ASSERT(now.parties_in_force == 0u);
  });
}

BOOST_AUTO_TEST_CASE(the_text_of_a_register_is_the_register) {
  check("JSON Lines", [] {
    const Events events = some_events();
    servanda::engine::Diagnostics findings;
    const std::string text = export_json_lines(events.list);
    const auto back = import_json_lines(text, "ledger.jsonl", findings);
    RC_ASSERT(back.has_value());
    RC_ASSERT(*back == events.list);
    RC_ASSERT(export_json_lines(*back) == text);
  });
}

BOOST_AUTO_TEST_SUITE_END()
