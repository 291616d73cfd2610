#include "renderers/html/html.hpp"

#include <boost/test/unit_test.hpp>

#include "renderers/text_document.hpp"
#include "renderers/words.hpp"
#include "tests/renderers/support.hpp"

BOOST_AUTO_TEST_SUITE(html)

using namespace servanda;
using namespace servanda::renderers;

namespace {

std::string page_of(std::vector<Block> blocks) {
  return to_html({"Title", test::tag("en"), {}, {}, {}, std::move(blocks)});
}

bool has(const std::string& html, std::string_view part) {
  return html.find(part) != std::string::npos;
}

std::string fragment(std::vector<Block> blocks) {
  return to_html_fragment(blocks, test::tag("en"));
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_whole_text_as_html) {
  const auto text = test::harbour_text("lighthouses/text/eng@2031-03-02.xml");
  const auto document =
      text_document(text, test::harbour_instrument("lighthouses"), {.language = test::tag("en")});
  test::check_golden(to_html_fragment(document.blocks, test::tag("en")), "lighthouses.html");
}

BOOST_AUTO_TEST_CASE(a_page_says_its_language_and_asks_nobody_for_anything) {
  Document document{"عنوان", test::tag("ar"), "وصف", "/akn/x", "2031-03-02", {}};
  const std::string html = to_html(document);
  BOOST_TEST(html.starts_with("<!DOCTYPE html>\n<html lang=\"ar\" dir=\"rtl\">"));
  BOOST_TEST(has(html, "Content-Security-Policy"));
  BOOST_TEST(has(html, "default-src 'none'"));
  BOOST_TEST(!has(html, "<script"));
  BOOST_TEST(!has(html, "url("));
  BOOST_TEST(!has(html, "@import"));
  BOOST_TEST(has(html, "class=\"skip\""));
}

BOOST_AUTO_TEST_CASE(hostile_words_stay_words) {
  const std::string evil = "</title><script>alert(1)</script>\"'&";
  Document document{evil, test::tag("en"), evil, evil, evil, {}};
  Block section = group(evil, {block(Role::text, {link("#" + evil, evil), code(evil)})});
  section.id = "x\"y";
  document.blocks.push_back(std::move(section));
  HtmlPage page;
  page.canonical = evil;
  page.alternates = {{evil, evil}};
  const std::string html = to_html(document, page);
  BOOST_TEST(!has(html, "<script"));
  BOOST_TEST(!has(html, "</title><"));
  BOOST_TEST(!has(html, "x\"y"));
}

BOOST_AUTO_TEST_CASE(ids_are_given_once) {
  Block one = block(Role::text, words("one"));
  one.id = "same";
  Block main = block(Role::text, words("two"));
  main.id = "main";  // the page's own
  Block spaced = block(Role::text, words("three"));
  spaced.id = "a b";
  const std::string html = page_of({one, one, main, spaced});
  const auto ids = test::attribute_values(html, "id");
  const std::vector<std::string> wanted{"main", "same"};
  BOOST_TEST(ids == wanted, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(headings_follow_from_where_they_stand) {
  Block inner = group("Inner", {});
  const std::string html = fragment({group("Outer", {inner}), group("Next", {})});
  BOOST_TEST(has(html, "<h2><span class=\"name\">Outer"));
  BOOST_TEST(has(html, "<h3><span class=\"name\">Inner"));
  BOOST_TEST(has(html, "<h2><span class=\"name\">Next"));
  Block deep = group("8", {});
  for (int level = 7; level > 0; --level) deep = group(std::to_string(level), {deep});
  BOOST_TEST(!has(fragment({deep}), "<h7"));
}

BOOST_AUTO_TEST_CASE(no_link_inside_a_link) {
  Inline outer = link("#a", Words{renderers::link("#b", "inner")});
  const std::string html = fragment({block(Role::text, {outer})});
  BOOST_TEST(html == "<p><a href=\"#a\"><span>inner</span></a></p>\n");
}

BOOST_AUTO_TEST_CASE(a_number_is_the_permalink_of_its_provision) {
  Block paragraph = block(Role::paragraph, {}, {block(Role::text, words("Words."))});
  paragraph.id = "art_1__para_1";
  paragraph.number = words("1.");
  BOOST_TEST(fragment({paragraph}) ==
             "<div class=\"paragraph\" id=\"art_1__para_1\"><p><a class=\"num\" "
             "href=\"#art_1__para_1\">1.</a> Words.</p>\n</div>\n");
}

BOOST_AUTO_TEST_CASE(notes_lead_there_and_back) {
  Inline mark;
  mark.kind = Inline::Kind::note_mark;
  mark.text = "1";
  mark.target = "note_1";
  Block note = block(Role::footnote, words("Said."));
  note.id = "note_1";
  note.number = words("1");
  Block notes = block(Role::footnotes, {}, {note});
  const std::string html = fragment({block(Role::text, {mark, mark}), notes});
  BOOST_TEST(has(html, "<a id=\"note_1__mark\" href=\"#note_1\""));
  BOOST_TEST(has(html, "href=\"#note_1__mark\""));
  BOOST_TEST(test::attribute_values(html, "id").size() == 2);  // the second mark has none
}

BOOST_AUTO_TEST_CASE(tables_have_captions_and_scopes) {
  Block table = block(Role::table, words("Hours"));
  table.rows = {{{}, {header("Month"), header("Hour")}},
                {"row_1", {header("June"), cell(words("23"), "23")}}};
  const std::string html = fragment({table});
  BOOST_TEST(has(html, "<caption>Hours</caption>"));
  BOOST_TEST(has(html, "<th scope=\"col\">Month</th>"));
  BOOST_TEST(has(html, "<tr id=\"row_1\"><th scope=\"row\">June</th><td data-sort=\"23\">23</td>"));
  BOOST_TEST(has(html, "tabindex=\"0\" role=\"region\" aria-label=\"Hours\""));
}

BOOST_AUTO_TEST_CASE(a_thousand_levels_of_points_are_written) {
  Block point = block(Role::point, words("bottom"));
  for (int depth = 0; depth < 1000; ++depth) {
    Block list = block(Role::list, {}, {std::move(point)});
    point = block(Role::point, {}, {std::move(list)});
    point.number = words("(a)");
  }
  BOOST_TEST(has(fragment({point}), "bottom"));
}

BOOST_AUTO_TEST_SUITE_END()
