#include "treaty/import/office/word_numbering.hpp"

#include <boost/test/unit_test.hpp>

namespace servanda::treaty {
namespace {

// One definition with the levels given as format and text, and lists 1 and 2 upon it; list 2 begins
// its first level at 5.
WordNumbering numbering(const std::vector<std::pair<std::string, std::string>>& levels,
                        const std::string& more = {}) {
  std::string xml = "<w:numbering><w:abstractNum w:abstractNumId=\"7\">";
  for (std::size_t i = 0; i < levels.size(); ++i) {
    xml += "<w:lvl w:ilvl=\"" + std::to_string(i) + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" +
           levels[i].first + "\"/><w:lvlText w:val=\"" + levels[i].second + "\"/>" +
           (i == 1 ? more : "") + "</w:lvl>";
  }
  xml +=
      "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>"
      "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"7\"/><w:lvlOverride w:ilvl=\"0\">"
      "<w:startOverride w:val=\"5\"/></w:lvlOverride></w:num></w:numbering>";
  pugi::xml_document document;
  document.load_string(xml.c_str());
  return WordNumbering(document.document_element());
}

std::string count(WordNumbering& all, const std::vector<std::size_t>& levels,
                  const std::string& list = "1") {
  std::string numbers;
  for (const std::size_t level : levels) numbers += all.next(list, level, "en") + " ";
  return numbers;
}

BOOST_AUTO_TEST_SUITE(word_numbering)

BOOST_AUTO_TEST_CASE(levels_begin_again_under_a_higher_one) {
  auto all = numbering({{"decimal", "%1."}, {"lowerLetter", "(%2)"}, {"lowerRoman", "(%3)"}});
  BOOST_TEST(count(all, {0, 1, 1, 2, 2, 1, 0, 1}) == "1. (a) (b) (i) (ii) (c) 2. (a) ");
}

BOOST_AUTO_TEST_CASE(words_belong_to_the_number) {
  auto all = numbering({{"upperRoman", "Chapter %1"}, {"decimal", "Article %2."}});
  BOOST_TEST(count(all, {0, 1, 1}) == "Chapter I Article 1. Article 2. ");
}

BOOST_AUTO_TEST_CASE(articles_may_go_on_through_chapters) {
  auto all = numbering({{"upperRoman", "Chapter %1"}, {"decimal", "Article %2"}},
                       "<w:lvlRestart w:val=\"0\"/>");
  BOOST_TEST(count(all, {0, 1, 1, 0, 1}) == "Chapter I Article 1 Article 2 Chapter II Article 3 ");
}

BOOST_AUTO_TEST_CASE(numbers_of_higher_levels_are_shown_in_their_own_style) {
  auto all = numbering({{"upperRoman", "%1"}, {"decimal", "%1.%2"}});
  BOOST_TEST(count(all, {0, 1, 1}) == "I I.1 I.2 ");
  auto legal = numbering({{"upperRoman", "%1"}, {"decimal", "%1.%2"}}, "<w:isLgl/>");
  BOOST_TEST(count(legal, {0, 1}) == "I 1.1 ");
}

BOOST_AUTO_TEST_CASE(lists_with_one_definition_count_together_unless_one_sets_its_start) {
  auto all = numbering({{"decimal", "%1."}});
  BOOST_TEST(count(all, {0, 0}) == "1. 2. ");
  BOOST_TEST(count(all, {0, 0}, "2") == "5. 6. ");
}

BOOST_AUTO_TEST_CASE(the_scripts_of_the_six_languages) {
  auto arabic = numbering({{"arabicAbjad", "(%1)"}});
  BOOST_TEST(count(arabic, {0, 0, 0}) == "(أ) (ب) (ج) ");
  auto chinese = numbering({{"chineseCountingThousand", "%1、"}});
  BOOST_TEST(count(chinese, {0, 0}) == "一、 二、 ");
  auto russian = numbering({{"russianLower", "%1)"}});
  BOOST_TEST(count(russian, {0, 0}) == "а) б) ");
}

BOOST_AUTO_TEST_CASE(numbers_in_words) {
  auto all = numbering({{"ordinalText", "%1 article"}, {"cardinalText", "Article %2"}});
  BOOST_TEST(count(all, {0, 1}) == "First article Article One ");
}

BOOST_AUTO_TEST_CASE(bullets_and_nothing) {
  auto all = numbering({{"bullet", "\xEF\x82\xB7"}, {"none", ""}});
  BOOST_TEST(count(all, {0, 1}) == "•  ");
}

BOOST_AUTO_TEST_CASE(nonsense_gives_no_number) {
  WordNumbering none;
  BOOST_TEST(none.next("1", 0, "en").empty());
  auto all = numbering({{"decimal", "%1."}});
  BOOST_TEST(all.next("99", 0, "en").empty());
  BOOST_TEST(all.next("1", 99, "en").empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace servanda::treaty
