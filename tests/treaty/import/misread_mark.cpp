#include "treaty/import/misread_mark.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

#include "engine/language_tag.hpp"
#include "tests/treaty/import/un_file.hpp"

using servanda::test::import_source;
using servanda::test::Imported;
using servanda::test::UnFile;

namespace servanda::treaty {
namespace {

// "end/rest" of what is read, or "-".
std::string read(const std::string& text, std::uint32_t wanted, const std::string& language) {
  const auto mark =
      read_misread_mark(text, wanted, *language_rules(*engine::LanguageTag::parse(language)));
  if (!mark) return "-";
  return text.substr(0, mark->end) + "/" + text.substr(mark->end);
}

BOOST_AUTO_TEST_SUITE(import_misread_mark)

BOOST_AUTO_TEST_CASE(letters_and_digits_that_look_alike) {
  BOOST_TEST(read("Articie 12", 12, "en") == "Articie 12/");
  BOOST_TEST(read("Art1cle l2. Lamps", 12, "en") == "Art1cle l2./ Lamps");
  BOOST_TEST(read("ARTICLE I2", 12, "en") == "ARTICLE I2/");
  BOOST_TEST(read("Article 1O", 10, "en") == "Article 1O/");
  BOOST_TEST(read("Arti cle 12", 12, "en") == "Arti cle 12/");
  BOOST_TEST(read("Article . 1 2", 12, "en") == "Article . 1 2/");
  BOOST_TEST(read("Articlc 12", 12, "en") == "Articlc 12/");
  BOOST_TEST(read("Cтатья I5", 15, "ru") == "Cтатья I5/");
  BOOST_TEST(read("الماده 11", 11, "ar") == "الماده 11/");
  BOOST_TEST(read("第l2条 灯", 12, "zh") == "第l2条/ 灯");
}

BOOST_AUTO_TEST_CASE(one_digit_may_be_wrong_where_nothing_follows) {
  BOOST_TEST(read("Article 17", 11, "en") == "Article 17/");
  BOOST_TEST(read("Article 17 Lamps", 11, "en") == "-");
  BOOST_TEST(read("Articlc 17", 11, "en") == "-");
}

BOOST_AUTO_TEST_CASE(other_words_are_none) {
  BOOST_TEST(read("Particle 12", 12, "en") == "Particle 12/");  // one letter too many
  BOOST_TEST(read("Particles 12", 12, "en") == "-");
  BOOST_TEST(read("Chapter 12", 12, "en") == "-");
  BOOST_TEST(read("Article", 12, "en") == "-");
  BOOST_TEST(read("", 12, "en") == "-");
  BOOST_TEST(read("Article 123", 12, "en") == "-");
}

BOOST_AUTO_TEST_CASE(only_what_the_sequence_lacks_is_mended) {
  const Imported imported = import_source(UnFile()
                                              .heading("Article 1")
                                              .text("One.")
                                              .heading("Articie 2")
                                              .text("Two.")
                                              .heading("Article 3")
                                              .text("See Articie 2 and the lamps of it.")
                                              .heading("Article 14")
                                              .text("Four."));
  BOOST_TEST(imported.outline() ==
             "art_1|Article 1|\nart_2|Articie 2|\nart_3|Article 3|\n"
             "art_3__al_1||\nart_3__al_2||\nart_3__al_3||\n");
  BOOST_TEST(imported.warnings().find("AKN-010") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace servanda::treaty
