#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>
#include <pugixml.hpp>

#include "renderers/data/calendar.hpp"
#include "renderers/data/feed.hpp"

BOOST_AUTO_TEST_SUITE(feeds)

using namespace servanda;
using engine::CivilDate;

namespace {

renderers::Feed two_acts() {
  return {
      "Acts: Lamps & <lights>",
      "en",
      "",
      "",
      "",
      "en/lamps/acts.atom",
      {{"lamps:2", "Iceland: \x02 ratification", "Lamps", "", CivilDate::of(2031, 6, 1)},
       {"lamps:1", "Norway: signature", "", "https://a.example/#n", CivilDate::of(2031, 3, 2)}}};
}

}  // namespace

BOOST_AUTO_TEST_CASE(atom_is_well_formed_and_dated_by_its_acts) {
  const std::string made = renderers::to_atom(two_acts());
  pugi::xml_document document;
  BOOST_REQUIRE(document.load_buffer(made.data(), made.size()));
  const pugi::xml_node feed = document.child("feed");
  BOOST_TEST(std::string(feed.child_value("title")) == "Acts: Lamps & <lights>");
  BOOST_TEST(std::string(feed.child_value("updated")) == "2031-06-01T00:00:00Z");
  BOOST_TEST(std::string(feed.child_value("id")).starts_with("urn:uuid:"));
  BOOST_TEST(std::string(feed.child("entry").child_value("title")) ==
             "Iceland: \uFFFD ratification");
  BOOST_TEST(made == renderers::to_atom(two_acts()));
}

BOOST_AUTO_TEST_CASE(an_entry_keeps_its_id) {
  const auto json = nlohmann::json::parse(renderers::to_json_feed(two_acts()));
  BOOST_TEST(json["version"] == "https://jsonfeed.org/version/1.1");
  BOOST_TEST(json["items"].size() == 2U);
  BOOST_TEST(json["items"][0]["id"] != json["items"][1]["id"]);
  BOOST_TEST(json["items"][1]["url"] == "https://a.example/#n");
  BOOST_TEST(json["items"][1]["content_text"] == "Norway: signature");
}

BOOST_AUTO_TEST_CASE(a_calendar_folds_its_lines_between_characters) {
  const renderers::Calendar calendar{
      "Lamps; all, of \\ them",
      CivilDate::of(2031, 3, 2),
      {{"lamps-in-force", CivilDate::of(2031, 9, 29),
        "نص عربي طويل يتجاوز خمسة وسبعين بايتا في السطر الواحد من ملف التقويم هذا", ""}}};
  const std::string made = renderers::to_icalendar(calendar);
  BOOST_TEST(made.find("NAME:Lamps\\; all\\, of \\\\ them\r\n") != std::string::npos);
  BOOST_TEST(made.find("DTSTART;VALUE=DATE:20310929\r\n") != std::string::npos);
  for (std::size_t begin = 0; begin < made.size();) {
    const std::size_t end = made.find("\r\n", begin);
    BOOST_REQUIRE(end != std::string::npos);
    BOOST_TEST(end - begin <= 75U);
    if (made[begin] == ' ')
      BOOST_TEST((static_cast<unsigned char>(made[begin + 1]) & 0xC0U) != 0x80U);
    begin = end + 2;
  }
}

BOOST_AUTO_TEST_SUITE_END()
