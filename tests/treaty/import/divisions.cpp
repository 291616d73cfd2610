// Parts, chapters and articles: which lines are their headings, and which only look like one.

#include <boost/test/unit_test.hpp>

#include <string>

#include "tests/treaty/import/un_file.hpp"

using servanda::test::import_source;
using servanda::test::Imported;
using servanda::test::UnFile;

namespace {

void expect(const UnFile& file, const std::string& outline, const std::string& warnings = "") {
  const Imported imported = import_source(file);
  BOOST_TEST(imported.outline() == outline);
  BOOST_TEST(imported.warnings() == warnings);
  BOOST_TEST(imported.keeps_words_of(file.xml()));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(import_divisions)

BOOST_AUTO_TEST_CASE(articles_without_chapters) {
  expect(UnFile()
             .heading("Article 1")
             .heading("Purpose")
             .text("One.")
             .heading("Article 2")
             .heading("Scope")
             .text("Two."),
         "art_1|Article 1|Purpose\nart_2|Article 2|Scope\n");
}

BOOST_AUTO_TEST_CASE(articles_without_titles) {
  expect(UnFile().heading("Article 1").text("One.").heading("Article 2").text("Two."),
         "art_1|Article 1|\nart_2|Article 2|\n");
}

BOOST_AUTO_TEST_CASE(the_title_behind_the_number_or_on_the_line_before) {
  expect(
      UnFile().heading("Article 1 Purpose").text("One.").heading("Article 2. Scope").text("Two."),
      "art_1|Article 1|Purpose\nart_2|Article 2.|Scope\n");
  expect(UnFile()
             .heading("Purpose")
             .heading("Article 1")
             .text("One.")
             .heading("Scope")
             .heading("Article 2")
             .text("Two.")
             .heading("End")
             .heading("Article 3")
             .text("Three."),
         "art_1|Article 1|\nart_2|Article 2|Scope\nart_3|Article 3|End\n");
}

BOOST_AUTO_TEST_CASE(a_title_with_a_full_stop) {
  expect(
      UnFile().line("Article 1. Definitions.").text("One.").line("Article 2. Scope.").text("Two."),
      "art_1|Article 1.|Definitions.\nart_2|Article 2.|Scope.\n");
}

BOOST_AUTO_TEST_CASE(number_and_words_on_one_line) {
  const UnFile file = UnFile()
                          .line("Article 1. The Parties shall keep lamps.")
                          .line("Article 2. The Council may inspect them.");
  expect(file, "art_1|Article 1.|\nart_2|Article 2.|\n");
  BOOST_TEST(import_source(file).words("art_2") == "The Council may inspect them.");
}

BOOST_AUTO_TEST_CASE(headings_told_by_bold_print_or_by_nothing) {
  expect(UnFile()
             .bold("Article 1")
             .bold("Purpose")
             .line("One.")
             .bold("Article 2")
             .bold("Scope")
             .line("Two."),
         "art_1|Article 1|Purpose\nart_2|Article 2|Scope\n");
  expect(UnFile()
             .line("Article 1")
             .line("Purpose")
             .line("One.")
             .line("Article 2")
             .line("Scope")
             .line("Two."),
         "art_1|Article 1|Purpose\nart_2|Article 2|Scope\n");
}

BOOST_AUTO_TEST_CASE(a_heading_said_twice_is_kept_twice_and_counted_once) {
  expect(UnFile()
             .heading("Article 1")
             .heading("Article 1")
             .heading("Purpose")
             .text("One.")
             .heading("Article 2")
             .heading("Scope")
             .heading("Scope")
             .text("Two."),
         "art_1|Article 1|Purpose\nart_2|Article 2|Scope\n");
  // Without any look, as in plain text.
  expect(UnFile()
             .text("Article 1")
             .text("Article 1")
             .text("One is said here.")
             .text("Article 2")
             .text("Article 2")
             .text("Two is said here."),
         "art_1|Article 1|\nart_2|Article 2|\n");
  const UnFile both = UnFile()
                          .raw(
                              "<paragraph eId=\"p\" class=\"H4\"><heading>Article "
                              "1</heading><subheading>Purpose</subheading><content "
                              "eId=\"c\"><p>One.</p></content></paragraph>")
                          .raw(
                              "<paragraph eId=\"q\" class=\"H4\"><num>Article "
                              "2</num><heading>Scope</heading><content "
                              "eId=\"d\"><p>Two.</p></content></paragraph>");
  expect(both, "art_1|Article 1|Purpose\nart_2|Article 2|Scope\n");
}

BOOST_AUTO_TEST_CASE(sentences_that_begin_like_headings) {
  const UnFile file = UnFile()
                          .line("Article 1")
                          .line("Purpose")
                          .line("Article 2, paragraphs 1 and 3, applies to ships.")
                          .line("Article 2 of this Convention applies to towers.")
                          .line("Articles 2 and 3 apply to both.")
                          .line("Article 2")
                          .line("Scope")
                          .line("Participation is free.")
                          .line("Article 3")
                          .line("End")
                          .line("Over.");
  expect(file,
         "art_1|Article 1|Purpose\nart_1__al_1||\nart_1__al_2||\nart_1__al_3||\nart_2|Article "
         "2|Scope\nart_3|Article 3|End\n");
}

BOOST_AUTO_TEST_CASE(a_table_of_contents_is_no_treaty) {
  UnFile file;
  file.heading("Lamp Convention")
      .line("Article 1 Purpose")
      .line("Article 2 Scope")
      .line("Article 3 End")
      .line("Preamble")
      .text("The Parties to this Convention,")
      .text("Have agreed as follows:");
  for (const char* const heading : {"Article 1", "Article 2", "Article 3"})
    file.line(heading).line("A title").line("Some words.");
  expect(file, "art_1|Article 1|A title\nart_2|Article 2|A title\nart_3|Article 3|A title\n");
}

BOOST_AUTO_TEST_CASE(every_kind_nests_in_every_order) {
  UnFile file;
  std::uint32_t article = 0;
  const auto add = [&](const char* const heading) {
    file.heading(heading)
        .heading("A title")
        .heading("Article " + std::to_string(++article))
        .heading("Another")
        .text("Words.");
  };
  file.heading("PART I").heading("A part").heading("Chapter 1").heading("A chapter");
  for (const char* const one : {"Section 1", "Section 2", "Chapter 2", "Section 1", "PART II"})
    add(one);
  const std::string all = import_source(file).outline();
  BOOST_TEST(all ==
             "part_I|PART I|A part\npart_I__chp_I|Chapter 1|A "
             "chapter\npart_I__chp_I__sec_1|Section 1|A title\nart_1|Article 1|Another\n"
             "part_I__chp_I__sec_2|Section 2|A title\nart_2|Article "
             "2|Another\npart_I__chp_II|Chapter 2|A title\nart_3|Article 3|Another\n"
             "part_I__chp_II__sec_1|Section 1|A title\nart_4|Article 4|Another\npart_II|PART II|A "
             "title\nart_5|Article 5|Another\n");
}

BOOST_AUTO_TEST_CASE(titles_inside_sections) {
  UnFile file;
  file.heading("Chapter II")
      .heading("Measures")
      .heading("Section 1 – Crimes")
      .heading("Title 1")
      .heading("Lamps")
      .heading("Article 1")
      .heading("A")
      .text("One.")
      .heading("Title 2")
      .heading("Oil")
      .heading("Article 2")
      .heading("B")
      .text("Two.")
      .heading("Section 2")
      .heading("Procedure")
      .heading("Title 1")
      .heading("Ways")
      .heading("Article 3")
      .heading("C")
      .text("Three.");
  const Imported imported = import_source(file);
  BOOST_TEST(imported.outline() ==
             "chp_II|Chapter II|Measures\nchp_II__sec_1|Section 1|– "
             "Crimes\nchp_II__sec_1__title_I|Title 1|Lamps\nart_1|Article 1|A\n"
             "chp_II__sec_1__title_II|Title 2|Oil\nart_2|Article 2|B\nchp_II__sec_2|Section "
             "2|Procedure\nchp_II__sec_2__title_I|Title 1|Ways\nart_3|Article 3|C\n");
  BOOST_TEST(imported.warnings() == "AKN-010");
}

BOOST_AUTO_TEST_CASE(chapters_may_count_on_through_the_parts) {
  UnFile file;
  file.heading("Part I")
      .heading("A")
      .heading("Chapter I")
      .heading("B")
      .heading("Article 1")
      .text("One.")
      .heading("Part II")
      .heading("C")
      .heading("Chapter II")
      .heading("D")
      .heading("Article 2")
      .text("Two.");
  expect(file,
         "part_I|Part I|A\npart_I__chp_I|Chapter I|B\nart_1|Article 1|\npart_II|Part "
         "II|C\npart_II__chp_II|Chapter II|D\nart_2|Article 2|\n");
}

BOOST_AUTO_TEST_CASE(articles_may_begin_anew_in_each_part) {
  UnFile file;
  for (const char* const part : {"Part I", "Part II"}) {
    file.heading(part)
        .heading("A part")
        .heading("Article 1")
        .text("One.")
        .heading("Article 2")
        .text("Two.")
        .heading("Article 3")
        .text("Three.");
  }
  expect(file,
         "part_I|Part I|A part\npart_I__art_1|Article 1|\npart_I__art_2|Article "
         "2|\npart_I__art_3|Article 3|\n"
         "part_II|Part II|A part\npart_II__art_1|Article 1|\npart_II__art_2|Article "
         "2|\npart_II__art_3|Article 3|\n");
}

BOOST_AUTO_TEST_CASE(articles_put_in_later) {
  expect(UnFile()
             .heading("Article 1")
             .text("One.")
             .heading("Article 1 bis")
             .text("More.")
             .heading("Article 1 ter")
             .text("Yet more.")
             .heading("Article 2")
             .text("Two.")
             .heading("Article 2A")
             .text("Still more."),
         "art_1|Article 1|\nart_1bis|Article 1 bis|\nart_1ter|Article 1 ter|\nart_2|Article "
         "2|\nart_2A|Article 2A|\n");
}

BOOST_AUTO_TEST_CASE(a_heading_without_number_holds_the_articles_behind_it) {
  expect(UnFile()
             .heading("Article 1")
             .heading("A")
             .text("One.")
             .heading("Final provisions")
             .heading("Article 2")
             .heading("B")
             .text("Two."),
         "art_1|Article 1|A\nhcontainer_1||Final provisions\nart_2|Article 2|B\n");
}

BOOST_AUTO_TEST_CASE(a_missing_article_is_told) {
  expect(UnFile()
             .heading("Article 1")
             .text("One.")
             .heading("Article 2")
             .text("Two.")
             .heading("Article 4")
             .text("Four.")
             .heading("Article 5")
             .text("Five."),
         "art_1|Article 1|\nart_2|Article 2|\nart_4|Article 4|\nart_5|Article 5|\n", "AKN-010");
}

BOOST_AUTO_TEST_CASE(an_article_without_text_is_told) {
  expect(UnFile()
             .heading("Article 1")
             .heading("A")
             .text("One.")
             .heading("Article 2")
             .heading("B")
             .heading("Article 3")
             .heading("C")
             .text("Three."),
         "art_1|Article 1|A\nart_2|Article 2|B\nart_3|Article 3|C\n", "AKN-015");
}

BOOST_AUTO_TEST_CASE(a_chapter_may_have_words_before_its_articles) {
  expect(UnFile()
             .heading("Chapter I")
             .heading("A")
             .text("This chapter is about lamps.")
             .heading("Article 1")
             .text("One.")
             .heading("Chapter II")
             .heading("B")
             .heading("Article 2")
             .text("Two."),
         "chp_I|Chapter I|A\nart_1|Article 1|\nchp_II|Chapter II|B\nart_2|Article 2|\n");
}

BOOST_AUTO_TEST_SUITE_END()
