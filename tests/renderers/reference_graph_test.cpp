#include "renderers/reference_graph.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <string>

#include "tests/treaty/reference/lamps.hpp"
#include "treaty/reference/link.hpp"

namespace servanda::renderers {
namespace {

ReferenceGraph graph_of(const std::string& words, const std::string& focus = {}) {
  treaty::TreatyText text = test::lamps_with(words);
  engine::Diagnostics ignored;
  treaty::link_references(text, ignored);
  return reference_graph(text, treaty::citations_of(text), focus);
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t number = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
    ++number;
  }
  return number;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(reference_graph_drawn)

BOOST_AUTO_TEST_CASE(every_article_is_a_node_and_what_it_cites_an_edge) {
  const ReferenceGraph graph = graph_of("See article 1 and, again, article 1.");
  BOOST_REQUIRE(graph.nodes.size() == 2U);
  BOOST_TEST(graph.nodes[0].heading == "Terms of article 2");
  BOOST_REQUIRE(graph.edges.size() == 1U);
  BOOST_TEST(graph.edges[0].from == 1U);
  BOOST_TEST(graph.edges[0].to == 0U);
  BOOST_TEST(graph.edges[0].times == 2U);
}

BOOST_AUTO_TEST_CASE(an_article_that_cites_itself_has_no_thread) {
  BOOST_TEST(graph_of("See paragraph 1 of this article.").edges.empty());
}

BOOST_AUTO_TEST_CASE(what_leads_nowhere_is_no_thread) {
  BOOST_TEST(
      graph_of("See article 9 and Article 51 of the Charter of the United Nations.").edges.empty());
}

BOOST_AUTO_TEST_CASE(a_focus_keeps_what_touches_it) {
  BOOST_TEST(graph_of("No lamp.", "art_2__para_2").nodes.size() == 1U);
  const ReferenceGraph graph = graph_of("See article 1.", "art_2__para_2");
  BOOST_TEST(graph.nodes.size() == 2U);
  BOOST_TEST(graph.focus == 1U);
}

BOOST_AUTO_TEST_CASE(graphviz) {
  const std::string dot = to_dot(graph_of("See article 1 and, again, article 1."));
  BOOST_TEST(count(dot, "\"art_2\" -> \"art_1\" [label=\"2\", penwidth=2];") == 1U);
  BOOST_TEST(count(dot, "\"art_1\" [label=\"Article 1 Terms of article 2\"];") == 1U);
}

BOOST_AUTO_TEST_CASE(a_picture_has_a_thread_for_each_edge_and_says_it) {
  const std::string svg = to_svg(graph_of("See article 1."));
  BOOST_TEST(count(svg, "<path") == 1U);
  BOOST_TEST(count(svg, "<circle") == 2U);
  BOOST_TEST(count(svg, "<title>Article 2 → Article 1</title>") == 1U);
  BOOST_TEST(count(svg, "href") == 0U);
  BOOST_TEST(count(svg, "nan") == 0U);
}

BOOST_AUTO_TEST_CASE(names_cannot_break_out_of_the_picture) {
  ReferenceGraph graph;
  graph.title = "<script>\"&";
  graph.groups = {{"", ""}};
  graph.nodes = {{"art_1", "<b>", "\"x\"", 0}};
  const std::string svg = to_svg(graph);
  BOOST_TEST(count(svg, "<script") == 0U);
  BOOST_TEST(count(svg, "<b>") == 0U);
  BOOST_TEST(count(to_dot(graph), "\\\"x\\\"") == 1U);
}

BOOST_AUTO_TEST_CASE(nothing_at_all_is_a_picture_too) {
  BOOST_TEST(count(to_svg(ReferenceGraph{}), "</svg>") == 1U);
  BOOST_TEST(count(to_dot(ReferenceGraph{}), "digraph") == 1U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace servanda::renderers
