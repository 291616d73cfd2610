#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include "renderers/data/status_json.hpp"
#include "renderers/data/tables_csv.hpp"
#include "renderers/data/text_json.hpp"
#include "signatures/csv.hpp"
#include "signatures/ledger.hpp"
#include "tests/renderers/standing.hpp"

BOOST_AUTO_TEST_SUITE(data)

using namespace servanda;
using Json = nlohmann::json;

BOOST_AUTO_TEST_CASE(a_text_is_a_tree_of_provisions) {
  const auto text = test::harbour_text("lighthouses/text/eng@2031-03-02.xml");
  const std::string printed = renderers::text_json(text, test::harbour_instrument("lighthouses"));
  const Json json = Json::parse(printed);
  BOOST_TEST(json["iri"] == "/akn/un/act/provision/un-ga/2031-03-02/XII-99/eng@2031-03-02");
  BOOST_TEST(json["language"] == "en");
  BOOST_TEST(json["version"] == "2031-03-02");
  std::size_t found = 0;
  const std::function<void(const Json&)> count = [&](const Json& provisions) {
    for (const Json& one : provisions) {
      ++found;
      BOOST_TEST((one.contains("text") != one.contains("children")));
      if (one.contains("children")) count(one["children"]);
    }
  };
  count(json["provisions"]);
  BOOST_TEST(found == text.provisions().size());
}

BOOST_AUTO_TEST_CASE(a_status_has_the_keys_of_the_contract) {
  const test::Lighthouses treaty("2031-12-31");
  const Json json =
      Json::parse(renderers::status_json("lighthouses", treaty.facts(), test::tag("en")));
  BOOST_TEST(json["treaty"] == "lighthouses");
  BOOST_TEST(json["asAt"] == "2031-12-31");
  BOOST_TEST(json["knownOn"].is_null());
  BOOST_TEST(json["checked"]["on"] == "2032-01-15");
  BOOST_TEST(json["signatories"] == 3);
  BOOST_TEST(json["parties"] == 3);
  BOOST_TEST(json["entryIntoForce"]["date"] == "2031-09-29");
  BOOST_TEST(json["participants"].size() == 4U);
  for (const Json& one : json["participants"]) {
    for (const char* key : {"code", "name", "actions", "inForceFrom", "inForceUntil"}) {
      BOOST_TEST(one.contains(key), key);
    }
  }
}

BOOST_AUTO_TEST_CASE(acts_come_back_as_they_were) {
  const test::Lighthouses treaty("2031-12-31");
  const Json json = Json::parse(renderers::events_json(treaty.events));
  BOOST_REQUIRE(json.size() == treaty.events.size());
  for (std::size_t i = 0; i < json.size(); ++i) {
    const auto event = signatures::parse_event(json[i].dump(), "acts.json", 1);
    BOOST_REQUIRE(event);
    BOOST_TEST((*event == treaty.events[i]));
  }
  BOOST_TEST(renderers::events_json({}) == "[]\n");
}

BOOST_AUTO_TEST_CASE(tables_are_tables) {
  const test::Lighthouses treaty("2031-12-31");
  test::check_golden(renderers::status_csv(treaty.facts(), test::tag("en")), "status.csv");
  const std::string events = renderers::events_csv(treaty.events, treaty.table(), test::tag("en"));
  test::check_golden(events, "events.csv");
  const auto rows = signatures::parse_csv(events, "events.csv");
  BOOST_REQUIRE(rows);
  BOOST_TEST(rows->size() == treaty.events.size() + 1);
  for (const auto& row : *rows) BOOST_TEST(row.fields.size() == rows->front().fields.size());
}

BOOST_AUTO_TEST_CASE(free_text_is_no_formula) {
  const test::Lighthouses treaty("2031-12-31");
  const std::string events = renderers::events_csv(treaty.events, treaty.table(), test::tag("en"));
  BOOST_TEST(events.find("\"'=HYPERLINK(\"\"x\"\")\"") != std::string::npos);
  const auto rows = signatures::parse_csv(events, "events.csv");
  for (const auto& row : rows.value()) {
    for (const std::string& field : row.fields) {
      BOOST_TEST((field.empty() || std::string("=+-@\t\r").find(field.front()) == field.npos));
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
