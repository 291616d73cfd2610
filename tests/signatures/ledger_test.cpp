#include "signatures/ledger.hpp"

#include <nlohmann/json.hpp>

#include "signatures/act_fields.hpp"
#include "signatures/register.hpp"
#include "tests/signatures/build.hpp"
#include "tests/support/shared_data.hpp"

BOOST_AUTO_TEST_SUITE(ledger)

using namespace servanda::signatures;
using namespace servanda::test;
using servanda::engine::Diagnostics;

namespace {

Event full_event() {
  Act full = act("correction", "FRA", "2025-11-01");
  full.signed_on = day("2025-10-30");
  full.notified = day("2025-11-10");
  full.refers = EventId{"lakes", 1};
  full.texts = {{"ar", "نص"}, {"en", "tab\there, \"quoted\", back\\slash, \x01"}};
  full.note = "why";
  full.signatory = {"N. Name", "", "full powers"};
  full.changes = {{"date", "2025-10-26"}, {"place", std::nullopt}};
  return {{"lakes", 2}, full, Timestamp::of("2026-01-01T10:00:00Z"), "A. Clerk"};
}

std::string fault(std::string_view line) {
  const auto event = parse_event(line, "ledger.jsonl", 7);
  if (event) return "read";
  BOOST_TEST(event.error().place.line == 7u);
  return event.error().id;
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_canonical_bytes) {
  BOOST_TEST(canonical_json(full_event()) ==
             R"({"action":"correction","changes":{"date":"2025-10-26","place":null},)"
             R"("date":"2025-11-01","id":"lakes:2","note":"why","notified":"2025-11-10",)"
             R"("participant":"FRA","recordedAt":"2026-01-01T10:00:00Z","recordedBy":"A. Clerk",)"
             R"("refers":"lakes:1","signatory":{"fullPowers":"full powers","name":"N. Name"},)"
             R"("signed":"2025-10-30","texts":{"ar":"نص","en":"tab\there, \"quoted\", )"
             R"(back\\slash, \u0001"}})");
}

// What the library prints with sorted keys and no spaces is the same, so any language can make
// them.
BOOST_AUTO_TEST_CASE(the_canonical_bytes_are_plain_sorted_json) {
  const std::string line = canonical_json(full_event());
  BOOST_TEST(nlohmann::json::parse(line).dump() == line);
}

BOOST_AUTO_TEST_CASE(read_back_without_loss) {
  const auto event = parse_event(canonical_json(full_event()), "ledger.jsonl", 1);
  BOOST_REQUIRE(event.has_value());
  BOOST_TEST((*event == full_event()));
  const auto loose = parse_event(
      R"( {"recordedAt": "2026-01-01T10:00:00Z", "id":"lakes:1", "participant" : "DZA",)"
      R"("date":"2025-10-25","action":"signature"} )",
      "ledger.jsonl", 1);
  BOOST_REQUIRE(loose.has_value());
  BOOST_TEST(loose->act.participant.str() == "DZA");
}

BOOST_AUTO_TEST_CASE(what_would_be_lost_is_refused) {
  const std::string good =
      R"({"action":"signature","date":"2025-10-25","id":"lakes:1","participant":"DZA",)"
      R"("recordedAt":"2026-01-01T10:00:00Z")";
  BOOST_TEST(fault(good + "}") == "read");
  BOOST_TEST(fault(good + R"(,"colour":"red"})") == "SIG-008");
  BOOST_TEST(fault(good + R"(,"date":"2025-10-26"})") == "SIG-012");
  BOOST_TEST(fault(good + R"(,"texts":{"en":"a","en":"b"}})") == "SIG-012");
  BOOST_TEST(fault(good + R"(,"note":7})") == "SIG-012");
  BOOST_TEST(fault(good + R"(,"cancels":"true"})") == "SIG-012");
  BOOST_TEST(fault(good + R"(,"effective":"2025-02-30"})") == "VAL-002");
  BOOST_TEST(fault(good + R"(,"article":"art 5"})") == "AKN-001");
  BOOST_TEST(fault(good + R"(,"changes":{"colour":"red"}})") == "SIG-008");
  BOOST_TEST(fault(good + R"(,"changes":[]})") == "SIG-012");
}

