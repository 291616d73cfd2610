#include "engine/xml/html.hpp"

#include <boost/test/unit_test.hpp>

#include "engine/xml/dom.hpp"

namespace servanda::engine {
namespace {

std::string words(std::string_view html) {
  const auto tree = parse_html(html, "a.html");
  return tree ? text_of((*tree)->document_element()) : "refused";
}

BOOST_AUTO_TEST_SUITE(html)

BOOST_AUTO_TEST_CASE(unclosed_elements_are_closed) {
  const auto tree = parse_html("<p>one<p>two<ul><li>a<li>b</ul>", "a.html");
  BOOST_REQUIRE(tree);
  const pugi::xml_node body = (*tree)->child("html").child("body");
  BOOST_TEST(std::string(body.child("p").child_value()) == "one");
  BOOST_TEST(text_of(body.child("ul").child("li").next_sibling("li")) == "b");
}

BOOST_AUTO_TEST_CASE(entities_and_letters_are_read) {
  BOOST_TEST(words("<p>a&nbsp;b &amp; &eacute; &#x627; статья</p>") == "a\u00A0b & é ا статья");
}

BOOST_AUTO_TEST_CASE(elements_know_their_line) {
  const auto tree = parse_html("<html>\n<body>\n<p>one\n<p>two", "a.html");
  BOOST_REQUIRE(tree);
  const pugi::xml_node two = (*tree)->child("html").child("body").last_child();
  BOOST_TEST(two.attribute(html_line).as_int() == 4);
}

BOOST_AUTO_TEST_CASE(newer_elements_stay) {
  const auto tree = parse_html("<main><section><p>x</p></section></main>", "a.html");
  BOOST_REQUIRE(tree);
  BOOST_TEST(text_of((*tree)->child("html").child("body").child("main")) == "x");
}

BOOST_AUTO_TEST_CASE(nonsense_is_read_somehow) {
  BOOST_TEST(words("").empty());
  BOOST_TEST(words("<<<>>></p><1a b=c>x</1a>&nosuch; \x01").find('x') != std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_is_too_deep_is_refused_or_flattened) {
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<div>";
  const auto tree = parse_html(deep + "x", "a.html");
  BOOST_TEST((!tree || (*tree)->document_element()));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace servanda::engine
