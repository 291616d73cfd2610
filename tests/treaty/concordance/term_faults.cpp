#include "treaty/concordance/term_faults.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

#include "tests/treaty/concordance/six_lights.hpp"
#include "treaty/terms/definitions.hpp"

namespace servanda::treaty {
namespace {

// "text row other words", one a line, of texts whose definitions are marked. The texts before
// `marked` are; the others are as they come.
std::string faults_of(const std::vector<std::string>& all_bytes, std::size_t marked) {
  std::vector<TreatyText> texts;
  for (const std::string& bytes : all_bytes) texts.push_back(test::text_of(bytes));
  std::vector<const TreatyText*> pointers;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (i < marked) (void)mark_definitions(texts[i]);
    pointers.push_back(&texts[i]);
  }
  const std::vector<AlignedRow> rows = align(pointers);
  std::string told;
  for (const TermFault& one : find_term_faults(pointers, rows)) {
    told += std::to_string(one.text) + " " + std::string(rows[one.row].eid) + " " +
            std::to_string(one.other) + " " + one.words + "\n";
  }
  return told;
}

std::vector<std::string> lights_with(std::size_t language, const std::string& from,
                                     const std::string& to) {
  std::vector<std::string> all = test::six_lights();
  all[language] = test::replaced(all[language], from, to);
  return all;
}

BOOST_AUTO_TEST_SUITE(term_faults)

BOOST_AUTO_TEST_CASE(six_languages_that_define_the_same) {
  BOOST_TEST(faults_of(test::six_lights(), 6) == "");
}

BOOST_AUTO_TEST_CASE(one_language_without_the_definition) {
  BOOST_TEST(faults_of(lights_with(1, "« gardien » s’entend de", "Il s’agit de"), 6) ==
             "1 art_1__list_1__point_b 0 keeper\n");
  BOOST_TEST(faults_of(lights_with(0, "“keeper” means", "That is"), 6) ==
             "0 art_1__list_1__point_b 1 gardien\n");
}

BOOST_AUTO_TEST_CASE(one_language_that_alone_defines_is_no_fault) {
  BOOST_TEST(faults_of(lights_with(0, "<p>give thirty days’ notice to",
                                   "<p>“notice” means any warning; give thirty days’ notice to"),
                       6) == "");
}

BOOST_AUTO_TEST_CASE(of_two_languages_neither_is_at_fault) {
  const auto all = lights_with(1, "« gardien » s’entend de", "Il s’agit de");
  BOOST_TEST(faults_of({all[0], all[1]}, 2) == "");
}

BOOST_AUTO_TEST_CASE(a_text_without_any_mark_is_not_compared) {
  BOOST_TEST(faults_of(test::six_lights(), 5) == "");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace servanda::treaty
