#include "collection/search.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "collection/search_index.hpp"
#include "collection/search_query.hpp"
#include "tests/support/shared_data.hpp"
#include "tests/support/temporary_folder.hpp"

namespace servanda::collection {
namespace {

namespace fs = std::filesystem;
using test::TemporaryFolder;

// A copy of the fixture, so that an index can be made in it.
struct Lights {
  TemporaryFolder folder;
  Lights() {
    fs::copy(test::fixture("collections/lights"), folder / "c", fs::copy_options::recursive);
  }
  [[nodiscard]] Collection open() const { return Collection::open(folder / "c").value(); }
  [[nodiscard]] fs::path index() const { return folder / "c" / ".servanda" / "search.sqlite"; }
  [[nodiscard]] fs::path text(const std::string& name) const {
    return folder / "c" / "treaties" / "lights" / "text" / name;
  }

  // "en art_1, fr art_2", by language and place.
  [[nodiscard]] std::string find(const std::string& query) const {
    SearchRequest request;
    request.query = query;
    request.limit = 100;
    const auto result = search(open(), request);
    if (!result) return result.error().id;
    std::vector<std::string> hits;
    for (const SearchHit& hit : result->hits) hits.push_back(hit.language.bcp47() + " " + hit.eid);
    std::sort(hits.begin(), hits.end());
    std::string all;
    for (const std::string& hit : hits) all += (all.empty() ? "" : ", ") + hit;
    return all;
  }
};

BOOST_AUTO_TEST_SUITE(searching)

BOOST_AUTO_TEST_CASE(words_in_six_languages) {
  const Lights lights;
  BOOST_TEST(lights.find("quorum lang:en") == "en art_4__para_2");
  BOOST_TEST(lights.find("quatorze") == "fr art_2__para_3");
  BOOST_TEST(lights.find("ARBITROS") == "es art_4__para_1");
  BOOST_TEST(lights.find("отчет") == "ru art_2__para_3");
  BOOST_TEST(lights.find("أضواءَها") == "ar art_2__para_1");
  BOOST_TEST(lights.find("仲裁员") == "zh art_4__para_1");
}

BOOST_AUTO_TEST_CASE(chinese_is_found_wherever_a_dictionary_would_cut) {
  const Lights lights;
  BOOST_TEST(lights.find("缔约") != "");
  BOOST_TEST(lights.find("裁员") == "zh art_4__para_1");
  BOOST_TEST(lights.find("员裁") == "");
}

BOOST_AUTO_TEST_CASE(phrases_and_prefixes) {
  const Lights lights;
  BOOST_TEST(lights.find("\"three arbitrators\"") == "en art_3__para_1");
  BOOST_TEST(lights.find("\"arbitrators three\"") == "");
  BOOST_TEST(lights.find("arbitrat*") == "en art_3__para_1");
  BOOST_TEST(lights.find("arbitrat") == "");
  BOOST_TEST(lights.find("«présent article» lang:fr -retirée") ==
             "fr art_2__para_2, fr art_4__para_2");
}

BOOST_AUTO_TEST_CASE(filters) {
  const Lights lights;
  BOOST_TEST(lights.find("committee article:4") == "en art_4, en art_4__para_1, en art_4__para_3");
  BOOST_TEST(lights.find("quorum OR кворум") ==
             "en art_4__para_2, es art_5__para_2, fr art_5__para_2, "
             "ru art_5__para_2");
}

// A point is found by its own words beside those of its lead-in, but not by the lead-in's alone.
BOOST_AUTO_TEST_CASE(a_lead_in_counts_for_its_points) {
  const Lights lights;
  BOOST_TEST(lights.find("\"puts out\" harm") == "en art_2__para_5__list_1__point_c");
  BOOST_TEST(lights.find("\"puts out\"") == "en art_2__para_5");
}

BOOST_AUTO_TEST_CASE(what_is_no_query) {
  const Lights lights;
  for (const char* query :
       {"", "  ", "\"open", "colour:red", "article:", "OR a", "a OR", "*", "-a", "…", "\xFF"}) {
    BOOST_TEST(lights.find(query) == "CLI-030", query);
  }
  BOOST_TEST(lights.find("lang:xx-not-one a") == "VAL-003");
  BOOST_TEST(lights.find(std::string(longest_query + 1, 'a')) == "CLI-030");
}

BOOST_AUTO_TEST_CASE(operators_of_the_database_are_words) {
  const Lights lights;
  BOOST_TEST(lights.find("a AND b NOT c NEAR(d) {e} ^f \"g\"\"h\" (i)") == "");
}

BOOST_AUTO_TEST_CASE(a_snippet_shows_what_was_found) {
  const Lights lights;
  SearchRequest request;
  request.query = "nonagésimo";
  const auto result = search(lights.open(), request);
  BOOST_TEST_REQUIRE(result.has_value());
  BOOST_TEST_REQUIRE(result->hits.size() == 1U);
  const SearchHit& hit = result->hits.front();
  BOOST_TEST_REQUIRE(hit.found.size() == 1U);
  const auto [begin, end] = hit.found.front();
  BOOST_TEST(hit.snippet.substr(begin, end - begin) == "nonagésimo");
  BOOST_TEST(hit.heading == "Artículo 6 Disposiciones finales");
  BOOST_TEST(hit.score > 0);
}

BOOST_AUTO_TEST_CASE(the_index_follows_the_texts) {
  const Lights lights;
  BOOST_TEST(lights.find("moonlight") == "");
  std::string changed = test::slurp(lights.text("fra@2009-06-01.xml"));
  changed.replace(changed.find("douze membres"), 13, "moonlight membres");
  std::ofstream(lights.text("fra@2009-06-01.xml"), std::ios::binary) << changed;
  BOOST_TEST(lights.find("moonlight") == "fr art_5__para_1");
  fs::remove(lights.text("fra@2009-06-01.xml"));
  BOOST_TEST(lights.find("moonlight") == "");
  BOOST_TEST(lights.find("lang:fr quorum") == "");
}

BOOST_AUTO_TEST_CASE(the_index_can_be_deleted_or_damaged) {
  const Lights lights;
  BOOST_TEST(lights.find("quatorze") == "fr art_2__para_3");
  fs::remove_all(lights.index().parent_path());
  BOOST_TEST(lights.find("quatorze") == "fr art_2__para_3");
  std::ofstream(lights.index(), std::ios::binary)
      << "no database at all, but long enough to be read";
  BOOST_TEST(lights.find("quatorze") == "fr art_2__para_3");
}

BOOST_AUTO_TEST_CASE(a_folder_that_cannot_be_written_to_is_searched_all_the_same) {
  const Lights lights;
  std::ofstream(lights.folder / "c" / ".servanda") << "in the way";
  BOOST_TEST(lights.find("quatorze") == "fr art_2__para_3");
}

BOOST_AUTO_TEST_CASE(a_damaged_text_does_not_hide_the_others) {
  const Lights lights;
  std::ofstream(lights.text("rus@2009-06-01.xml"), std::ios::binary) << "<akomaNtoso>";
  SearchRequest request;
  request.query = "quatorze";
  const auto result = search(lights.open(), request);
  BOOST_TEST_REQUIRE(result.has_value());
  BOOST_TEST(result->hits.size() == 1U);
  BOOST_TEST(result->findings.has_errors());
}

BOOST_AUTO_TEST_CASE(an_unknown_treaty) {
  const Lights lights;
  SearchRequest request;
  request.query = "a";
  request.treaty = *TreatyId::parse("lihgts");
  BOOST_TEST(search(lights.open(), request).error().id == "CLI-010");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace servanda::collection
