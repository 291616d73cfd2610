#include "treaty/import/layout/paragraphs.hpp"

#include <boost/test/unit_test.hpp>

#include "tests/treaty/import/shown_blocks.hpp"
#include "treaty/import/plain_text_reader.hpp"

namespace servanda::treaty {
namespace {

std::string read(std::string_view text) {
  engine::Diagnostics findings;
  const auto blocks = read_plain_text(text, "a.txt", findings);
  return blocks ? test::shown(*blocks) : blocks.error().id;
}

BOOST_AUTO_TEST_SUITE(plain_text)

BOOST_AUTO_TEST_CASE(broken_lines_are_joined) {
  BOOST_TEST(read("The Parties shall keep the lamp in the harbour lit from dusk\n"
                  "until dawn, and shall share the cost of its oil among them\n"
                  "as they see fit.\n"
                  "\n"
                  "The lamp keeper shall be chosen by the Parties together for\n"
                  "four years.\n") ==
             "The Parties shall keep the lamp in the harbour lit from dusk until dawn, and shall "
             "share the cost of its oil among them as they see fit.\n"
             "The lamp keeper shall be chosen by the Parties together for four years.\n");
}

BOOST_AUTO_TEST_CASE(lines_that_nobody_broke_are_paragraphs) {
  const std::string text =
      "Article 1\nThe Parties keep a lamp.\n1. It is lit from dusk until dawn by the keeper whom "
      "they have chosen for four years, and nobody else may touch it at any time.\n2. So be it.\n";
  BOOST_TEST(read(text) == "H " + text.substr(0, 9) + text.substr(9));
}

BOOST_AUTO_TEST_CASE(a_short_line_ends_a_paragraph) {
  BOOST_TEST(
      read("1. The Parties shall keep the lamp in the harbour lit from\n"
           "dusk until dawn.\n"
           "2. The lamp keeper shall be chosen by the Parties together\n"
           "for four years, and he may be chosen again after that time\n"
           "if they so wish.\n") ==
      "1. The Parties shall keep the lamp in the harbour lit from dusk until dawn.\n"
      "2. The lamp keeper shall be chosen by the Parties together for four years, and he may "
      "be chosen again after that time if they so wish.\n");
}

BOOST_AUTO_TEST_CASE(a_cited_article_at_a_line_begin_is_no_heading) {
  BOOST_TEST(
      read("The keeper is chosen for four years under the rules given in\n"
           "Article 23, paragraph 2, of the present Convention, and may\n"
           "be chosen again for the same time by all of the Parties.\n") ==
      "The keeper is chosen for four years under the rules given in Article 23, paragraph 2, "
      "of the present Convention, and may be chosen again for the same time by all of the "
      "Parties.\n");
}

BOOST_AUTO_TEST_CASE(a_cited_article_may_fill_the_last_line_alone) {
  BOOST_TEST(read("Each Party shall keep its lanterns lit from dusk, as told in\n"
                  "article 1.\n\n"
                  "The keeper is chosen for four years by all of the Parties to\n"
                  "this Convention.\n") ==
             "Each Party shall keep its lanterns lit from dusk, as told in article 1.\n"
             "The keeper is chosen for four years by all of the Parties to this Convention.\n");
}

BOOST_AUTO_TEST_CASE(broken_words_are_joined_as_the_text_uses_them) {
  BOOST_TEST(read("The international rules of the harbour lamps are made by inter-\n"
                  "national meetings of the well-known keepers, and every well-\n"
                  "known keeper may speak there once in each of the four days.\n") ==
             "The international rules of the harbour lamps are made by international meetings of "
             "the well-known keepers, and every well-known keeper may speak there once in each of "
             "the four days.\n");
}

BOOST_AUTO_TEST_CASE(chinese_lines_are_joined_without_a_space) {
  BOOST_TEST(read("缔约各方应当在黄昏至黎明期间保持港口灯塔常亮，并应当按照各方\n"
                  "认为适当的方式分担灯油费用，灯塔看守人由缔约各方共同选定，任\n"
                  "期四年。\n") ==
             "缔约各方应当在黄昏至黎明期间保持港口灯塔常亮，并应当按照各方认为适当的方式分担灯油费"
             "用，灯塔看守人由缔约各方共同选定，任期四年。\n");
}

BOOST_AUTO_TEST_CASE(running_heads_and_page_numbers_go) {
  std::string text;
  for (int page = 1; page <= 5; ++page) {
    text += "Harbour Lamps\n\n";
    for (int line = 0; line < 12; ++line) {
      text += "Words of page " + std::string(1, static_cast<char>('a' + page)) + " that differ " +
              std::string(1, static_cast<char>('a' + line)) + ".\n\n";
    }
    text += "- " + std::to_string(page) + " -\n\f";
  }
  const std::string blocks = read(text);
  BOOST_TEST(blocks.find("Harbour Lamps") == std::string::npos);
  BOOST_TEST(blocks.find("- 3 -") == std::string::npos);
  BOOST_TEST(blocks.find("Words of page b that differ a.") == 0u);
}

BOOST_AUTO_TEST_CASE(a_paragraph_goes_on_over_a_page_break) {
  std::string text =
      "The Parties shall keep the lamp in the harbour lit from dusk\n"
      "until dawn, and shall share the cost of its oil among them\n\f"
      "as they see fit, having regard to the size of the harbours.\n";
  BOOST_TEST(read(text) ==
             "The Parties shall keep the lamp in the harbour lit from dusk until dawn, and shall "
             "share the cost of its oil among them as they see fit, having regard to the size of "
             "the harbours.\n");
}

BOOST_AUTO_TEST_CASE(indented_first_lines_begin_paragraphs) {
  // Nothing else does: the lines are full and end with commas.
  BOOST_TEST(read("    Mindful that a lamp which stands in the harbour is seen by\n"
                  "all ships and helps them on their way into the harbour too,\n"
                  "    Mindful too that oil is dear and has grown dearer each year,\n"
                  "    Wishing that all the Parties share what they have of the oil\n"
                  "and of the lamps that burn it in the nights of the long year,\n"
                  "    Knowing that a dark harbour is a danger to all of the ships,\n"
                  "    The Parties have agreed.\n") ==
             "Mindful that a lamp which stands in the harbour is seen by all ships and helps them "
             "on their way into the harbour too,\n"
             "Mindful too that oil is dear and has grown dearer each year,\n"
             "Wishing that all the Parties share what they have of the oil and of the lamps that "
             "burn it in the nights of the long year,\n"
             "Knowing that a dark harbour is a danger to all of the ships,\n"
             "The Parties have agreed.\n");
}

BOOST_AUTO_TEST_CASE(the_next_article_begins_behind_a_full_last_line) {
  BOOST_TEST(
      read("Article 1 Lamps of the harbour\n"
           "The Parties shall keep the lamp in the harbour lit from dusk\n"
           "until dawn, and they shall share the cost of its oil evenly.\n"
           "Article 2 Keepers of the lamps\n"
           "The keeper of a lamp is chosen by the Parties for four years\n"
           "under the rules that all of them have made for their keepers.\n") ==
      "Article 1 Lamps of the harbour\n"
      "The Parties shall keep the lamp in the harbour lit from dusk until dawn, and they shall "
      "share the cost of its oil evenly.\n"
      "Article 2 Keepers of the lamps\n"
      "The keeper of a lamp is chosen by the Parties for four years under the rules that all of "
      "them have made for their keepers.\n");
}

BOOST_AUTO_TEST_CASE(a_line_that_a_machine_broke_off_goes_on) {
  BOOST_TEST(read("The Parties shall keep the lamp in the harbour lit from dusk\n"
                  "until dawn, and shall\n"
                  "share the cost of its oil among them as they see fit and as\n"
                  "the size of their harbours makes it fair.\n") ==
             "The Parties shall keep the lamp in the harbour lit from dusk until dawn, and shall "
             "share the cost of its oil among them as they see fit and as the size of their "
             "harbours makes it fair.\n");
}

BOOST_AUTO_TEST_CASE(halves_of_broken_words_are_no_words) {
  // "lamp" and "lighter" are used only as the halves of another word.
  BOOST_TEST(read("Every harbour has a keeper and beside that keeper also a lamp-\n"
                  "lighter who is paid by the Parties, and no other work is lamp-\n"
                  "lighter work while the harbour stays dark and ships are near.\n") ==
             "Every harbour has a keeper and beside that keeper also a lamplighter who is paid by "
             "the Parties, and no other work is lamplighter work while the harbour stays dark and "
             "ships are near.\n");
}

BOOST_AUTO_TEST_CASE(misread_running_heads_go_too) {
  std::string text;
  for (int page = 1; page <= 5; ++page) {
    text += page == 3 ? "Harb0ur Lamp.s of 2031\n\n" : "Harbour Lamps of 2031\n\n";
    for (int line = 0; line < 12; ++line) {
      text += "Words of page " + std::string(1, static_cast<char>('a' + page)) + " that differ " +
              std::string(1, static_cast<char>('a' + line)) + ".\n\n";
    }
    text += "\f";
  }
  BOOST_TEST(read(text).find("Harb") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(headings_are_underlined) {
  BOOST_TEST(
      read("Convention on Lamps\n===================\n\nChapter I\nLamps\n---------\n\nText.\n") ==
      "H Convention on Lamps\nH Chapter I\nH Lamps\nText.\n");
}

BOOST_AUTO_TEST_CASE(notes_at_the_end_find_their_marks) {
  BOOST_TEST(read("The lamp [1] is lit.\n\n[1] As defined elsewhere.\n") ==
             "The lamp {1: As defined elsewhere.} is lit.\n");
}

BOOST_AUTO_TEST_CASE(nothing_gives_nothing) {
  BOOST_TEST(read("").empty());
  BOOST_TEST(read("\n\f\n \t\n").empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace servanda::treaty