BOOST_AUTO_TEST_CASE(what_is_no_event) {
  for (
      const std::string_view line :
      {"", "[]", "null", "{", "{}", R"({"id":"lakes:1"})",
       R"({"action":"sign","date":"2025-10-25","id":"lakes:1","participant":"DZA","recordedAt":"2026-01-01T10:00:00Z"})",
       R"({"action":"signature","date":"2025-10-25","id":"lakes:0","participant":"DZA","recordedAt":"2026-01-01T10:00:00Z"})",
       R"({"action":"signature","date":"2025-10-25","id":"lakes:1","participant":"dza","recordedAt":"2026-01-01T10:00:00Z"})",
       R"({"action":"signature","date":"2025-10-25","id":"lakes:1","participant":"DZA","recordedAt":"yesterday"})",
       "\xFF\xFE"}) {
    BOOST_TEST(fault(line) != "read", line);
  }
  BOOST_TEST(fault(std::string(100'000, '[')) != "read");
}

BOOST_AUTO_TEST_CASE(a_file_is_read_whole_or_not_at_all) {
  Events events;
  events.add("signature", "DZA", "2025-10-25").add("signature", "MLI", "2025-10-26");
  const std::string text = export_json_lines(events.list);
  Diagnostics findings;
  const auto read = import_json_lines(text, "ledger.jsonl", findings);
  BOOST_REQUIRE(read.has_value());
  BOOST_TEST((*read == events.list));
  BOOST_TEST(export_json_lines(*read) == text);
  const auto broken = import_json_lines(text + "\n{}\n[]\n", "ledger.jsonl", findings);
  BOOST_TEST(!broken.has_value());
  BOOST_REQUIRE(findings.all().size() == 2u);
  BOOST_TEST(findings.all()[0].place.line == 4u);
  BOOST_TEST(findings.all()[1].place.line == 5u);
  BOOST_TEST(import_json_lines("", "ledger.jsonl", findings)->empty());
}

BOOST_AUTO_TEST_CASE(an_act_as_fields_and_back) {
  const Act original = full_event().act;
  Act copy = act("signature", "DZA", "2000-01-01");
  for (const Field& field : fields(original)) {
    BOOST_TEST(set_field(copy, {field.name, field.value}).has_value(), field.name);
  }
  copy.changes = original.changes;
  BOOST_TEST((copy == original));
  BOOST_TEST(set_field(copy, {"place", std::nullopt}).has_value());
  BOOST_TEST(!set_field(copy, {"date", std::nullopt}).has_value());
  BOOST_TEST(!set_field(copy, {"colour", "red"}).has_value());
  BOOST_TEST(!set_field(copy, {"note", "\xFF"}).has_value());
  BOOST_TEST(!set_field(copy, {"precludesEntryIntoForce", "perhaps"}).has_value());
}

BOOST_AUTO_TEST_CASE(event_ids_and_moments_have_one_form) {
  BOOST_TEST(EventId::parse("un-cybercrime:12")->number == 12);
  for (const std::string_view text :
       {"", "lakes", "lakes:", ":1", "lakes:0", "lakes:-1", "lakes:01", "Lakes:1", "la kes:1",
        "lakes:1x", "lakes:99999999999999999999"}) {
    BOOST_TEST(!EventId::parse(text).has_value(), text);
  }
  BOOST_TEST(Timestamp::parse("2024-02-29T23:59:59Z")->day().iso() == "2024-02-29");
  for (const std::string_view text :
       {"", "2024-02-29", "2023-02-29T00:00:00Z", "2024-02-29T24:00:00Z", "2024-02-29T00:60:00Z",
        "2024-02-29T00:00:60Z", "2024-02-29 00:00:00Z", "2024-02-29T00:00:00+00:00"}) {
    BOOST_TEST(!Timestamp::parse(text).has_value(), text);
  }
}

BOOST_AUTO_TEST_CASE(the_register_of_the_hanoi_convention) {
  const auto folder = source_folder() / "examples" / "hanoi";
  Diagnostics findings;
  const std::string text = slurp(folder / "ledger.jsonl");
  const auto events = import_json_lines(text, "ledger.jsonl", findings);
  BOOST_REQUIRE(events.has_value());
  BOOST_TEST(export_json_lines(*events) == text);  // stored in canonical form
  const auto rules = clauses(slurp(folder / "treaties" / "un-cybercrime" / "treaty.toml"));
  const auto at = [&](std::string_view date) {
    return status(*events, rules, table(), as_at(date));
  };
  BOOST_TEST(at("2025-10-24").signatories == 0u);
  BOOST_TEST(at("2025-10-25").signatories == 69u);
  BOOST_TEST(at("2025-10-26").signatories == 72u);
  BOOST_TEST(at("2025-11-19").signatories == 73u);
  BOOST_TEST(at("2025-11-19").parties == 0u);
  BOOST_TEST(!at("2025-11-19").entry_into_force.has_value());
  const auto force_now = force(*events, rules, table(), as_at("2025-11-19"));
  BOOST_TEST(force_now.threshold == 40u);
  BOOST_TEST(force_now.counted == 0u);
  BOOST_TEST(force_now.missing == 40u);
  const auto inferred = std::ranges::count_if(*events, [](const Event& event) {
    return event.act.note.find("inferred") != std::string::npos;
  });
  BOOST_TEST(inferred == 8);
}

BOOST_AUTO_TEST_SUITE_END()
