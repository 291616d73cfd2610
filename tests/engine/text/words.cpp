#include "engine/text/words.hpp"

#include <rapidcheck.h>
#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

#include "engine/text/unicode.hpp"

namespace servanda::engine {
namespace {

using Strings = std::vector<std::string>;

Strings terms(std::string_view text) {
  Strings all;
  for_each_search_term(text, [&all](const SearchTerm& term) {
    all.emplace_back(term.folded);
    return true;
  });
  return all;
}

Strings parts(std::string_view text, bool words_only) {
  Strings all;
  for (const Segment& segment : segment(text)) {
    if (words_only && !segment.is_word) continue;
    all.emplace_back(text.substr(segment.begin, segment.end - segment.begin));
  }
  return all;
}

BOOST_AUTO_TEST_SUITE(words)

BOOST_AUTO_TEST_CASE(terms_are_folded) {
  BOOST_TEST(terms("Señal, ПЁТР and ÉTAT") == (Strings{"senal", "петр", "and", "etat"}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(vowel_signs_and_alef_forms_do_not_count) {
  BOOST_TEST(terms("الأَضْواء") == terms("الاضواء"), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(an_ideograph_is_a_term) {
  BOOST_TEST(terms("灯火2号a") == (Strings{"灯", "火", "2", "号", "a"}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(elided_articles_are_apart) {
  BOOST_TEST(terms("l’accord d'État") == (Strings{"l", "accord", "d", "etat"}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_script_without_spaces_is_cut_by_dictionary) {
  BOOST_TEST(terms("สนธิสัญญาระหว่างประเทศ").size() > 1U);
}

BOOST_AUTO_TEST_CASE(the_giver_stops_when_told) {
  int count = 0;
  for_each_search_term("a b c", [&count](const SearchTerm&) { return ++count < 2; });
  BOOST_TEST(count == 2);
}

BOOST_AUTO_TEST_CASE(terms_know_where_they_stand) {
  const std::string text = "«Ligt»  灯";
  for_each_search_term(text, [&text](const SearchTerm& term) {
    BOOST_TEST(fold_for_search(text.substr(term.begin, term.end - term.begin)) == term.folded);
    return true;
  });
}

BOOST_AUTO_TEST_CASE(chinese_is_cut_into_words) {
  BOOST_TEST(parts("缔约国应当检查", true).size() < 7U);
}

BOOST_AUTO_TEST_CASE(segments_are_the_whole_text) {
  BOOST_TEST(rc::check("segments join to the text", [](const std::string& bytes) {
    std::string joined;
    for (const std::string& part : parts(bytes, false)) joined += part;
    RC_ASSERT(joined == bytes);
  }));
}

BOOST_AUTO_TEST_CASE(terms_stand_in_order_in_any_bytes) {
  BOOST_TEST(rc::check("terms ascend and lie inside the text", [](const std::string& bytes) {
    std::size_t last = 0;
    for_each_search_term(bytes, [&](const SearchTerm& term) {
      RC_ASSERT(term.begin >= last && term.begin < term.end && term.end <= bytes.size());
      RC_ASSERT(!term.folded.empty());
      last = term.end;
      return true;
    });
  }));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace servanda::engine
