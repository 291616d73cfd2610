#include "treaty/difference/difference.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

#include "tests/treaty/concordance/six_lights.hpp"

namespace servanda::treaty {
namespace {

using test::light_bytes;
using test::replaced;
using test::text_of;

// What is not the same: "moved art_5 (art_3)".
std::string print(const std::vector<Operation>& operations) {
  std::string all;
  for (const Operation& one : operations) {
    if (one.kind == Operation::Kind::same) continue;
    all += std::string(operation_name(one.kind)) + " " + std::string(one.provision().eid);
    if (one.before != nullptr && one.before->eid != one.provision().eid) {
      all += " (" + std::string(one.before->eid) + ")";
    }
    if (one.kind != Operation::Kind::changed && one.before != nullptr && one.after != nullptr &&
        (has_change(one.words) || has_change(one.heading))) {
      all += " changed";
    }
    all += "\n";
  }
  return all;
}

std::string difference(const std::string& before, const std::string& after) {
  const TreatyText old_text = text_of(before);
  const TreatyText new_text = text_of(after);
  return print(find_difference(old_text, new_text));
}

std::string body(const std::string& articles) {
  const std::string bytes = light_bytes("eng");
  const std::size_t begin = bytes.find("<body>");
  const std::size_t end = bytes.find("</body>");
  return bytes.substr(0, begin) + "<body>" + articles + bytes.substr(end);
}

std::string article(int number, const std::string& words) {
  const std::string n = std::to_string(number);
  return "<article eId=\"art_" + n + "\"><num>Article " + n + "</num><content eId=\"art_" + n +
         "__content\"><p>" + words + "</p></content></article>";
}

BOOST_AUTO_TEST_SUITE(difference_of_texts)

BOOST_AUTO_TEST_CASE(a_text_and_itself) {
  BOOST_TEST(difference(light_bytes("zho"), light_bytes("zho")) == "");
}

BOOST_AUTO_TEST_CASE(an_amendment) {
  BOOST_TEST(difference(light_bytes("eng"), light_bytes("eng", "2014-03-01")) ==
             "changed art_1__list_1__point_c\n"
             "changed art_2\n"
             "changed art_2__para_2\n"
             "added art_2__para_3\n"
             "renumbered art_2__para_4 (art_2__para_3) changed\n"
             "renumbered art_2__para_5 (art_2__para_4)\n"
             "changed art_2__para_5__list_1__point_c (art_2__para_4__list_1__point_c)\n"
             "renumbered art_3 (art_4)\n"
             "renumbered art_4 (art_5)\n"
             "moved art_5 (art_3)\n"
             "removed art_3__para_1\n"
             "renumbered art_5__para_1 (art_3__para_2) changed\n"
             "renumbered art_5__para_2 (art_3__para_3)\n"
             "changed art_6__para_3\n");
}

BOOST_AUTO_TEST_CASE(what_was_added_comes_back_as_removed) {
  BOOST_TEST(difference(light_bytes("eng", "2014-03-01"), light_bytes("eng"))
                 .find("removed art_2__para_3\n") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_article_put_in_renumbers_the_rest) {
  const std::string one = article(1, "Lamps are lit at dusk by the keeper on duty.");
  const std::string two = article(2, "Ships salute every tower that they pass at night.");
  const std::string put_in = article(2, "Oil is bought in spring when it is cheap.");
  const std::string three = article(3, "Ships salute every tower that they pass at night.");
  BOOST_TEST(difference(body(one + two), body(one + put_in + three)) ==
             "added art_2\nrenumbered art_3 (art_2)\n");
}

BOOST_AUTO_TEST_CASE(a_paragraph_that_went_to_another_article) {
  std::string after = light_bytes("eng");
  const std::string words =
      "Each State Party shall inspect its lights at least once in every two years.";
  after = replaced(after, words, "Oil is bought in spring.");
  after = replaced(after,
                   "Eight members shall be a quorum. Decisions are taken by a majority of two "
                   "thirds of the members present.",
                   words);
  const std::string found = difference(light_bytes("eng"), after);
  BOOST_TEST(found.find("moved art_5__para_2 (art_2__para_1)\n") != std::string::npos, found);
}

BOOST_AUTO_TEST_CASE(no_article_in_common) {
  BOOST_TEST(difference(body(article(1, "Lamps are lit at dusk.")),
                        body(article(1, "Oil was cheap that spring."))) ==
             "removed art_1\nadded art_1\n");
}

BOOST_AUTO_TEST_CASE(many_articles_alike) {
  std::string before, after;
  for (int i = 1; i <= 400; ++i) {
    before += article(i, "The same words stand in every article of this text.");
    after += article(i + 1, "The same words stand in every article of this text.");
  }
  const TreatyText old_text = text_of(body(before));
  const TreatyText new_text = text_of(body(after));
  BOOST_TEST(find_difference(old_text, new_text).size() >= 400U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace servanda::treaty
