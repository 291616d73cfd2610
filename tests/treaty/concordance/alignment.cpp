#include "treaty/concordance/alignment.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

#include "tests/treaty/concordance/six_lights.hpp"
#include "treaty/concordance/translation_units.hpp"

namespace servanda::treaty {
namespace {

using test::light_bytes;
using test::replaced;
using test::text_of;

const AlignedRow* find(const std::vector<AlignedRow>& rows, std::string_view eid) {
  for (const AlignedRow& row : rows) {
    if (row.eid == eid) return &row;
  }
  return nullptr;
}

std::vector<std::string> eids(const std::vector<AlignedRow>& rows) {
  std::vector<std::string> all;
  for (const AlignedRow& row : rows) all.emplace_back(row.eid);
  return all;
}

std::string without(std::string bytes, const std::string& element, const std::string& eid) {
  const std::size_t begin = bytes.find("<" + element + " eId=\"" + eid + "\">");
  const std::string close = "</" + element + ">";
  return bytes.erase(begin, bytes.find(close, begin) + close.size() - begin);
}

BOOST_AUTO_TEST_SUITE(alignment)

BOOST_AUTO_TEST_CASE(a_row_for_each_provision_that_can_be_cited) {
  const TreatyText english = text_of(light_bytes("eng"));
  const TreatyText french = text_of(light_bytes("fra"));
  const std::vector<const TreatyText*> texts{&english, &french};
  const auto rows = align(texts);
  const AlignedRow* paragraph = find(rows, "art_2__para_4");
  BOOST_TEST_REQUIRE(paragraph != nullptr);
  BOOST_TEST(paragraph->cells[0].words() == "A State Party that puts out a light shall:");
  BOOST_TEST(paragraph->cells[1].words() == "L’État partie qui éteint un feu :");
  BOOST_TEST(rows[paragraph->parent].eid == "art_2");
  const AlignedRow* point = find(rows, "art_2__para_4__list_1__point_a");
  BOOST_TEST_REQUIRE(point != nullptr);
  BOOST_TEST(rows[point->parent].eid == "art_2__para_4");
  BOOST_TEST(find(rows, "art_2__para_4__list_1") == nullptr);
}

BOOST_AUTO_TEST_CASE(what_one_language_lacks_is_an_empty_cell_in_its_place) {
  const TreatyText english = text_of(without(light_bytes("eng"), "paragraph", "art_4__para_2"));
  const TreatyText french = text_of(light_bytes("fra"));
  const std::vector<const TreatyText*> one{&english, &french};
  const std::vector<const TreatyText*> other{&french, &english};
  BOOST_TEST(eids(align(one)) == eids(align(other)), boost::test_tools::per_element());
  const auto rows = align(one);
  BOOST_TEST((find(rows, "art_4__para_2")->cells[0].provision == nullptr));
  BOOST_TEST(find(rows, "art_4__para_2")->cells[1].has_words());
}

BOOST_AUTO_TEST_CASE(an_eid_that_stands_twice_has_two_rows) {
  const TreatyText twice =
      text_of(replaced(light_bytes("eng"), "eId=\"art_4__para_3\"", "eId=\"art_4__para_2\""));
  const std::vector<const TreatyText*> texts{&twice};
  std::size_t count = 0;
  for (const AlignedRow& row : align(texts)) count += row.eid == "art_4__para_2" ? 1 : 0;
  BOOST_TEST(count == 2U);
}

BOOST_AUTO_TEST_CASE(no_word_is_lost) {
  const TreatyText text = text_of(light_bytes("ara"));
  const std::vector<const TreatyText*> texts{&text};
  std::size_t letters = 0;
  for (const AlignedRow& row : align(texts)) {
    for (const std::string& block : row.cells[0].blocks) letters += block.size();
  }
  std::size_t all = 0;
  for (const Provision& one : text.provisions()) {
    if (one.parent != Provision::none) continue;
    for (const char c : text.plain_text(one)) all += c == '\n' ? 0 : 1;
  }
  BOOST_TEST(letters == all);
}

BOOST_AUTO_TEST_CASE(units_for_translators) {
  const TreatyText english = text_of(light_bytes("eng"));
  const TreatyText french = text_of(light_bytes("fra"));
  const std::vector<const TreatyText*> texts{&english, &french};
  const auto rows = align(texts);
  const auto units = translation_units(rows);
  const auto named = [&units](const std::string& id) {
    for (const TranslationUnit& unit : units) {
      if (unit.id == id) return unit.texts;
    }
    return std::vector<std::string>{};
  };
  BOOST_TEST(named("art_3.heading") == (std::vector<std::string>{"Costs", "Frais"}),
             boost::test_tools::per_element());
  BOOST_TEST(named("preamble.2") == (std::vector<std::string>{"Have agreed as follows:",
                                                              "Sont convenus de ce qui suit :"}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace servanda::treaty
