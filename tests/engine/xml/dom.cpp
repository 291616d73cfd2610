#include "engine/xml/dom.hpp"

#include <rapidcheck.h>
#include <boost/test/unit_test.hpp>

#include <string>

#include "tests/support/shared_data.hpp"

namespace servanda::engine {
namespace {

XmlDocument parse(const std::string& xml) {
  return XmlDocument::parse(xml, "test.xml").value();
}

std::string body(const std::string& printed) {
  const std::string declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  BOOST_TEST_REQUIRE(printed.substr(0, declaration.size()) == declaration);
  return printed.substr(declaration.size());
}

std::string printed(const std::string& xml) {
  return body(print_xml(parse(xml).tree()));
}

BOOST_AUTO_TEST_SUITE(dom_suite)

BOOST_AUTO_TEST_CASE(what_the_gate_refuses_is_not_read) {
  const auto refused = XmlDocument::parse("<a>\n<b></a>", "test.xml");
  BOOST_TEST_REQUIRE(!refused.has_value());
  BOOST_TEST(refused.error().id == "XML-001");
  BOOST_TEST(refused.error().place.line == 2);
  BOOST_TEST(XmlDocument::read("absent.xml").error().id == "ENV-001");
}

BOOST_AUTO_TEST_CASE(every_node_knows_its_line) {
  const XmlDocument document = parse("\xEF\xBB\xBF<a>\n<b/>\n\n<c\n d='1'>text</c>\n<!--x--></a>");
  const pugi::xml_node root = document.tree().child("a");
  BOOST_TEST(document.line(root) == 1);
  BOOST_TEST(document.line(root.child("b")) == 2);
  BOOST_TEST(document.line(root.child("c")) == 4);
  BOOST_TEST(document.line(root.child("c").first_child()) == 5);
  BOOST_TEST(document.line(root.last_child()) == 6);
}

BOOST_AUTO_TEST_CASE(new_nodes_have_no_line) {
  XmlDocument document = parse("<a>\n<b/></a>");
  pugi::xml_node root = document.tree().child("a");
  BOOST_TEST(document.line(root.append_child("new")) == 0);
  BOOST_TEST(document.line(root.append_child(pugi::node_pcdata)) == 0);
  BOOST_TEST(document.line(pugi::xml_node()) == 0);
  BOOST_TEST(document.line(document.tree()) == 0);
}

BOOST_AUTO_TEST_CASE(a_document_may_be_moved) {
  XmlDocument first = parse("<a/>");
  const XmlDocument second = std::move(first);
  BOOST_TEST(std::string(second.tree().first_child().name()) == "a");
  BOOST_TEST(second.line(second.tree().first_child()) == 1);
  BOOST_TEST(second.file() == "test.xml");
}

BOOST_AUTO_TEST_CASE(names_without_their_prefix) {
  const XmlDocument document = parse("<p:a xmlns:p='u'><b/></p:a>");
  BOOST_TEST(local_name(document.tree().first_child()) == "a");
  BOOST_TEST(local_name(document.tree().first_child().first_child()) == "b");
  BOOST_TEST(local_name(pugi::xml_node()) == "");
}

BOOST_AUTO_TEST_CASE(text_is_all_characters_in_order) {
  const XmlDocument document =
      parse("<a>1<b> 2 <c/><!--no-->3</b><![CDATA[<4>]]><?no no?>\n&amp;5</a>");
  BOOST_TEST(text_of(document.tree().first_child()) == "1 2 3<4>\n&5");
  BOOST_TEST(text_of(document.tree().first_child().first_child()) == "1");
  BOOST_TEST(text_of(pugi::xml_node()) == "");
}

BOOST_AUTO_TEST_CASE(the_space_between_two_elements_is_kept) {
  BOOST_TEST(text_of(parse("<p>a<b>x</b> <i>y</i></p>").tree()) == "ax y");
}

BOOST_AUTO_TEST_CASE(elements_of_elements_are_indented) {
  BOOST_TEST(printed("<a><b><c/></b>\n\n<d e='1'>text</d></a>") ==
             "<a>\n  <b>\n    <c/>\n  </b>\n  <d e=\"1\">text</d>\n</a>\n");
  BOOST_TEST(printed("<a></a>") == "<a/>\n");
  BOOST_TEST(printed("<?xml version='1.0'?><!--before--><?do it?><a/><!--after-->") ==
             "<!--before-->\n<?do it?>\n<a/>\n<!--after-->\n");
}

BOOST_AUTO_TEST_CASE(mixed_content_is_left_alone) {
  const std::string mixed = "<p>a<b>x</b> <i>y</i>\n  z<note><q>1</q><q>2</q></note></p>\n";
  BOOST_TEST(printed(mixed) == mixed);
  // Also where this one p has no words of its own: other p have.
  const std::string spare =
      "<a>\n  <p><b>x</b> <i>y</i></p>\n  <p><b>x</b><i>y</i></p>\n  <p>z</p>\n</a>\n";
  BOOST_TEST(printed(spare) == spare);
}

BOOST_AUTO_TEST_CASE(a_bare_space_between_elements_is_content) {
  BOOST_TEST(printed("<p><b>x</b> <i>y</i></p>") == "<p><b>x</b> <i>y</i></p>\n");
  BOOST_TEST(printed("<p> </p>") == "<p> </p>\n");
}

BOOST_AUTO_TEST_CASE(a_caller_names_what_its_schema_calls_mixed) {
  const XmlDocument document = parse("<a><p><b>x</b><i>y</i></p></a>");
  const std::string_view mixed[] = {"p"};
  BOOST_TEST(body(print_xml(document.tree(), mixed)) == "<a>\n  <p><b>x</b><i>y</i></p>\n</a>\n");
}

BOOST_AUTO_TEST_CASE(xml_space_is_heeded) {
  const std::string kept = "<p xml:space=\"preserve\"><b>x</b>\n<i>y</i></p>\n";
  BOOST_TEST(printed(kept) == kept);
}

BOOST_AUTO_TEST_CASE(what_xml_escapes_is_escaped) {
  BOOST_TEST(printed("<a b='&lt;&amp;&quot;&#9;&#10;&#13;>'>&lt;&amp;&gt;&quot;&#13;</a>") ==
             "<a b=\"&lt;&amp;&quot;&#9;&#10;&#13;&gt;\">&lt;&amp;&gt;\"&#13;</a>\n");
  BOOST_TEST(printed("<a><![CDATA[<&]]></a>") == "<a><![CDATA[<&]]></a>\n");
}

BOOST_AUTO_TEST_CASE(what_xml_cannot_hold_is_replaced) {
  pugi::xml_document tree;
  tree.append_child("a").append_child(pugi::node_pcdata).set_value("x\x01y");
  BOOST_TEST(body(print_xml(tree)) == "<a>x\uFFFDy</a>\n");
}

BOOST_AUTO_TEST_CASE(printing_is_stable) {
  const std::string once = print_xml(parse("<a> <b>\n<c>x</c></b><d><e/></d></a>").tree());
  BOOST_TEST(print_xml(parse(once).tree()) == once);
}

// --- A tree of chance: elements that hold elements, elements that hold words and inline ones. ---

std::string any_words() {
  static const std::vector<std::string> words = {"word", " ",  " a b ", "é中", "<", "&",
                                                 "\n",   "\t", "\"'",   "]]>", "\r"};
  return *rc::gen::elementOf(words);
}

void add_inline(pugi::xml_node parent, int depth) {
  const int count = *rc::gen::inRange(0, 4);
  for (int i = 0; i < count; ++i) {
    if (depth > 0 && *rc::gen::arbitrary<bool>()) {
      add_inline(parent.append_child(*rc::gen::elementOf(std::vector<const char*>{"b", "i"})),
                 depth - 1);
    } else {
      parent.append_child(pugi::node_pcdata).set_value(any_words().c_str());
    }
  }
}

void add_blocks(pugi::xml_node parent, int depth) {
  const int count = *rc::gen::inRange(0, 4);
  for (int i = 0; i < count; ++i) {
    if (depth > 0 && *rc::gen::arbitrary<bool>()) {
      add_blocks(parent.append_child("section"), depth - 1);
    } else {
      pugi::xml_node p = parent.append_child("p");
      p.append_attribute("title").set_value(any_words().c_str());
      p.append_child(pugi::node_pcdata).set_value("x");
      add_inline(p, 2);
    }
  }
}

std::string words_of_paragraphs(const pugi::xml_document& tree) {
  std::string out;
  for (const auto& match : tree.select_nodes("//p")) {
    out += text_of(match.node()) + "|" + match.node().attribute("title").value() + "\n";
  }
  return out;
}

BOOST_AUTO_TEST_CASE(what_is_printed_reads_back) {
  BOOST_TEST(rc::check("text and attributes are the same", [] {
    pugi::xml_document tree;
    add_blocks(tree.append_child("root"), 3);
    const std::string xml = print_xml(tree);
    const XmlDocument again = parse(xml);
    RC_ASSERT(words_of_paragraphs(again.tree()) == words_of_paragraphs(tree));
    RC_ASSERT(print_xml(again.tree()) == xml);
  }));
}

BOOST_AUTO_TEST_CASE(the_united_nations_files_keep_every_word,
                     *boost::unit_test::precondition(test::has_shared_data("akn4un"))) {
  for (const auto& entry : std::filesystem::directory_iterator(test::shared_data("akn4un"))) {
    const XmlDocument document = XmlDocument::read(entry.path().string()).value();
    const std::string xml = print_xml(document.tree());
    const XmlDocument again = parse(xml);
    for (const char* name : {"//p", "//num", "//heading", "//span"}) {
      const auto before = document.tree().select_nodes(name);
      const auto after = again.tree().select_nodes(name);
      BOOST_TEST_REQUIRE(before.size() == after.size());
      for (std::size_t i = 0; i < before.size(); ++i) {
        BOOST_TEST_REQUIRE(text_of(before[i].node()) == text_of(after[i].node()));
      }
    }
    BOOST_TEST(print_xml(again.tree()) == xml);
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace servanda::engine
