#include "treaty/terms/term_index.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(term_index)

using namespace servanda;
using treaty::TermIndex;

namespace {

// The words that are uses, each with the number of its term.
std::vector<std::pair<std::string, std::size_t>> found(TermIndex& index, std::string_view words) {
  std::vector<std::pair<std::string, std::size_t>> all;
  for (const TermIndex::Use& use : index.uses_in(words)) {
    all.emplace_back(words.substr(use.begin, use.end - use.begin), use.term);
  }
  return all;
}

}  // namespace

BOOST_AUTO_TEST_CASE(any_form_of_the_words_is_a_use) {
  TermIndex index(*engine::LanguageTag::parse("en"));
  BOOST_TEST(index.add("“Signal lamp”"));
  const auto uses = found(index, "Two signal lamps, and no Signal-mast; a signal lamp.");
  BOOST_REQUIRE(uses.size() == 2U);
  BOOST_TEST(uses[0].first == "signal lamps");
  BOOST_TEST(uses[1].first == "signal lamp");
}

BOOST_AUTO_TEST_CASE(the_longer_term_is_used) {
  TermIndex index(*engine::LanguageTag::parse("ru"));
  BOOST_TEST(index.add("система"));
  BOOST_TEST(index.add("система огней"));
  const auto uses = found(index, "системы огней и системы");
  BOOST_REQUIRE(uses.size() == 2U);
  BOOST_TEST(uses[0].second == 1U);
  BOOST_TEST(uses[0].first == "системы огней");
  BOOST_TEST(uses[1].second == 0U);
}

BOOST_AUTO_TEST_CASE(nothing_is_found_where_there_is_nothing) {
  TermIndex index(*engine::LanguageTag::parse("en"));
  BOOST_TEST(!index.add("“ ”"));
  BOOST_TEST(found(index, "lamps").empty());
  BOOST_TEST(index.add("lamp"));
  BOOST_TEST(found(index, "").empty());
}

BOOST_AUTO_TEST_SUITE_END()
