#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include "renderers/site/search_index.hpp"
#include "renderers/site/search_terms.hpp"
#include "tests/renderers/support.hpp"

BOOST_AUTO_TEST_SUITE(search)

using namespace servanda;
using Terms = std::vector<std::string>;

BOOST_AUTO_TEST_CASE(words_are_folded_and_han_characters_paired) {
  BOOST_TEST((renderers::search_terms("Évidence, ART. 5!") == Terms{"evidence", "art", "5"}));
  BOOST_TEST(
      (renderers::search_terms("电子证据a法") == Terms{"电子", "子证", "证据", "据", "a", "法"}));
  BOOST_TEST((renderers::search_terms("الأدِلَّة") == Terms{"الادله"}));
  BOOST_TEST(renderers::search_terms(" ,\xFF ").empty());
}

BOOST_AUTO_TEST_CASE(provisions_are_paragraphs_with_their_article) {
  const auto text = test::harbour_text("lighthouses/text/eng@2031-03-02.xml");
  const auto all = renderers::search_provisions(text);
  const auto named = [&](std::string_view eid) {
    return std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.eid == eid; });
  };
  const auto paragraph = named("art_2__para_1");
  BOOST_REQUIRE((paragraph != all.end()));
  BOOST_TEST(paragraph->unit == "art_2");
  BOOST_TEST(paragraph->label == "Article 2 1. – Duties of the keeper");
  BOOST_TEST(paragraph->text.find("light the lamp") != std::string::npos);
  BOOST_TEST((named("art_1") != all.end()));  // a list without paragraphs is found as its article
  BOOST_TEST((named("annex_1__para_1") != all.end()));
}

BOOST_AUTO_TEST_CASE(every_word_is_in_the_shard_of_its_first_character) {
  renderers::SearchIndex index;
  index.add("lamps", {{"art_1", "art_1", "Article 1", "Lamps shall burn. Lamps!"},
                      {"art_2", "art_2", "Article 2", "证据"}});
  std::map<std::string, nlohmann::json> files;
  for (const auto& file : index.files()) files[file.name] = nlohmann::json::parse(file.content);
  BOOST_TEST(files["Treaties.json"]["treaties"][0]["provisions"] == 2);
  BOOST_TEST(files["lamps.json"][1][3] == "证据");
  const auto& shard = files[renderers::SearchIndex::shard_name('l' % 16)];
  BOOST_TEST((shard["lamps"] == nlohmann::json{0, 2}));
  const auto& article = files[renderers::SearchIndex::shard_name('a' % 16)];
  BOOST_TEST((article["article"] == nlohmann::json{0, 1, 1, 1}));
}

BOOST_AUTO_TEST_SUITE_END()
