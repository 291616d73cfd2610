// Words that no lawyer writes: each is searched to its end, in every language, and gives what can
// be told for certain. Sizes are such that anything worse than linear would not come back.

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

#include "treaty/reference/find.hpp"

namespace servanda::treaty {
namespace {

constexpr std::size_t large = 100'000;  // bytes

const auto languages = boost::unit_test::data::make({"ar", "zh", "en", "fr", "ru", "es"});

std::string repeated(const std::string& words, std::size_t bytes) {
  std::string all;
  all.reserve(bytes + words.size());
  while (all.size() < bytes) all += words;
  return all;
}

std::vector<Reference> found_in(const std::string& text, const char* language) {
  static const std::vector<std::string> eids{"art_1",         "art_2",
                                             "art_2__para_1", "art_2__para_1__list_1__point_a",
                                             "art_2__para_2", "art_3"};
  static const Outline outline = Outline::of(eids, "Convention on Lamps");
  return find_references(text, engine::LanguageTag::parse(language).value(),
                         {outline, "art_2__para_2"});
}

}  // namespace

BOOST_AUTO_TEST_SUITE(pathological)

BOOST_DATA_TEST_CASE(units_without_numbers_cite_nothing, languages, language) {
  for (const char* word : {"article ", "статья ", "المادة ", "artículo ", "第条", "条", "第"}) {
    BOOST_TEST(found_in(repeated(word, large), language).empty());
  }
}

BOOST_AUTO_TEST_CASE(nothing_but_article) {
  BOOST_TEST(found_in(repeated("article ", 20 * large), "en").empty());
}

BOOST_DATA_TEST_CASE(one_letter_for_ever, languages, language) {
  for (const char* word : {"(", "((a", "“", "《", "1.", "1/", "a)", "и", "و", "-", "二"}) {
    static_cast<void>(found_in(repeated(word, large), language));
  }
}

BOOST_AUTO_TEST_CASE(a_list_that_never_ends) {
  for (const char* words : {"article 1, 2, 3, ", "paragraph 1, ", "1, 2, ", "(a), "}) {
    BOOST_TEST(found_in("articles 1, " + repeated(words, large), "en").size() < large);
  }
}

BOOST_AUTO_TEST_CASE(a_list_of_lists_is_not_multiplied) {
  std::string text = repeated("paragraph 1 and ", large / 4) + "paragraph 1 of articles 1";
  text += repeated(", 2", large / 4) + " and 3";
  std::size_t cited = 0;
  for (const Reference& reference : found_in(text, "en")) cited += reference.cited.size();
  BOOST_TEST(cited < large);
}

BOOST_AUTO_TEST_CASE(ranges_to_the_end_of_the_world_take_no_room) {
  const auto found = found_in(
      repeated("Articles 1 to 99999999 of the Charter of the United Nations. ", large), "en");
  BOOST_REQUIRE(!found.empty());
  BOOST_TEST(found.front().cited.front().targets.size() == 2U);
  BOOST_TEST(found.front().cited.front().count == 99'999'999U);
}

BOOST_AUTO_TEST_CASE(numbers_out_of_any_range_are_dangling) {
  const auto found = found_in("See article 99999999999999999999 of this Convention.", "en");
  BOOST_REQUIRE(found.size() == 1U);
  BOOST_TEST(!found.front().cited.front().resolved);
}

BOOST_AUTO_TEST_CASE(article_zero_is_dangling_or_none) {
  for (const Reference& reference : found_in("See article 0 and articles 0 to 3.", "en")) {
    BOOST_TEST(!reference.cited.front().resolved);
  }
}

BOOST_AUTO_TEST_CASE(upside_down_ranges_are_dangling) {
  const auto found = found_in("See articles 3 to 1.", "en");
  BOOST_REQUIRE(found.size() == 1U);
  BOOST_TEST(!found.front().cited.front().resolved);
  BOOST_TEST(found.front().cited.front().range);
}

BOOST_AUTO_TEST_CASE(words_without_spaces_cite_nothing_in_languages_with_spaces) {
  BOOST_TEST(found_in("seearticle2andarticle3", "en").empty());
}

BOOST_AUTO_TEST_CASE(mixed_directions_do_not_hide_a_reference) {
  const auto found = found_in("\u202Bانظر المادة\u202C \u200E2\u200F من هذه الاتفاقية", "ar");
  BOOST_REQUIRE(found.size() == 1U);
  BOOST_TEST(found.front().cited.front().targets.front() == "art_2");
  const auto english = found_in("See \u202Earticle\u202C \u20662\u2069 here", "en");
  BOOST_REQUIRE(english.size() == 1U);
  BOOST_TEST(english.front().cited.front().targets.front() == "art_2");
}

BOOST_AUTO_TEST_CASE(broken_bytes_are_passed_over) {
  BOOST_TEST(found_in("\xFF\xFE article 2\xC0", "en").size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace servanda::treaty
