#include "treaty/concordance/divergence.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <utility>
#include <vector>

namespace servanda::treaty {
namespace {

// One provision in several languages, by what each cites there. "text: only here | missing" of each
// divergence, one a line.
std::string told(const std::vector<std::vector<std::string>>& cited) {
  const Provision provision;
  AlignedRow row;
  row.eid = "art_1";
  std::vector<std::vector<Facts>> facts;
  for (const auto& keys : cited) {
    row.cells.push_back({&provision, {"words"}});
    Facts said;
    for (const std::string& key : keys) said.references.push_back({key, key, false});
    facts.push_back({said});
  }
  const std::vector<AlignedRow> rows{row};
  std::string all;
  for (const Divergence& one : find_divergences(rows, facts)) {
    all += std::to_string(one.text) + ":";
    for (const Fact* fact : one.only_here) all += " " + fact->key;
    all += " |";
    for (const Fact* fact : one.missing) all += " " + fact->key;
    all += "\n";
  }
  return all;
}

BOOST_AUTO_TEST_SUITE(divergences)

BOOST_AUTO_TEST_CASE(one_language_cites_another_article) {
  BOOST_TEST(told({{"art_5"}, {"art_5"}, {"art_6"}}) == "2: art_6 | art_5\n");
}

BOOST_AUTO_TEST_CASE(one_of_two_citations_was_changed_into_the_other) {
  BOOST_TEST(told({{"art_5", "art_6", "art_5"},
                   {"art_5", "art_5", "art_6"},
                   {"art_6", "art_6", "art_5"}}) == "2: art_6 | art_5\n");
  BOOST_TEST(told({{"art_5", "art_6", "art_6"},
                   {"art_5", "art_5", "art_6"},
                   {"art_5", "art_6", "art_5"}}) == "0: art_6 | art_5\n");
}

BOOST_AUTO_TEST_CASE(how_often_a_language_repeats_itself_is_its_own_affair) {
  BOOST_TEST(told({{"art_5", "art_6"}, {"art_5", "art_6"}, {"art_5", "art_6", "art_5"}}) == "");
  // No two of one mind, or two against two.
  BOOST_TEST(told({{"a", "b", "b"}, {"a", "a", "b"}}) == "");
  BOOST_TEST(told({{"a", "b", "b"}, {"a", "a", "b"}, {"a", "b", "b"}, {"a", "a", "b"}}) == "");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace servanda::treaty
