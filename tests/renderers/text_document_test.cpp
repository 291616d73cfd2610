#include "renderers/text_document.hpp"

#include <boost/test/unit_test.hpp>

#include "engine/xml/dom.hpp"
#include "renderers/plain/plain.hpp"
#include "tests/renderers/support.hpp"

BOOST_AUTO_TEST_SUITE(text_documents)

using namespace servanda;
using renderers::TextOptions;

namespace {

const char* const english = "lighthouses/text/eng@2031-03-02.xml";
const char* const arabic = "lighthouses/text/ara@2031-03-02.xml";
const char* const summary = "lighthouses/summary/eng.xml";

const renderers::Block* find_block(const std::vector<renderers::Block>& blocks,
                                   const std::string& id) {
  for (const renderers::Block& block : blocks) {
    if (block.id == id) return &block;
    if (const auto* inner = find_block(block.children, id)) return inner;
  }
  return nullptr;
}

}  // namespace

BOOST_AUTO_TEST_CASE(whole_text_with_notes_beside_the_articles) {
  const auto text = test::harbour_text(english);
  const auto notes = test::harbour_text(summary);
  const auto document = renderers::text_document(text, test::harbour_instrument("lighthouses"),
                                                 {.language = test::tag("en"), .summary = &notes});
  test::check_golden(renderers::print_outline(document), "lighthouses.outline");
}

// A source whose note began with its number, "(1) See …", and lost it: "() See …".
BOOST_AUTO_TEST_CASE(brackets_that_lost_a_notes_number_have_it_again) {
  std::string xml = test::slurp(test::harbour() / "treaties" / english);
  const std::string words = "<p>See the log";
  xml.replace(xml.find(words), words.size(), "<p>() See the log");
  const auto text =
      treaty::TreatyText::open(engine::XmlDocument::parse(xml, "lights.xml").value()).value();
  const auto document = renderers::text_document(text, test::harbour_instrument("lighthouses"),
                                                 {.language = test::tag("en")});
  const std::string outline = renderers::print_outline(document);
  BOOST_TEST(outline.find("#note_a number[(1)] content[See the log") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(text_in_one_language_and_interface_in_another) {
  const auto text = test::harbour_text(arabic);
  const auto notes = test::harbour_text(summary);
  const auto document = renderers::text_document(text, test::harbour_instrument("lighthouses"),
                                                 {.language = test::tag("vi"), .summary = &notes});
  test::check_golden(renderers::print_outline(document), "lighthouses-ara-vi.outline");
}

BOOST_AUTO_TEST_CASE(the_summary_alone_is_marked_and_says_how_the_text_is_had) {
  const auto text = test::harbour_text(summary);
  const auto document = renderers::text_document(
      text, test::harbour_instrument("lighthouses"),
      {.language = test::tag("en"), .is_summary = true, .treaty_id = "lighthouses"});
  test::check_golden(renderers::print_outline(document), "lighthouses-summary.outline");
}

BOOST_AUTO_TEST_CASE(one_article_and_no_article) {
  const auto text = test::harbour_text(english);
  const auto instrument = test::harbour_instrument("lighthouses");
  const TextOptions options{.language = test::tag("en")};
  const auto article = renderers::provision_document(text, instrument, "art_2", options);
  BOOST_TEST(article.title == "Article 2 – Duties of the keeper – Lighthouse Convention");
  BOOST_TEST(find_block(article.blocks, "art_2__para_2__list_1__point_a") != nullptr);
  BOOST_TEST(find_block(article.blocks, "art_1") == nullptr);
  BOOST_TEST(renderers::provision_document(text, instrument, "art_99", options).blocks.empty());
  const auto preamble = renderers::provision_document(text, instrument, "preamble", options);
  BOOST_TEST(preamble.title == "Preamble – Lighthouse Convention");
}

BOOST_AUTO_TEST_CASE(every_character_of_the_text_is_in_the_document) {
  const auto text = test::harbour_text(english);
  const auto document = renderers::text_document(text, test::harbour_instrument("lighthouses"),
                                                 {.language = test::tag("en")});
  std::string printed = renderers::to_plain(document, {.width = 0});
  std::erase_if(printed, [](char c) { return c == ' ' || c == '\n'; });
  for (const auto& provision : text.provisions()) {
    std::string words = text.plain_text(provision);
    std::erase_if(words, [](char c) { return c == ' ' || c == '\n'; });
    // Marks and numbers stand between the words of larger ones; the smallest are whole.
    if (provision.kind != treaty::ProvisionKind::content) continue;
    if (words.find("Hours") == std::string::npos) BOOST_TEST(printed.find(words) != printed.npos);
  }
}

BOOST_AUTO_TEST_CASE(a_reference_to_nothing_is_words) {
  const auto text = test::harbour_text(english);
  const auto document = renderers::text_document(text, test::harbour_instrument("lighthouses"),
                                                 {.language = test::tag("en")});
  const std::string outline = renderers::print_outline(document);
  BOOST_TEST(outline.find("{link #art_1__list_1__point_b: article 1 (b)}") != outline.npos);
  BOOST_TEST(outline.find("#art_9") == outline.npos);
  BOOST_TEST(outline.find("and article 9.") != outline.npos);
}

BOOST_AUTO_TEST_CASE(contents_unfold_where_the_reader_is) {
  const auto text = test::harbour_text(english);
  const auto& messages = renderers::Messages::in(test::tag("en"));
  const auto all = renderers::contents_of(text, messages, {});
  const auto here = renderers::contents_of(text, messages, {}, "art_3");
  renderers::Document document{{}, test::tag("en"), {}, {}, {}, {all, here}};
  test::check_golden(renderers::print_outline(document), "lighthouses-contents.outline");
}

BOOST_AUTO_TEST_CASE(reading_units_are_preamble_articles_conclusions_annexes) {
  const auto text = test::harbour_text(english);
  std::vector<std::string> units;
  for (const auto& unit :
       renderers::reading_units(text, renderers::Messages::in(test::tag("en")))) {
    units.push_back(unit.eid + (unit.above.empty() ? "" : " in " + unit.above.back()));
  }
  const std::vector<std::string> wanted{"preamble",        "art_1 in chp_I", "art_2 in chp_I",
                                        "art_3 in chp_II", "conclusions",    "annex_1"};
  BOOST_TEST(units == wanted, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
