#include "treaty/import/office/rtf_text.hpp"

#include <rapidcheck.h>

#include <boost/test/unit_test.hpp>

#include "treaty/import/office/paragraph_mark.hpp"

namespace servanda::treaty {
namespace {

std::string mark(std::size_t paragraph, std::string number = {}, Look look = Look::unknown) {
  return print_mark({paragraph, look, std::move(number)});
}

std::string plain(std::string_view rtf) {
  engine::Diagnostics findings;
  const auto text = prepare_rtf(rtf, "a.rtf", findings);
  return text ? *text : text.error().id;
}

std::string ids(std::string_view rtf) {
  engine::Diagnostics findings;
  (void)prepare_rtf(rtf, "a.rtf", findings);
  std::string all;
  for (const auto& finding : findings.all()) all += finding.id + " ";
  return all;
}

BOOST_AUTO_TEST_SUITE(rtf_text)

BOOST_AUTO_TEST_CASE(paragraphs_looks_and_characters) {
  BOOST_TEST(plain(R"({\rtf1\ansi One {\b two\b0  three}\par \pard four\emdash five\~six\par})") ==
             "{\\rtf1 \\pard " + mark(1) + "One {\\b two} three\\par \\pard " + mark(2) +
                 "four—five\u00A0six\\par }");
}

BOOST_AUTO_TEST_CASE(a_unicode_character_and_what_stands_for_it_elsewhere) {
  BOOST_TEST(plain(R"({\rtf1 \u8220"x\u8221?y\u8220 ?z\uc0\u1575 b\uc2\u1576 ??c\par})") ==
             "{\\rtf1 \\pard " + mark(1) + "“x”y“zاbبc\\par }");
  BOOST_TEST(plain(R"({\rtf1\uc0 \u-10179 \u-8704 x\par})") ==
             "{\\rtf1 \\pard " + mark(1) + "😀x\\par }");
}

BOOST_AUTO_TEST_CASE(bytes_belong_to_the_code_page_of_their_font) {
  const std::string fonts =
      R"({\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Times;}{\f1\fcharset204 Times CYR;}{\f2\fcharset134 SimSun;}})";
  BOOST_TEST(plain(fonts + R"({\f1 \'d1\'f2}\'e9{\f2 \'b5\'da}\par})") ==
             "{\\rtf1 \\pard " + mark(1) + "Стé第\\par }");
}

BOOST_AUTO_TEST_CASE(list_numbers_are_kept_as_they_are_shown) {
  BOOST_TEST(plain(R"({\rtf1{\listtext\pard\plain (a)\tab}\ls1 First\par})") ==
             "{\\rtf1 \\pard " + mark(1, "(a)") + "First\\par }");
}

BOOST_AUTO_TEST_CASE(deleted_and_hidden_words_go_and_deletions_are_told) {
  const std::string changed = R"({\rtf1 a{\deleted b}{\revised c}{\v d}e\par})";
  BOOST_TEST(plain(changed) == "{\\rtf1 \\pard " + mark(1) + "ace\\par }");
  BOOST_TEST(ids(changed) == "SRC-013 ");
}

BOOST_AUTO_TEST_CASE(comments_and_pictures_are_told) {
  const std::string rtf =
      R"({\rtf1 a{\*\annotation note}{\pict\pngblip 89504e}{\header page}{\*\unknown x}b\par})";
  BOOST_TEST(plain(rtf) == "{\\rtf1 \\pard " + mark(1) + "ab\\par }");
  BOOST_TEST(ids(rtf) == "SRC-014 SRC-015 ");
}

BOOST_AUTO_TEST_CASE(headings_are_marked) {
  BOOST_TEST(plain(R"({\rtf1\pard\qc Article 1\par\pard text\par})") ==
             "{\\rtf1 \\pard " + mark(1, {}, Look::heading) + "Article 1\\par \\pard " + mark(2) +
                 "text\\par }");
}

BOOST_AUTO_TEST_CASE(tables_and_notes) {
  BOOST_TEST(
      plain(
          R"({\rtf1\trowd\cellx1\cellx2\pard\intbl a\cell b\cell\row\pard c{\footnote d}\par})") ==
      "{\\rtf1 {\\trowd \\cellx1000 \\cellx2000 \\pard \\intbl " + mark(1) +
          "a\\cell \\pard \\intbl " + mark(2) + "b\\cell \\row }\\pard " + mark(3) +
          "c{\\footnote d}\\par }");
}

BOOST_AUTO_TEST_CASE(damaged_files_are_refused) {
  BOOST_TEST(plain(R"({\rtf1 never closed)") == "SRC-001");
  std::string deep = "{\\rtf1 ";
  for (int i = 0; i < 5000; ++i) deep += '{';
  BOOST_TEST(plain(deep) == "SRC-020");
}

BOOST_AUTO_TEST_CASE(raw_bytes_are_stepped_over) {
  const std::string rtf = std::string(R"({\rtf1 a{\*\data\bin5 }}}}}}b\par})");
  BOOST_TEST(plain(rtf) == "{\\rtf1 \\pard " + mark(1) + "ab\\par }");
}

BOOST_AUTO_TEST_CASE(any_bytes_give_a_result) {
  BOOST_TEST(rc::check("no crash", [](const std::string& bytes) {
    engine::Diagnostics findings;
    (void)prepare_rtf("{\\rtf1 " + bytes + "}", "a.rtf", findings);
  }));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace servanda::treaty
