// Paragraphs, points and what stands around them: domain rules, section 1.

#include <boost/test/unit_test.hpp>

#include <string>

#include "tests/treaty/import/un_file.hpp"

using servanda::test::import_source;
using servanda::test::Imported;
using servanda::test::UnFile;

namespace {

// The outline below article 2, without its own line.
std::string below_article_2(const Imported& imported) {
  const std::string all = imported.outline();
  const std::size_t at = all.find("art_2|");
  if (at == std::string::npos) return all;
  return all.substr(all.find('\n', at) + 1);
}

Imported article_2(const UnFile& file) {
  return import_source(file);
}

void expect(const UnFile& file, const std::string& below, const std::string& warnings = "") {
  const Imported imported = article_2(file);
  BOOST_TEST(below_article_2(imported) == below);
  BOOST_TEST(imported.warnings() == warnings);
  BOOST_TEST(imported.keeps_words_of(file.xml()));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(import_numbering)

BOOST_AUTO_TEST_CASE(numbered_paragraphs_wherever_the_number_stands) {
  expect(UnFile().opening().marked("1.", "One.").text("2.\tTwo.").text("3. Three."),
         "art_2__para_1|1.|\nart_2__para_2|2.|\nart_2__para_3|3.|\n");
}

BOOST_AUTO_TEST_CASE(one_unnumbered_text_is_content_several_are_alineas) {
  BOOST_TEST(import_source(UnFile().opening().text("One text."))
                 .eids()
                 .ends_with("art_2\nart_2__content\n"));
  BOOST_TEST(
      import_source(UnFile().opening().text("One text.").text("Another."))
          .eids()
          .ends_with(
              "art_2\nart_2__al_1\nart_2__al_1__content\nart_2__al_2\nart_2__al_2__content\n"));
}

BOOST_AUTO_TEST_CASE(points_stand_in_a_list_with_their_lead_in) {
  const Imported imported = article_2(
      UnFile().opening().text("A keeper shall:").text("(a)\tTrim;").marked("(b)", "Light."));
  BOOST_TEST(
      imported.eids().ends_with("art_2\nart_2__list_1\nart_2__list_1__intro\nart_2__list_1__point_"
                                "a\nart_2__list_1__point_a__content\n"
                                "art_2__list_1__point_b\nart_2__list_1__point_b__content\n"));
  BOOST_TEST(imported.words("art_2__list_1__intro") == "A keeper shall:");
}

BOOST_AUTO_TEST_CASE(i_is_a_letter_after_h_and_a_roman_number_after_a_lead_in) {
  UnFile letters;
  letters.opening().text("All of:");
  std::string expected;
  for (const char letter : std::string("abcdefghij")) {
    letters.text(std::string("(") + letter + ")\tA lamp;");
    expected += std::string("art_2__list_1__point_") + letter + "|(" + letter + ")|\n";
  }
  expect(letters, expected);
  expect(UnFile()
             .opening()
             .text("All of:")
             .text("(h)\tA lamp:")
             .text("(i)\tOil;")
             .text("(ii)\tWicks."),
         "art_2__list_1__point_h|(h)|\nart_2__list_1__point_h__list_1__point_i|(i)|\n"
         "art_2__list_1__point_h__list_1__point_ii|(ii)|\n",
         "AKN-013");
}

BOOST_AUTO_TEST_CASE(romans_inside_the_ninth_letter_are_told_from_it) {
  UnFile file;
  file.opening().text("All of:");
  for (const char letter : std::string("abcdefgh"))
    file.text(std::string("(") + letter + ")\tA lamp;");
  file.text("(i)\tA ship with:").text("(i)\tOil;").text("(ii)\tWicks;").text("(j)\tA tower.");
  const std::string below = below_article_2(article_2(file));
  BOOST_TEST(below.find("art_2__list_1__point_i__list_1__point_i|(i)|") != std::string::npos);
  BOOST_TEST(below.find("art_2__list_1__point_i__list_1__point_ii|(ii)|") != std::string::npos);
  BOOST_TEST(below.ends_with("art_2__list_1__point_j|(j)|\n"));
}

BOOST_AUTO_TEST_CASE(two_markers_on_one_line) {
  expect(UnFile()
             .opening()
             .text("1. A keeper shall:")
             .text("(a) (i)\tTrim;")
             .text("(ii)\tLight;")
             .text("(b)\tRest.")
             .marked("2.", "(a)\tSing;")
             .text("(b)\tPray."),
         "art_2__para_1|1.|\nart_2__para_1__list_1__point_a|(a)|\nart_2__para_1__list_1__point_a__"
         "list_1__point_i|(i)|\n"
         "art_2__para_1__list_1__point_a__list_1__point_ii|(ii)|\nart_2__para_1__list_1__point_b|("
         "b)|\n"
         "art_2__para_2|2.|\nart_2__para_2__list_1__point_a|(a)|\nart_2__para_2__list_1__point_b|("
         "b)|\n");
}

BOOST_AUTO_TEST_CASE(points_of_four_levels_in_the_styles_of_their_levels) {
  expect(UnFile()
             .opening()
             .text("1.\tOf:")
             .text("(a)\tOf:")
             .text("(i)\tOf:")
             .text("(A)\tOf:")
             .text("(1)\tOil;")
             .text("(2)\tWax;")
             .text("(B)\tFat;")
             .text("(ii)\tAir;")
             .text("(b)\tFire."),
         "art_2__para_1|1.|\nart_2__para_1__list_1__point_a|(a)|\nart_2__para_1__list_1__point_a__"
         "list_1__point_i|(i)|\n"
         "art_2__para_1__list_1__point_a__list_1__point_i__list_1__point_A|(A)|\n"
         "art_2__para_1__list_1__point_a__list_1__point_i__list_1__point_A__list_1__point_1|(1)|\n"
         "art_2__para_1__list_1__point_a__list_1__point_i__list_1__point_A__list_1__point_2|(2)|\n"
         "art_2__para_1__list_1__point_a__list_1__point_i__list_1__point_B|(B)|\n"
         "art_2__para_1__list_1__point_a__list_1__point_ii|(ii)|\nart_2__para_1__list_1__point_b|("
         "b)|\n");
}

BOOST_AUTO_TEST_CASE(items_run_together_in_one_block) {
  expect(UnFile()
             .opening()
             .text("1.\tOf:<eol/>(a)\tOil;<eol/>(b)\tWax.")
             .text("2.\tOf:\n(a)\tAir;\n(b)\tFire."),
         "art_2__para_1|1.|\nart_2__para_1__list_1__point_a|(a)|\nart_2__para_1__list_1__point_b|("
         "b)|\n"
         "art_2__para_2|2.|\nart_2__para_2__list_1__point_a|(a)|\nart_2__para_2__list_1__point_b|("
         "b)|\n");
}

BOOST_AUTO_TEST_CASE(letters_in_a_sentence_are_no_points) {
  const Imported imported =
      article_2(UnFile()
                    .opening()
                    .text("1.\tA keeper shall (a) trim the wick and (b) light it.")
                    .text("2.\tPlan B. is the same."));
  BOOST_TEST(below_article_2(imported) == "art_2__para_1|1.|\nart_2__para_2|2.|\n");
  BOOST_TEST(imported.words("art_2__para_1") ==
             "A keeper shall (a) trim the wick and (b) light it.");
}

BOOST_AUTO_TEST_CASE(a_sentence_that_begins_with_a_number_is_no_paragraph) {
  const Imported imported =
      article_2(UnFile().opening().text("60 lamps shall be kept.").text("2031 is the first year."));
  BOOST_TEST(imported.eids().find("para") == std::string::npos);
  BOOST_TEST(imported.warnings().empty());
}

BOOST_AUTO_TEST_CASE(a_block_that_holds_a_nested_list) {
  expect(UnFile().opening().raw(
             "<paragraph eId=\"para_9\" class=\"SingleTxt\"><num>1.</num><list eId=\"l\"><intro "
             "eId=\"i\"><p>Of:</p></intro>"
             "<point eId=\"a\"><num>(a)</num><content eId=\"ac\"><p>Oil:</p></content></point>"
             "<sublist eId=\"s\"><point eId=\"b\"><num>(i)</num><content "
             "eId=\"bc\"><p>fish;</p></content></point>"
             "<point eId=\"d\"><num>(ii)</num><content "
             "eId=\"dc\"><p>seed;</p></content></point></sublist>"
             "<point eId=\"e\"><num>(b)</num><content "
             "eId=\"ec\"><p>Wax.</p></content></point></list></paragraph>"),
         "art_2__para_1|1.|\nart_2__para_1__list_1__point_a|(a)|\nart_2__para_1__list_1__point_a__"
         "list_1__point_i|(i)|\n"
         "art_2__para_1__list_1__point_a__list_1__point_ii|(ii)|\nart_2__para_1__list_1__point_b|("
         "b)|\n");
}

BOOST_AUTO_TEST_CASE(a_number_alone_takes_the_words_of_the_next_block) {
  const Imported imported = article_2(UnFile()
                                          .opening()
                                          .marked("1.", "")
                                          .text("Trim the wick.")
                                          .marked("2.", "")
                                          .text("Light it."));
  BOOST_TEST(below_article_2(imported) == "art_2__para_1|1.|\nart_2__para_2|2.|\n");
  BOOST_TEST(imported.words("art_2__para_2") == "Light it.");
}

BOOST_AUTO_TEST_CASE(provisions_put_in_later_keep_their_bis) {
  expect(UnFile()
             .opening()
             .text("1.\tOne.")
             .text("1 bis.\tMore.")
             .text("2.\tTwo:")
             .text("(a)\tA;")
             .text("(a bis)\tB;")
             .text("(b)\tC."),
         "art_2__para_1|1.|\nart_2__para_1bis|1 "
         "bis.|\nart_2__para_2|2.|\nart_2__para_2__list_1__point_a|(a)|\n"
         "art_2__para_2__list_1__point_abis|(a bis)|\nart_2__para_2__list_1__point_b|(b)|\n");
}

BOOST_AUTO_TEST_CASE(decimal_numbers_below_paragraphs) {
  expect(UnFile()
             .opening()
             .text("1.\tOf:")
             .text("1.1\tOil.")
             .text("1.2\tWax.")
             .text("2.\tOf:")
             .text("2.1\tAir."),
         "art_2__para_1|1.|\nart_2__para_1__list_1__point_a|1.1|\nart_2__para_1__list_1__point_b|1."
         "2|\n"
         "art_2__para_2|2.|\nart_2__para_2__list_1__point_a|2.1|\n");
}

BOOST_AUTO_TEST_CASE(decimal_numbers_that_begin_with_the_article_s) {
  expect(UnFile().opening().text("2.1\tOil.").text("2.2\tWax."),
         "art_2__para_1|2.1|\nart_2__para_2|2.2|\n");
}

BOOST_AUTO_TEST_CASE(dashes_are_indents) {
  const Imported imported =
      article_2(UnFile().opening().text("Of:").text("–\tOil;").text("–\tWax."));
  BOOST_TEST(below_article_2(imported) ==
             "art_2__list_1__indent_1|–|\nart_2__list_1__indent_2|–|\n");
}

BOOST_AUTO_TEST_CASE(two_lists_of_one_article) {
  expect(UnFile()
             .opening()
             .text("A keeper shall:")
             .text("(a)\tTrim;")
             .text("(b)\tLight.")
             .text("A guest may:")
             .text("(a)\tLook;")
             .text("(b)\tAsk."),
         "art_2__list_1__point_a|(a)|\nart_2__list_1__point_b|(b)|\nart_2__list_2__point_a|(a)|"
         "\nart_2__list_2__point_b|(b)|\n");
}

BOOST_AUTO_TEST_CASE(definitions_without_numbers_are_alineas) {
  const Imported imported = article_2(UnFile()
                                          .opening()
                                          .text("For this Convention:")
                                          .text("“Lamp” means a light;")
                                          .text("“Oil” means fuel."));
  BOOST_TEST(below_article_2(imported) == "art_2__al_1||\nart_2__al_2||\nart_2__al_3||\n");
}

// --- Closing words ---

BOOST_AUTO_TEST_CASE(closing_words_close_the_point_when_another_point_follows) {
  const Imported imported = article_2(UnFile()
                                          .opening()
                                          .text("1.\tOf:")
                                          .text("(a)\tOne of:")
                                          .text("(i)\tOil;")
                                          .text("(ii)\tWax;")
                                          .text("that burns; and")
                                          .text("(b)\tFire."));
  BOOST_TEST(imported.words("art_2__para_1__list_1__point_a__list_1__wrapup") == "that burns; and");
}

BOOST_AUTO_TEST_CASE(closing_words_close_the_paragraph_when_nothing_follows) {
  const Imported imported = article_2(UnFile()
                                          .opening()
                                          .text("1.\tOf:")
                                          .text("(a)\tOne of:")
                                          .text("(i)\tOil;")
                                          .text("(ii)\tWax;")
                                          .text("all that burns.")
                                          .text("2.\tEnd."));
  BOOST_TEST(imported.words("art_2__para_1__list_1__wrapup") == "all that burns.");
}

BOOST_AUTO_TEST_CASE(closing_words_close_the_point_when_the_paragraph_has_no_lead_in) {
  const Imported imported = article_2(UnFile()
                                          .opening()
                                          .text("1.\t(a)\tOil;")
                                          .text("(b)\tOne of:")
                                          .text("(i)\tWax;")
                                          .text("(ii)\tFat;")
                                          .text("all that burns.")
                                          .text("2.\tEnd."));
  BOOST_TEST(imported.words("art_2__para_1__list_1__point_b__list_1__wrapup") == "all that burns.");
}

BOOST_AUTO_TEST_CASE(closing_words_of_an_article_without_paragraphs) {
  const Imported imported = article_2(UnFile()
                                          .opening()
                                          .text("It is an offence:")
                                          .text("(a)\tTo blow;")
                                          .text("(b)\tTo spill,")
                                          .text("with the intention of darkness."));
  BOOST_TEST(imported.words("art_2__list_1__wrapup") == "with the intention of darkness.");
  BOOST_TEST(imported.warnings().empty());
}

BOOST_AUTO_TEST_CASE(a_new_sentence_after_a_list_stands_beside_it) {
  const Imported imported = article_2(UnFile()
                                          .opening()
                                          .text("1.\tOf:")
                                          .text("(a)\tOil;")
                                          .text("(b)\tWax.")
                                          .text("The Council may add more.")
                                          .text("2.\tEnd."));
  BOOST_TEST(imported.words("art_2__para_1__al_1") == "The Council may add more.");
  BOOST_TEST(imported.warnings().empty());
}

// --- What does not fit is told ---

BOOST_AUTO_TEST_CASE(a_gap_is_told_with_line_and_eid) {
  const Imported imported = article_2(
      UnFile().opening().text("1.\tOne.").text("2.\tTwo.").text("4.\tFour.").text("5.\tFive."));
  BOOST_TEST(imported.warnings() == "AKN-010");
  const auto& gap = imported.findings.all().back();
  BOOST_TEST(gap.id == "AKN-010");
  BOOST_TEST(gap.place.eid == "art_2__para_4");
  BOOST_TEST(gap.place.line > 10U);
}

BOOST_AUTO_TEST_CASE(a_repeated_number_is_kept_under_an_eid_of_its_own) {
  const UnFile file =
      UnFile().opening().text("1.\tOne.").text("2.\tTwo.").text("2.\tAgain.").text("3.\tThree.");
  expect(file, "art_2__para_1|1.|\nart_2__para_2|2.|\nart_2__para_2-2|2.|\nart_2__para_3|3.|\n",
         "AKN-011");
}

BOOST_AUTO_TEST_CASE(a_marker_of_no_sequence_is_told_and_kept_as_text) {
  const Imported imported =
      article_2(UnFile().opening().text("1.\tOne.").text("17.\tWhat is this?").text("2.\tTwo."));
  BOOST_TEST(imported.warnings() == "AKN-014");
  BOOST_TEST(imported.words("art_2__para_1").ends_with("17. What is this?"));
}

// --- Numbers behind a lead-in ---

BOOST_AUTO_TEST_CASE(numbers_that_run_on_behind_a_lead_in_are_points) {
  expect(UnFile()
             .opening()
             .text("For the purposes of this Convention:")
             .marked("1.", "\u201cLamp\u201d means any of:")
             .text("(a)\tA lantern;")
             .text("(b)\tA beacon;")
             .marked("2.", "\u201cOil\u201d means what burns in it;")
             .marked("3.", "\u201cWick\u201d means what draws it."),
         "art_2__list_1__point_a|1.|\nart_2__list_1__point_a__list_1__point_i|(a)|\n"
         "art_2__list_1__point_a__list_1__point_ii|(b)|\nart_2__list_1__point_b|2.|\n"
         "art_2__list_1__point_c|3.|\n");
}

BOOST_AUTO_TEST_CASE(sentences_behind_a_lead_in_are_paragraphs) {
  expect(UnFile()
             .opening()
             .text("For the purposes of this Convention:")
             .marked("1.", "\u201cLamp\u201d means a light.")
             .marked("2.", "\u201cOil\u201d means what burns in it.")
             .marked("3.", "\u201cWick\u201d means what draws it."),
         "art_2__para_1|1.|\nart_2__para_2|2.|\nart_2__para_3|3.|\n");
}

// --- Words keep their places ---

BOOST_AUTO_TEST_CASE(words_behind_numbered_paragraphs_stay_behind_them) {
  const UnFile file = UnFile()
                          .opening()
                          .marked("1.", "One.")
                          .marked("2.", "Two.")
                          .text("A keeper may also:")
                          .text("1.\tLook;")
                          .text("2.\tAsk.")
                          .text("This is all.");
  const Imported imported = article_2(file);
  BOOST_TEST(below_article_2(imported) ==
             "art_2__para_1|1.|\nart_2__para_2|2.|\nart_2__al_1||\n"
             "art_2__al_1__list_1__point_a|1.|\nart_2__al_1__list_1__point_b|2.|\n"
             "art_2__al_2||\n");
  BOOST_TEST(imported.words("art_2__al_2") == "This is all.");
  BOOST_TEST(imported.keeps_words_of(file.xml()));
}

BOOST_AUTO_TEST_CASE(a_number_in_no_known_form_stays_with_its_words) {
  const UnFile file =
      UnFile().opening().marked("Note (x/y)", "Of lamps.").marked("\u00A7 5 and", "(a)\tOf oil.");
  const Imported imported = article_2(file);
  BOOST_TEST(imported.words("art_2__al_1") == "Note (x/y) Of lamps.");
  BOOST_TEST(imported.warnings().starts_with("AKN-014"));
  BOOST_TEST(imported.keeps_words_of(file.xml()));
}

BOOST_AUTO_TEST_CASE(a_number_inside_a_paragraph_of_its_own_form_is_told) {
  const Imported imported = article_2(UnFile()
                                          .opening()
                                          .marked("1.", "One.")
                                          .marked("2.", "Two.")
                                          .marked("1.", "Misprinted three.")
                                          .marked("3.", "Four.")
                                          .marked("4.", "Five."));
  BOOST_TEST(imported.warnings() == "AKN-012");
}

// --- Older Chinese texts ---

BOOST_AUTO_TEST_CASE(chinese_points_count_by_the_cycles_of_ten_and_twelve) {
  const UnFile file = UnFile("zho")
                          .line("\t第一条")
                          .line("\t本公约关于灯。")
                          .line("\t第二条")
                          .line("\t一、\t灯应为：")
                          .line("\t(甲)\t亮的；")
                          .line("\t(乙)\t下列之一：")
                          .line("\t(子)\t红的；")
                          .line("\t(丑)\t绿的。")
                          .line("\t二、\t完。");
  expect(file,
         "art_2__para_1|一、|\nart_2__para_1__list_1__point_a|(甲)|\n"
         "art_2__para_1__list_1__point_b|(乙)|\n"
         "art_2__para_1__list_1__point_b__list_1__point_i|(子)|\n"
         "art_2__para_1__list_1__point_b__list_1__point_ii|(丑)|\nart_2__para_2|二、|\n");
}

BOOST_AUTO_TEST_SUITE_END()
