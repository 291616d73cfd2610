#include <boost/test/unit_test.hpp>

#include <string>

#include "renderers/html/html.hpp"
#include "renderers/plain/plain.hpp"
#include "renderers/redline/redline.hpp"
#include "tests/treaty/concordance/six_lights.hpp"

namespace servanda::renderers {
namespace {

using test::light_bytes;
using test::replaced;
using test::text_of;

Document redline(const std::string& before, const std::string& after, const std::string& reader) {
  const auto old_text = text_of(before);
  const auto new_text = text_of(after);
  const auto operations = treaty::find_difference(old_text, new_text);
  return redline_document(operations, {"Lights", "A", "B"}, new_text.language(),
                          engine::LanguageTag::parse(reader).value());
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

BOOST_AUTO_TEST_SUITE(redline_of_texts)

BOOST_AUTO_TEST_CASE(words_that_went_and_came) {
  const std::string html =
      to_html(redline(light_bytes("eng"), light_bytes("eng", "2014-03-01"), "en"));
  BOOST_TEST(has(html, "within <del>ninety</del><ins>sixty</ins> days"));
  BOOST_TEST(has(html, "<ins>The keeper shall be heard before the report is written.</ins>"));
  BOOST_TEST(has(html, "<del>Each State Party shall bear the costs of its own lights.</del>"));
  BOOST_TEST(has(html, "Moved from art_3"));
}

BOOST_AUTO_TEST_CASE(only_articles_with_a_change) {
  const std::string html = to_html(redline(
      light_bytes("fra"), replaced(light_bytes("fra"), "douze membres", "treize membres"), "fr"));
  BOOST_TEST(has(html, "<del>douze</del><ins>treize</ins>"));
  BOOST_TEST(has(html, "Huit membres"));
  BOOST_TEST(!has(html, "trois arbitres"));
}

BOOST_AUTO_TEST_CASE(the_same_texts) {
  const std::string html = to_html(redline(light_bytes("zho"), light_bytes("zho"), "zh"));
  BOOST_TEST(has(html, "两个文本相同"));
  BOOST_TEST(!has(html, "<ins>"));
}

BOOST_AUTO_TEST_CASE(the_text_keeps_its_direction) {
  const std::string html = to_html(redline(
      light_bytes("ara"), replaced(light_bytes("ara"), "25 في المائة", "30 في المائة"), "en"));
  BOOST_TEST(has(html, "lang=\"ar\" dir=\"rtl\""));
  BOOST_TEST(has(html, "<del>25</del><ins>30</ins>"));
}

BOOST_AUTO_TEST_CASE(plain_text_has_marks_of_its_own) {
  const std::string text = to_plain(redline(
      light_bytes("eng"), replaced(light_bytes("eng"), "twelve members", "ten members"), "en"));
  BOOST_TEST(has(text, "[-twelve-]{+ten+}"));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace servanda::renderers
