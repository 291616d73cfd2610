// Sources that no treaty looks like: many markers, many lines, numbers without end. Each is read to
// its end with every word kept; time and memory grow with the size alone, or these cases never end.

#include <boost/test/unit_test.hpp>

#include <string>

#include "tests/treaty/import/un_file.hpp"

using servanda::test::import_source;
using servanda::test::Imported;
using servanda::test::UnFile;

namespace {

std::string repeated(const std::string& text, std::size_t times) {
  std::string all;
  all.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

void expect_kept(const UnFile& file) {
  const Imported imported = import_source(file);
  BOOST_REQUIRE(imported.result.has_value());
  BOOST_TEST(imported.keeps_words_of(file.xml()));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(import_pathological)

BOOST_AUTO_TEST_CASE(one_line_of_markers) {
  expect_kept(UnFile().opening().text(repeated("\t(q)", 3'000)));
  expect_kept(UnFile().opening().text(repeated(": (a) wick; (b) wax", 1'000)));
  expect_kept(UnFile().opening().text(repeated("(a)", 3'000)));
  expect_kept(UnFile().opening().text("It is: " + repeated(")", 3'000)));
  expect_kept(UnFile("zho")
                  .line("第一条")
                  .line("灯应点亮。")
                  .line("第二条")
                  .line(repeated("㈠㈡；", 1'000)));
}

BOOST_AUTO_TEST_CASE(lines_without_numbers) {
  UnFile file;
  file.opening();
  for (int i = 0; i < 3'000; ++i) file.text("Words.");
  expect_kept(file);
}

BOOST_AUTO_TEST_CASE(lines_that_all_begin_anew) {
  UnFile file;
  file.opening();
  for (int i = 0; i < 3'000; ++i)
    file.text("A keeper shall:").text("(a)\tTrim;").text("1.\tLight.");
  expect_kept(file);
}

BOOST_AUTO_TEST_CASE(more_items_than_any_article_has_are_told) {
  UnFile file;
  file.opening();
  for (int i = 1; i <= 20'010; ++i) file.text(std::to_string(i) + ".\tWords.");
  const Imported imported = import_source(file);
  BOOST_TEST(imported.keeps_words_of(file.xml()));
  BOOST_TEST(imported.warnings().find("AKN-014") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(many_articles_with_one_number) {
  UnFile file;
  file.opening();
  for (int i = 0; i < 500; ++i) file.heading("Article 2").text("Words.");
  expect_kept(file);
}

BOOST_AUTO_TEST_CASE(numbers_beyond_every_number) {
  expect_kept(UnFile()
                  .opening()
                  .text("99999999999999999999.\tOne.")
                  .text("(" + std::string(4'000, 'i') + ")\tTwo.")
                  .text(repeated("1.", 2'000) + "\tThree.")
                  .heading("Article 4294967295")
                  .text("Four.")
                  .heading("Article " + std::string(1'000, 'M'))
                  .text("Five."));
}

BOOST_AUTO_TEST_SUITE_END()
