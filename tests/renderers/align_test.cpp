#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

#include "engine/xml/dom.hpp"
#include "renderers/align/parallel_text.hpp"
#include "renderers/html/html.hpp"
#include "tests/treaty/concordance/six_lights.hpp"

namespace servanda::renderers {
namespace {

using test::light_bytes;
using test::replaced;
using test::text_of;
using treaty::TreatyText;

engine::LanguageTag tag(std::string_view code) {
  return engine::LanguageTag::parse(code).value();
}

treaty::Instrument lights() {
  engine::Diagnostics ignored;
  const auto toml = test::slurp(test::fixture("collections/lights/treaties/lights/treaty.toml"));
  return treaty::parse_instrument(toml, "treaty.toml", ignored).value();
}

struct Parallel {
  explicit Parallel(const std::vector<std::string>& all_bytes) {
    for (const std::string& bytes : all_bytes) texts.push_back(text_of(bytes));
    for (const TreatyText& text : texts) pointers.push_back(&text);
    rows = treaty::align(pointers);
  }
  [[nodiscard]] ParallelText view() const { return {pointers, rows, instrument}; }

  std::vector<TreatyText> texts;
  std::vector<const TreatyText*> pointers;
  std::vector<treaty::AlignedRow> rows;
  treaty::Instrument instrument = lights();
};

pugi::xml_document parsed(const std::string& bytes) {
  pugi::xml_document document;
  BOOST_TEST(document.load_string(bytes.c_str(), pugi::parse_full));
  return document;
}

BOOST_AUTO_TEST_SUITE(align_writers)

BOOST_AUTO_TEST_CASE(a_translation_memory) {
  const Parallel parallel({light_bytes("eng"), light_bytes("ara"), light_bytes("zho")});
  const pugi::xml_document tmx = parsed(to_tmx(parallel.view(), "1.2.3"));
  const pugi::xml_node header = tmx.child("tmx").child("header");
  BOOST_TEST(header.attribute("creationtoolversion").value() == "1.2.3");
  BOOST_TEST(header.attribute("srclang").value() == "*all*");
  const auto unit = tmx.select_node("//tu[@tuid='art_5__para_1']").node();
  BOOST_TEST(unit.child("prop").text().get() == "art_5__para_1");
  BOOST_TEST(unit.select_node("tuv[@xml:lang='en']/seg").node().text().get() ==
             "The committee shall have twelve members, elected for four years.");
  BOOST_TEST(unit.select_node("tuv[@xml:lang='zh']/seg").node().text().get() ==
             "委员会应当有十二名委员，任期四年。");
  BOOST_TEST(unit.select_nodes("tuv").size() == 3U);
}

BOOST_AUTO_TEST_CASE(what_xml_would_take_for_its_own_is_escaped) {
  const Parallel parallel(
      {replaced(light_bytes("eng"), "twelve members", "&lt;twelve&gt; &amp; members"),
       light_bytes("fra")});
  const pugi::xml_document tmx = parsed(to_tmx(parallel.view(), "1"));
  const auto seg = tmx.select_node("//tu[@tuid='art_5__para_1']/tuv[1]/seg").node();
  BOOST_TEST(std::string(seg.text().get()).find("<twelve> & members") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_exchange_file) {
  std::string french = light_bytes("fra");
  french = replaced(french, "Le comité compte douze membres, élus pour quatre ans.", "");
  const Parallel parallel({light_bytes("eng"), french});
  const pugi::xml_document xliff = parsed(to_xliff(parallel.view()));
  const pugi::xml_node root = xliff.child("xliff");
  BOOST_TEST(root.attribute("version").value() == "2.1");
  BOOST_TEST(root.attribute("srcLang").value() == "en");
  BOOST_TEST(root.attribute("trgLang").value() == "fr");
  BOOST_TEST(root.child("file").attribute("original").value() ==
             "/akn/un/act/provision/un-lights/2009-06-01/3/eng@2009-06-01");
  const auto segment = [&](const std::string& unit) {
    return xliff.select_node(("//unit[@id='" + unit + "']/segment").c_str()).node();
  };
  BOOST_TEST(segment("art_3.heading").child("target").text().get() == "Frais");
  BOOST_TEST(segment("art_3.heading").attribute("state").value() == "final");
  BOOST_TEST(!segment("art_5__para_1").child("target"));
  BOOST_TEST(segment("art_5__para_1").attribute("state").value() == "initial");
}

BOOST_AUTO_TEST_CASE(a_page_to_read_in_parallel) {
  const Parallel parallel({light_bytes("eng"), light_bytes("ara")});
  const Document document = parallel_document(parallel.view(), tag("fr"));
  BOOST_TEST(document.title == "Convention sur la garde des feux : langues en regard");
  const std::string html = to_html(document);
  BOOST_TEST(html.find("<tr id=\"art_2__para_4__list_1__point_a\">") != std::string::npos);
  BOOST_TEST(html.find("<span lang=\"ar\" dir=\"rtl\">") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace servanda::renderers
