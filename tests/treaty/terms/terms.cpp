#include "treaty/terms/terms.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <string>

#include "tests/treaty/reference/lamps.hpp"
#include "treaty/terms/definitions.hpp"

namespace servanda::treaty {
namespace {

TreatyText marked(const std::string& words, const std::string& language = "eng") {
  TreatyText text = test::lamps_with(words, language);
  mark_definitions(text);
  return text;
}

std::string paragraph_of(const TreatyText& text) {
  const std::string printed = engine::print_xml(text.document().tree());
  const std::size_t begin = printed.find("<p>", printed.find("art_2__para_2\"")) + 3;
  return printed.substr(begin, printed.rfind("</p>") - begin);
}

// "eId words: eId×times …"
std::string told(const std::vector<Term>& terms) {
  std::string out;
  for (const Term& term : terms) {
    out += (out.empty() ? "" : "; ") + term.eid;
    for (const TermIn& one : term.languages) {
      out += " " + one.language.bcp47() + "=" + one.words + ":";
      for (const TermUse& use : one.uses) out += use.eid + "×" + std::to_string(use.times) + ",";
    }
  }
  return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(terms)

BOOST_AUTO_TEST_CASE(the_words_inside_the_quotes_are_marked) {
  BOOST_TEST(paragraph_of(marked("“Oil” means what burns.")) ==
             "“<def eId=\"art_2__para_2__def_1\">Oil</def>” means what burns.");
}

BOOST_AUTO_TEST_CASE(marking_again_changes_nothing) {
  TreatyText text = marked("“Oil” or “fat” means what burns.");
  const std::string once = engine::print_xml(text.document().tree());
  BOOST_TEST(mark_definitions(text) == 2U);
  BOOST_TEST(engine::print_xml(text.document().tree()) == once);
}

BOOST_AUTO_TEST_CASE(marks_that_the_text_brought_stay) {
  const std::string words = "“<def eId=\"x\" refersTo=\"#oil\">Oil</def>” means what burns.";
  BOOST_TEST(paragraph_of(marked(words)) == words);
}

BOOST_AUTO_TEST_CASE(uses_are_found_in_every_form_of_the_words) {
  const TreatyText text = marked("“Lamp” means what burns. Lamps and a LAMP are lamps.");
  const std::array texts{&text};
  BOOST_TEST(told(terms_of(texts)) == "art_2__para_2 en=Lamp:art_1×1,art_2__para_2×3,");
}

BOOST_AUTO_TEST_CASE(the_longer_term_is_the_one_used) {
  const TreatyText text = marked(
      "“Oil” means what burns. “Lamp oil” means a fine oil of lamps. "
      "Lamp oil is dear.");
  const std::array texts{&text};
  BOOST_TEST(told(terms_of(texts)) ==
             "art_2__para_2 en=Oil:art_2__para_2×1,; art_2__para_2 en=Lamp oil:art_2__para_2×1,");
}

BOOST_AUTO_TEST_CASE(counterparts_stand_in_the_same_provision) {
  const TreatyText english = marked("“Oil” means what burns. “Wick” means a cord.");
  const TreatyText french = marked(
      "Par « huile », on entend ce qui brûle. Par « mèche », on "
      "entend un cordon ; les mèches s’usent.",
      "fra");
  const std::array texts{&english, &french};
  BOOST_TEST(told(terms_of(texts)) ==
             "art_2__para_2 en=Oil: fr=huile:; "
             "art_2__para_2 en=Wick: fr=mèche:art_2__para_2×1,");
}

BOOST_AUTO_TEST_CASE(a_term_of_chinese_characters_is_found_inside_a_sentence) {
  const TreatyText text = marked("“灯油”系指燃料。各国应节约灯油。", "zho");
  const std::array texts{&text};
  BOOST_TEST(told(terms_of(texts)) == "art_2__para_2 zh=灯油:art_2__para_2×1,");
}

BOOST_AUTO_TEST_CASE(a_term_that_nothing_else_uses_is_a_note) {
  const TreatyText text = marked("“Oil” means what burns. Oil burns.");
  engine::Diagnostics findings;
  note_terms(text, findings);
  BOOST_REQUIRE(findings.all().size() == 1U);
  BOOST_TEST(findings.all()[0].id == "REF-011");
  BOOST_TEST((findings.all()[0].severity == engine::Severity::note));
  BOOST_TEST(findings.all()[0].place.eid == "art_2__para_2");
}

BOOST_AUTO_TEST_CASE(a_term_that_an_earlier_article_uses_is_a_note) {
  const TreatyText text = marked("“Lantern” means a lamp with a handle.");
  engine::Diagnostics findings;
  note_terms(text, findings);
  BOOST_REQUIRE(findings.all().size() == 1U);
  BOOST_TEST(findings.all()[0].id == "REF-012");
}

BOOST_AUTO_TEST_CASE(a_text_without_definitions_has_no_terms) {
  const TreatyText text = marked("No lamp burns.");
  const std::array texts{&text};
  engine::Diagnostics findings;
  note_terms(text, findings);
  BOOST_TEST(terms_of(texts).empty());
  BOOST_TEST(findings.empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace servanda::treaty
