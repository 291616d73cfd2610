#include "treaty/concordance/concordance.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

#include "tests/treaty/concordance/six_lights.hpp"

namespace servanda::treaty {
namespace {

using test::light_bytes;
using test::replaced;

std::string print(const engine::Diagnostics& findings) {
  std::string all;
  for (const engine::Diagnostic& one : findings.all()) {
    all += one.id + " " + one.place.file + " " + one.place.eid + ": " + one.message + "\n";
  }
  return all;
}

// The findings where one language (0: English … 5: Chinese) has `to` instead of `from`.
std::string after(std::size_t language, const std::string& from, const std::string& to) {
  std::vector<std::string> all = test::six_lights();
  all[language] = replaced(all[language], from, to);
  return print(test::findings_of(all));
}

BOOST_AUTO_TEST_SUITE(concordance)

BOOST_AUTO_TEST_CASE(six_languages_that_say_the_same) {
  BOOST_TEST(print(test::findings_of(test::six_lights())) == "");
}

BOOST_AUTO_TEST_CASE(two_languages_are_compared_as_well) {
  const std::string french = replaced(light_bytes("fra"), "douze membres", "treize membres");
  BOOST_TEST(print(test::findings_of({light_bytes("eng"), french})) ==
             "REF-022 1.xml art_5__para_1: fr has the number 13 (“treize”); en has 12 (“twelve”) "
             "(0.xml:175)\n");
}

BOOST_AUTO_TEST_CASE(one_language_alone_differs_from_nothing) {
  BOOST_TEST(print(test::findings_of(std::vector{light_bytes("eng")})) == "");
}

BOOST_AUTO_TEST_CASE(a_number_in_words) {
  BOOST_TEST(after(3, "двенадцати членов", "десяти членов")
                 .starts_with("REF-022 3.xml art_5__para_1: ru has the number 10 (“десяти”); en "
                              "has 12 (“twelve”)"));
}

BOOST_AUTO_TEST_CASE(a_number_in_digits) {
  BOOST_TEST(after(4, "25 في المائة", "52 في المائة")
                 .starts_with(
                     "REF-022 4.xml art_3__para_2: ar has the number 52 (“52”); en has 25 (“25”)"));
}

BOOST_AUTO_TEST_CASE(a_period_with_another_unit) {
  BOOST_TEST(after(5, "六个月内付款", "六年内付款")
                 .starts_with("REF-023 5.xml art_3__para_3: zh has "
                              "the period 6 year"));
  BOOST_TEST(after(0, "one year after its receipt", "one month after its receipt")
                 .starts_with("REF-023 0.xml art_6__para_3: en has the period 1 month"));
}

BOOST_AUTO_TEST_CASE(a_date) {
  BOOST_TEST(after(2, "31 de diciembre de 2012", "31 de diciembre de 2013")
                 .starts_with("REF-021 2.xml art_4__para_2: es has the date 2013-12-31"));
}

BOOST_AUTO_TEST_CASE(a_reference_to_another_paragraph) {
  BOOST_TEST(after(1, "au paragraphe 2 de l’article 5", "au paragraphe 1 de l’article 5")
                 .starts_with("REF-020 1.xml art_2__para_3: fr cites art_5__para_1 "));
}

BOOST_AUTO_TEST_CASE(a_paragraph_that_is_gone) {
  std::string all = light_bytes("rus");
  const std::size_t begin = all.find("<paragraph eId=\"art_5__para_2\">");
  const std::size_t end = all.find("</paragraph>", begin) + std::string("</paragraph>").size();
  std::vector<std::string> texts = test::six_lights();
  texts[3] = all.erase(begin, end - begin);
  BOOST_TEST(print(test::findings_of(texts)).starts_with("AKN-040 3.xml art_5__para_2"));
}

BOOST_AUTO_TEST_CASE(a_block_in_another_language_is_a_fault) {
  const std::string found =
      after(1, "Le comité compte douze membres, élus pour quatre ans.",
            "The committee shall have twelve members, elected for four years.");
  BOOST_TEST(found.starts_with("REF-025 1.xml art_5__para_1"), found);
}

BOOST_AUTO_TEST_CASE(a_sentence_that_is_gone) {
  const std::string found = after(
      2, " Las decisiones se adoptarán por mayoría de dos tercios de los miembros presentes.", "");
  BOOST_TEST(found.starts_with("REF-026 2.xml art_5__para_2"), found);
}

BOOST_AUTO_TEST_CASE(words_folded_into_the_lead_in_are_no_difference) {
  const std::string found = after(0, "<p>give thirty days’ notice to the other States Parties;</p>",
                                  "<p>give notice to the other States Parties;</p>");
  BOOST_TEST(found.starts_with("REF-022 0.xml art_2__para_4__list_1__point_a"), found);
  std::vector<std::string> all = test::six_lights();
  all[0] = replaced(all[0], "give thirty days’ notice", "give notice");
  all[0] = replaced(all[0], "A State Party that puts out a light shall:",
                    "A State Party that puts out a light shall, within thirty days:");
  BOOST_TEST(print(test::findings_of(all)) == "");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace servanda::treaty
