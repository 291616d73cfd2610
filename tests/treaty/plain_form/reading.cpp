// What a drafter types in the plain text form, rule by rule of docs/formats/plain-text.md.

#include <boost/test/unit_test.hpp>

#include <string>

#include "treaty/import/language_rules.hpp"
#include "treaty/import/naming.hpp"
#include "treaty/plain_form/form_reader.hpp"
#include "treaty/plain_form/inline_marks.hpp"

namespace servanda::treaty {
namespace {

void show(const Draft& draft, std::string& out);

void show(const std::vector<DraftPart>& parts, std::string& out) {
  for (const DraftPart& part : parts) {
    if (const auto* text = std::get_if<DraftText>(&part)) {
      out += text->table.empty() ? "text " + words_in(text->runs) + "\n" : "table\n";
      continue;
    }
    const auto& list = std::get<DraftList>(part);
    for (const DraftText& text : list.intro) out += "intro " + words_in(text.runs) + "\n";
    for (const auto& item : list.items) show(*item, out);
    for (const DraftText& text : list.closing) out += "closing " + words_in(text.runs) + "\n";
  }
}

void show(const Draft& draft, std::string& out) {
  out += draft.eid + "|" + words_in(draft.num);
  for (const DraftHeading& heading : draft.headings) out += "|" + words_in(heading.runs);
  out += "\n";
  show(draft.parts, out);
  for (const auto& child : draft.children) show(*child, out);
}

struct Read {
  std::string body;
  std::vector<DraftFinding> findings;
};

Read read(const std::string& body, const std::string& language = "en") {
  const auto tag = engine::LanguageTag::parse(language);
  TreatyDraft draft = read_form("@servanda text\n@language " + language + "\n\n@text\n\n" + body,
                                *language_rules(*tag));
  name_provisions(draft);
  Read result;
  for (const auto& division : draft.body) show(*division, result.body);
  for (const auto& annex : draft.annexes) show(*annex, result.body);
  result.findings = std::move(draft.findings);
  return result;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(plain_form_reading)

BOOST_AUTO_TEST_CASE(headings_say_what_they_are) {
  const Read one = read("# Chapter II Crimes\n\n## Article 7 bis Scope\n\nWords.\n");
  BOOST_TEST(one.body == "chp_II|Chapter II|Crimes\nart_7bis|Article 7 bis|Scope\ntext Words.\n");
  BOOST_TEST(one.findings.empty());
}

BOOST_AUTO_TEST_CASE(headings_in_other_languages) {
  BOOST_TEST(read("# 第三条 范围\n\n一、文字。\n", "zh").body ==
             "art_3|第三条|范围\nart_3__para_1|一、\ntext 文字。\n");
  BOOST_TEST(read("# Article premier Objet\n\nMots.\n", "fr").body ==
             "art_1|Article premier|Objet\ntext Mots.\n");
}

BOOST_AUTO_TEST_CASE(indentation_is_depth) {
  const Read one = read(
      "# Article 1\n\nEach Party shall:\n\n    (a) light:\n\n        (i) lamps;\n\n"
      "        (ii) wicks;\n\n    (b) rest.\n");
  BOOST_TEST(one.body ==
             "art_1|Article 1\nintro Each Party shall:\nart_1__list_1__point_a|(a)\nintro light:\n"
             "art_1__list_1__point_a__list_1__point_i|(i)\ntext lamps;\n"
             "art_1__list_1__point_a__list_1__point_ii|(ii)\ntext wicks;\n"
             "art_1__list_1__point_b|(b)\ntext rest.\n");
}

BOOST_AUTO_TEST_CASE(tabs_are_steps) {
  BOOST_TEST(read("# Article 1\n\n1. It shall:\n\n\t(a) rest.\n").body ==
             "art_1|Article 1\nart_1__para_1|1.\nintro It shall:\n"
             "art_1__para_1__list_1__point_a|(a)\ntext rest.\n");
}

BOOST_AUTO_TEST_CASE(text_behind_a_list_closes_it) {
  BOOST_TEST(read("# Article 1\n\nIt shall:\n\n    (a) rest,\n\nin peace.\n").body ==
             "art_1|Article 1\nintro It shall:\nart_1__list_1__point_a|(a)\ntext rest,\n"
             "closing in peace.\n");
}

BOOST_AUTO_TEST_CASE(a_plus_stands_beside_the_list) {
  BOOST_TEST(read("# Article 1\n\nIt shall:\n\n    (a) rest.\n\n+ Peace is kept.\n").body ==
             "art_1|Article 1\nintro It shall:\nart_1__list_1__point_a|(a)\ntext rest.\n"
             "text Peace is kept.\n");
}

BOOST_AUTO_TEST_CASE(letters_go_on) {
  std::string body = "# Article 1\n\nIt shall:\n";
  for (const char c : std::string("abcdefghij")) body += std::string("\n    (") + c + ") rest;\n";
  const std::string read_back = read(body).body;
  BOOST_TEST(read_back.find("art_1__list_1__point_i|(i)") != std::string::npos);
  BOOST_TEST(read_back.find("art_1__list_1__point_j|(j)") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(wrapped_lines_are_joined) {
  BOOST_TEST(read("# Article 1\n\n1. Each Party\nshall rest.\n").body ==
             "art_1|Article 1\nart_1__para_1|1.\ntext Each Party shall rest.\n");
  BOOST_TEST(read("# 第一条\n\n各缔约国\n应休息。\n", "zh").body ==
             "art_1|第一条\ntext 各缔约国应休息。\n");
}

BOOST_AUTO_TEST_CASE(a_missing_blank_line_is_doubted) {
  const Read one = read("# Article 1\n\n1. Each Party shall rest.\n2. Nobody else shall.\n");
  BOOST_REQUIRE_EQUAL(one.findings.size(), 1U);
  BOOST_TEST(one.findings.front().kind->id == "SRC-022");
  BOOST_TEST(one.findings.front().line == 9U);
}

BOOST_AUTO_TEST_CASE(braces_say_what_a_number_does_not) {
  BOOST_TEST(read("# {Rule 5|article 5} Rest\n\n{A.} Persons rest.\n").body ==
             "art_5|Rule 5|Rest\nart_5__para_1|A.\ntext Persons rest.\n");
}

BOOST_AUTO_TEST_CASE(a_backslash_takes_the_meaning_away) {
  BOOST_TEST(read("# Article 1\n\n\\1. January is a day.\n").body ==
             "art_1|Article 1\ntext 1. January is a day.\n");
}

BOOST_AUTO_TEST_CASE(what_has_no_place_is_kept) {
  const Read one = read("# Article 1\n\nWords.\n\n@nowhere here\n");
  BOOST_REQUIRE(one.findings.size() == 1U);
  BOOST_TEST(one.findings.front().kind->id == "SRC-023");
}

BOOST_AUTO_TEST_CASE(inline_marks_are_inverse) {
  for (const std::string marked :
       {"a <b>bold</b> and <i>thin</i> word", "x<sup>2</sup><br>y", "1 \\< 2 and \\\\",
        "see <a https://example.org/>there</a><note 1>A note.</note>", "<b><i>both</i></b>"}) {
    BOOST_TEST(print_inline(read_inline(marked)) == marked);
  }
  BOOST_TEST(words_in(read_inline("1 < 2, <unknown>")) == "1 < 2, <unknown>");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace servanda::treaty
