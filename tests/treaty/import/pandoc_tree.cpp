#include "treaty/import/pandoc_tree.hpp"

#include <boost/test/unit_test.hpp>

#include "tests/treaty/import/shown_blocks.hpp"

namespace servanda::treaty {
namespace {

struct Read {
  std::string text;
  engine::Diagnostics findings;
};

Read read(const std::string& blocks) {
  Read result;
  const std::string tree =
      R"({"pandoc-api-version":[1,22,2,1],"meta":{},"blocks":[)" + blocks + "]}";
  const auto read = read_pandoc_tree(tree, "a.docx", result.findings);
  result.text = read ? test::shown(*read) : read.error().id;
  return result;
}

std::string string(const std::string& text) {
  return R"({"t":"Str","c":")" + text + "\"}";
}
std::string paragraph(const std::string& inlines) {
  return R"({"t":"Para","c":[)" + inlines + "]}";
}

BOOST_AUTO_TEST_SUITE(pandoc_tree)

BOOST_AUTO_TEST_CASE(words_and_looks) {
  const auto result = read(paragraph(string("a") + R"(,{"t":"Space"},{"t":"Emph","c":[)" +
                                     string("b") + R"(]},{"t":"LineBreak"},)" + string("c") +
                                     R"(,{"t":"Superscript","c":[)" + string("2") + "]}"));
  BOOST_TEST(result.text == "a /b/↵c^2^\n");
  BOOST_TEST(result.findings.empty());
}

BOOST_AUTO_TEST_CASE(a_soft_break_is_a_space_but_not_between_ideographs) {
  const std::string soft = R"(,{"t":"SoftBreak"},)";
  BOOST_TEST(read(paragraph(string("one") + soft + string("two"))).text == "one two\n");
  BOOST_TEST(read(paragraph(string("缔约") + soft + string("国"))).text == "缔约国\n");
}

BOOST_AUTO_TEST_CASE(list_numbers_are_marked_numbers) {
  const std::string list = R"({"t":"OrderedList","c":[[2,{"t":"Decimal"},{"t":"Period"}],[[)" +
                           paragraph(string("two")) + "],[" + paragraph(string("three")) + "," +
                           paragraph(string("more")) + "]]]}";
  BOOST_TEST(read(list).text == "[2.] two\n[3.] three\nmore\n");
}

BOOST_AUTO_TEST_CASE(two_numbers_at_one_place_are_words) {
  const std::string inner =
      R"({"t":"OrderedList","c":[[1,{"t":"LowerAlpha"},{"t":"TwoParens"}],[[)" +
      paragraph(string("x")) + "]]]}";
  const std::string outer =
      R"({"t":"OrderedList","c":[[1,{"t":"Decimal"},{"t":"Period"}],[[)" + inner + "]]]}";
  BOOST_TEST(read(outer).text == "1. (a) x\n");
}

BOOST_AUTO_TEST_CASE(headings_by_style_and_by_look) {
  const std::string header = R"({"t":"Header","c":[2,["x",[],[]],[)" + string("One") + "]]}";
  const std::string bold = paragraph(R"({"t":"Strong","c":[)" + string("Two") + "]}");
  BOOST_TEST(read(header + "," + bold).text == "H One\nH *Two*\n");
}

BOOST_AUTO_TEST_CASE(notes_stand_where_they_are_called) {
  const auto note = paragraph(string("word") + R"(,{"t":"Note","c":[)" +
                              paragraph(string("aside")) + "," + paragraph(string("more")) + "]}");
  BOOST_TEST(read(note).text == "word{1: aside↵more}\n");
}

BOOST_AUTO_TEST_CASE(tracked_changes_count_as_accepted_and_are_told) {
  const std::string changed =
      paragraph(R"({"t":"Span","c":[["",["insertion"],[["author","A"]]],[)" + string("new") +
                R"(]]},{"t":"Span","c":[["",["deletion"],[]],[)" + string("old") + "]]}");
  const auto result = read(changed);
  BOOST_TEST(result.text == "new\n");
  BOOST_REQUIRE(result.findings.all().size() == 1u);
  BOOST_TEST(result.findings.all().front().id == "SRC-013");
}

std::string cell(const std::string& words) {
  return R"([["",[],[]],{"t":"AlignDefault"},1,1,[{"t":"Plain","c":[)" + string(words) + "]}]]";
}
std::string table(const std::vector<std::vector<std::string>>& rows) {
  std::string all;
  for (const auto& row : rows) {
    std::string cells;
    for (const auto& words : row) cells += (cells.empty() ? "" : ",") + cell(words);
    all += std::string(all.empty() ? "" : ",") + R"([["",[],[]],[)" + cells + "]]";
  }
  return R"({"t":"Table","c":[["",[],[]],[null,[]],[],[["",[],[]],[]],[[["",[],[]],0,[],[)" + all +
         R"(]]],[["",[],[]],[]]]})";
}

BOOST_AUTO_TEST_CASE(tables_stay_tables) {
  BOOST_TEST(read(table({{"State", "Date"}, {"Freedonia", "2001"}})).text ==
             "| State | Date || Freedonia | 2001 |\n");
}

BOOST_AUTO_TEST_CASE(a_table_that_only_indents_is_paragraphs) {
  BOOST_TEST(read(table({{"(a)", "first"}, {"(b)", "second"}})).text ==
             "[(a)] first\n[(b)] second\n");
  BOOST_TEST(read(table({{"only"}, {"column"}})).text == "only\ncolumn\n");
}

BOOST_AUTO_TEST_CASE(an_older_pandoc_is_refused) {
  engine::Diagnostics findings;
  const auto old = read_pandoc_tree(R"({"pandoc-api-version":[1,17],"blocks":[]})", "a", findings);
  BOOST_REQUIRE(!old);
  BOOST_TEST(old.error().id == "ENV-055");
  for (const char* nonsense : {"", "[]", "{", "null", R"({"blocks":[]})"}) {
    const auto none = read_pandoc_tree(nonsense, "a", findings);
    BOOST_REQUIRE(!none);
    BOOST_TEST(none.error().id == "SRC-011");
  }
}

BOOST_AUTO_TEST_CASE(nonsense_inside_the_tree_is_stepped_over) {
  BOOST_TEST(read(R"(7,null,[],{"t":"Para"},{"t":"OrderedList","c":[1]},{"t":"Table","c":[]},)" +
                  paragraph(string("words")))
                 .text == "words\n");
}

BOOST_AUTO_TEST_CASE(what_is_nested_too_deeply_is_refused) {
  std::string deep = paragraph(string("x"));
  for (int i = 0; i < 1000; ++i) deep = R"({"t":"BlockQuote","c":[)" + deep + "]}";
  BOOST_TEST(read(deep).text == "SRC-020");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace servanda::treaty
