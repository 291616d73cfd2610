// Lists that run inside a sentence become points where their numbers count up; what a sentence
// cites does not.

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

#include "tests/treaty/import/un_file.hpp"
#include "treaty/import/inline_list.hpp"

using servanda::test::import_source;
using servanda::test::UnFile;
using namespace servanda::treaty;

namespace {

// The text with "|" before each marker of an inline list.
std::string read(const std::string& language, std::string text, const std::string& own = "") {
  const LanguageRules& rules =
      *language_rules(servanda::engine::LanguageTag::parse(language).value());
  const auto marker = own.empty() ? std::nullopt : read_marked_number(own, rules);
  const std::vector<std::size_t> found = find_inline_list(text, 0, marker, rules);
  for (auto at = found.rbegin(); at != found.rend(); ++at) text.insert(*at, "|");
  return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(inline_lists)

BOOST_AUTO_TEST_CASE(semicolons_part_the_items_in_every_language) {
  BOOST_TEST(read("en", "What burns: (i) oil; (ii) wax, and fat; and (iii) tar.") ==
             "What burns: |(i) oil; |(ii) wax, and fat; and |(iii) tar.");
  BOOST_TEST(read("fr", "Ce qui brûle : i) l’huile ; ii) la cire ; ainsi que iii) le goudron.") ==
             "Ce qui brûle : |i) l’huile ; |ii) la cire ; ainsi que |iii) le goudron.");
  BOOST_TEST(read("es", "Lo que arde: a) el aceite; b) la cera, y c) la brea.") ==
             "Lo que arde: |a) el aceite; |b) la cera, y |c) la brea.");
  BOOST_TEST(read("ru", "Что горит: a) масло; b) воск; а также c) смола.") ==
             "Что горит: |a) масло; |b) воск; а также |c) смола.");
  BOOST_TEST(read("ar", "ما يحترق: (أ) الزيت؛ (ب) الشمع؛ و(ج) القار.") ==
             "ما يحترق: |(أ) الزيت؛ |(ب) الشمع؛ و|(ج) القار.");
  BOOST_TEST(read("zh", "可燃物：㈠油；㈡蜡；以及㈢焦油。") ==
             "可燃物：|㈠油；|㈡蜡；以及|㈢焦油。");
}

BOOST_AUTO_TEST_CASE(commas_do_where_there_are_no_semicolons) {
  BOOST_TEST(read("en", "What burns: (a) oil, (b) wax and (c) tar.") ==
             "What burns: |(a) oil, |(b) wax and |(c) tar.");
}

BOOST_AUTO_TEST_CASE(the_next_item_may_stand_on_the_line_of_the_one_before) {
  BOOST_TEST(read("es", "el número de bultos, y v) el peso;", "iv)") ==
             "el número de bultos, y |v) el peso;");
  BOOST_TEST(read("es", "el número de bultos, y vii) el peso;", "iv)") ==
             "el número de bultos, y vii) el peso;");
}

BOOST_AUTO_TEST_CASE(what_is_cited_is_no_list) {
  for (const char* const text :
       {"As said in subparagraphs (a) and (b) of article 5.",
        "It applies to: paragraph 1 (a), (b) and (c).", "For lamps: (a) only.",
        "See: (a), (b) and (c).", "The sum (b) is paid; (c) is not: (b) remains; (c) too.",
        "In case (i) below: the lamp is lit."}) {
    BOOST_TEST(read("en", text) == text);
  }
  BOOST_TEST(read("en", "the acts named in (a) and (b); or others", "(a)") ==
             "the acts named in (a) and (b); or others");
}

BOOST_AUTO_TEST_CASE(inline_items_and_lines_make_one_list) {
  const UnFile file = UnFile()
                          .opening()
                          .text("A keeper shall:")
                          .text("(a)\tKeep: (i) oil; (ii) wax; and (iii) tar;")
                          .text("(b)\tTrim; and (c) rest.");
  const auto imported = import_source(file);
  BOOST_TEST(imported.outline().ends_with(
      "art_2__list_1__point_a|(a)|\nart_2__list_1__point_a__list_1__point_i|(i)|\n"
      "art_2__list_1__point_a__list_1__point_ii|(ii)|\n"
      "art_2__list_1__point_a__list_1__point_iii|(iii)|\nart_2__list_1__point_b|(b)|\n"
      "art_2__list_1__point_c|(c)|\n"));
  BOOST_TEST(imported.keeps_words_of(file.xml()));
  BOOST_TEST(imported.warnings().empty());
}

BOOST_AUTO_TEST_SUITE_END()
