#include "signatures/tables/cell.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(table_cells)

using namespace servanda::signatures;

namespace {

std::string said(std::string_view text) {
  const auto acts = read_cell(text);
  if (!acts) return "unreadable";
  std::string out;
  for (const CellAct& act : *acts) {
    if (!out.empty()) out += " | ";
    out += act.date.iso();
    if (!act.letters.empty()) out += " " + act.letters;
    if (act.in_brackets) out += " in brackets";
    if (!act.marks.empty()) out += " note " + act.marks;
  }
  return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(dates_and_letters) {
  BOOST_TEST(said("22 Apr 2016") == "2016-04-22");
  BOOST_TEST(said("22 Apr\t 2016 ") == "2016-04-22");
  BOOST_TEST(said("3 Sep 2016 A") == "2016-09-03 A");
  BOOST_TEST(said(" 1 May\xC2\xA0"
                  "2001AA") == "2001-05-01 AA");
  BOOST_TEST(said("") == "");
}

BOOST_AUTO_TEST_CASE(brackets_notes_and_several_acts) {
  BOOST_TEST(said("[20 Jan\t 2021 A]") == "2021-01-20 A in brackets");
  BOOST_TEST(said("[1 Jan 1990 a] 2 Feb 2000 a") == "1990-01-01 a in brackets | 2000-02-02 a");
  BOOST_TEST(said("[1 Jan 1990, 2 Feb 1991]") == "1990-01-01 in brackets | 1991-02-02 in brackets");
  BOOST_TEST(said("5 Jun 1998; 6 Jul 1999 d") == "1998-06-05 | 1999-07-06 d");
  BOOST_TEST(said("22 Apr 2016 <superscript>1,2</superscript>") == "2016-04-22 note 1,2");
  BOOST_TEST(said("22 Apr 2016 a¹²") == "2016-04-22 a note 12");
}

BOOST_AUTO_TEST_CASE(french_months) {
  BOOST_TEST(said("22 avr. 2016") == "2016-04-22");
  BOOST_TEST(said("1er févr. 2010 A") == "unreadable");
  BOOST_TEST(said("14 août 2013 a") == "2013-08-14 a");
}

BOOST_AUTO_TEST_CASE(what_is_no_act) {
  for (const std::string_view text :
       {"30 Feb 2001", "34 (I)", "12345", "see note", "1 Jan", "1 Jan 20011", "32 Jan 2001",
        "1 Jan 2001 (a)", "[", "]", "1 Jan 2001 abcdef"}) {
    BOOST_TEST(said(text) == "unreadable", text);
  }
}

BOOST_AUTO_TEST_CASE(names_and_their_marks) {
  const auto name = [](std::string_view text) { return split_marks(text).text; };
  BOOST_TEST(name("China <superscript>1,2</superscript>") == "China");
  BOOST_TEST(name("China¹") == "China");
  BOOST_TEST(name("China 1, 2") == "China");
  BOOST_TEST(name("China*") == "China");
  BOOST_TEST(split_marks("China <superscript>1,2</superscript>").marks == "1,2");
  BOOST_TEST(split_marks("China 7").marks == "7");
  BOOST_TEST(name("<superscript>") == "");
  BOOST_TEST(name("12") == "12");
}

BOOST_AUTO_TEST_SUITE_END()
