#include "renderers/plain/plain.hpp"

#include <boost/test/unit_test.hpp>

#include "engine/text/display_width.hpp"
#include "renderers/text_document.hpp"
#include "renderers/words.hpp"
#include "tests/renderers/support.hpp"

BOOST_AUTO_TEST_SUITE(plain_text)

using namespace servanda;
using namespace servanda::renderers;

BOOST_AUTO_TEST_CASE(the_whole_text) {
  const auto text = test::harbour_text("lighthouses/text/eng@2031-03-02.xml");
  const auto document =
      text_document(text, test::harbour_instrument("lighthouses"), {.language = test::tag("en")});
  test::check_golden(to_plain(document, {.width = 40}), "lighthouses.txt");
}

BOOST_AUTO_TEST_CASE(no_line_is_wider_than_asked) {
  std::string chinese, english;
  for (int i = 0; i < 60; ++i) chinese += "各国，「应当」";
  for (int i = 0; i < 60; ++i) english += "States shall, ";
  Block deep = block(Role::paragraph, {}, {block(Role::text, words(english))});
  deep.number = words("12.");
  const Document document{
      "x", test::tag("zh"), {}, {}, {}, {block(Role::text, words(chinese)), deep}};
  const std::string printed = to_plain(document, {.width = 40});
  std::size_t begin = 0;
  for (std::size_t end; (end = printed.find('\n', begin)) != printed.npos; begin = end + 1) {
    BOOST_TEST(engine::display_width(printed.substr(begin, end - begin)) <= 40U);
  }
}

BOOST_AUTO_TEST_CASE(without_wrapping_a_paragraph_is_a_line) {
  std::string words_ = "word";
  for (int i = 0; i < 100; ++i) words_ += " word";
  const Document document{"x", test::tag("en"), {}, {}, {}, {block(Role::text, words(words_))}};
  BOOST_TEST(to_plain(document, {.width = 0}) == words_ + "\n");
}

BOOST_AUTO_TEST_CASE(forty_levels_of_points_keep_room_for_words) {
  Block point = block(Role::point, words("at the bottom"));
  point.number = words("(z)");
  for (int depth = 0; depth < 40; ++depth) {
    Block outer = block(Role::point, words("level"), {block(Role::list, {}, {std::move(point)})});
    outer.number = words("(a)");
    point = std::move(outer);
  }
  const Document document{"x", test::tag("en"), {}, {}, {}, {std::move(point)}};
  BOOST_TEST(to_plain(document, {.width = 60}).find("at the bottom") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_empty_document_is_empty) {
  BOOST_TEST(to_plain({"x", test::tag("en"), {}, {}, {}, {}}) == "");
}

BOOST_AUTO_TEST_SUITE_END()
