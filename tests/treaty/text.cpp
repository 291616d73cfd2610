#include "treaty/text.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

using servanda::engine::XmlDocument;
using servanda::treaty::element_name;
using servanda::treaty::Provision;
using servanda::treaty::provision_kind;
using servanda::treaty::ProvisionKind;
using servanda::treaty::TreatyText;

namespace {

std::string akn(
    const std::string& body,
    const std::string& expression_extra = "<FRBRlanguage language=\"eng\"/>",
    const std::string& uri = "/akn/un/act/provision/un-ga/2031-05-06/XVIII-99/eng@2031-05-06") {
  return "<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\"><act "
         "name=\"convention\"><meta>"
         "<identification source=\"#x\"><FRBRWork/><FRBRExpression><FRBRuri value=\"" +
         uri + "\"/>" + expression_extra + "</FRBRExpression></identification></meta>" + body +
         "</act></akomaNtoso>";
}

const std::string small = akn(R"(
<preface><p><docTitle>Convention on</docTitle></p><p><docTitle> Lanterns</docTitle></p></preface>
<preamble eId="preamble"><block name="heading">Preamble</block>
  <recitals eId="recs"><recital eId="preamble__rec_1"><p>Fond of <i>light</i>,</p></recital></recitals></preamble>
<body>
  <chapter eId="chp_I"><num>Chapter I</num><heading>General <b>rules</b></heading>
    <article eId="art_1"><num>Article 1</num><heading>Scope<authorialNote><p>Noted.</p></authorialNote></heading>
      <list eId="art_1__list_1"><intro eId="art_1__list_1__intro"><p>Lanterns  are:</p></intro>
        <point eId="art_1__list_1__point_a"><num>(a)</num><content eId="c"><p>Lit;<authorialNote><p>Not here.</p></authorialNote></p></content></point>
        <wrapUp eId="art_1__list_1__wrapup"><p>as <ref href="#art_2">article 2</ref> says.</p></wrapUp></list>
    </article>
    <article eId="art_2"><num>Article 2</num>
      <paragraph eId="art_2__para_1"><num>1.</num><content eId="d"><p>One.</p><p>Two.</p></content></paragraph></article>
  </chapter>
</body>
<conclusions eId="conclusions"><p>Done at Lampton.</p></conclusions>
<attachments><attachment eId="annex_1"><heading>Annex</heading><doc name="annex"><meta/><mainBody>
  <article eId="annex_1__art_1"><num>Article 1</num><content eId="e"><p>Oil.</p></content></article></mainBody></doc></attachment></attachments>
)");

TreatyText open(const std::string& xml) {
  return TreatyText::open(XmlDocument::parse(xml, "small.xml").value()).value();
}

std::string refusal(const std::string& xml) {
  const auto text = TreatyText::open(XmlDocument::parse(xml, "small.xml").value());
  return text ? "" : text.error().id;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(text)

BOOST_AUTO_TEST_CASE(every_kind_has_its_element_and_back) {
  for (int i = 0; i <= static_cast<int>(ProvisionKind::container); ++i) {
    const auto kind = static_cast<ProvisionKind>(i);
    BOOST_TEST((provision_kind(element_name(kind)) == kind));
  }
  BOOST_TEST(element_name(ProvisionKind::wrap_up) == "wrapUp");
  BOOST_TEST(element_name(ProvisionKind::annex) == "attachment");
  BOOST_TEST(!provision_kind("table").has_value());
}

BOOST_AUTO_TEST_CASE(the_metadata_say_language_version_and_standing) {
  const TreatyText read = open(small);
  BOOST_TEST(read.language().bcp47() == "en");
  BOOST_TEST(read.version()->iso() == "2031-05-06");
  BOOST_TEST(read.is_authoritative());
  BOOST_TEST(read.title() == "Convention on Lanterns");
}

BOOST_AUTO_TEST_CASE(summaries_and_translations_are_not_authoritative) {
  BOOST_TEST(
      !open(akn("<body/>", "<FRBRauthoritative value=\"false\"/><FRBRlanguage language=\"eng\"/>"))
           .is_authoritative());
  BOOST_TEST(
      !open(akn("<body/>", "<FRBRlanguage language=\"vie\"/><FRBRtranslation href=\"/akn/un\"/>"))
           .is_authoritative());
}

BOOST_AUTO_TEST_CASE(an_undated_expression_has_no_version) {
  BOOST_TEST(!open(akn("<body/>", "<FRBRlanguage language=\"eng\"/>", "/akn/un/act/2031/9/eng@"))
                  .version());
}

BOOST_AUTO_TEST_CASE(provisions_stand_in_document_order_with_parent_depth_and_end) {
  const TreatyText read = open(small);
  std::string order;
  for (const Provision& one : read.provisions()) {
    order += std::string(one.depth, ' ') + std::string(element_name(one.kind)) + '\n';
  }
  BOOST_TEST(order ==
             "preface\npreamble\n recital\nchapter\n article\n  list\n   intro\n   point\n    "
             "content\n   wrapUp\n"
             " article\n  paragraph\n   content\nconclusions\nattachment\n article\n  content\n");
  const auto& all = read.provisions();
  const Provision* article = read.find("art_1");
  BOOST_REQUIRE(article != nullptr);
  BOOST_TEST(all[article->parent].eid == "chp_I");
  BOOST_TEST(all[article->end].eid == "art_2");
  BOOST_TEST(read.find("art_9") == nullptr);
  BOOST_TEST(read.find("") == nullptr);
}

BOOST_AUTO_TEST_CASE(numbers_and_headings_are_words_without_footnotes) {
  const TreatyText read = open(small);
  BOOST_TEST(read.find("chp_I")->heading == "General rules");
  BOOST_TEST(read.find("art_1")->num == "Article 1");
  BOOST_TEST(read.find("art_1")->heading == "Scope");
  BOOST_TEST(read.find("preamble")->heading == "Preamble");
  BOOST_TEST(read.find("annex_1")->heading == "Annex");
  BOOST_TEST(read.find("art_2__para_1")->num == "1.");
}

BOOST_AUTO_TEST_CASE(plain_text_is_one_line_for_each_block) {
  const TreatyText read = open(small);
  BOOST_TEST(read.plain_text(*read.find("art_1")) == "Lanterns are:\nLit;\nas article 2 says.");
  BOOST_TEST(read.plain_text(*read.find("art_2__para_1")) == "One.\nTwo.");
  BOOST_TEST(read.plain_text(*read.find("preamble")) == "Fond of light,");
}

BOOST_AUTO_TEST_CASE(annexes_do_not_count) {
  const auto counts = count(open(small));
  BOOST_TEST(counts.chapters == 1U);
  BOOST_TEST(counts.articles == 2U);
  BOOST_TEST(counts.paragraphs == 1U);
  BOOST_TEST(counts.points == 1U);
  BOOST_TEST(counts.references == 1U);
}

BOOST_AUTO_TEST_CASE(a_change_of_the_tree_is_seen_after_reindexing) {
  TreatyText read = open(small);
  read.find("art_2")->node.attribute("eId").set_value("art_2bis");
  read.reindex();
  BOOST_TEST(read.find("art_2") == nullptr);
  BOOST_TEST(read.find("art_2bis") != nullptr);
}

BOOST_AUTO_TEST_CASE(the_first_of_two_equal_eids_is_found) {
  const TreatyText read =
      open(akn("<body><article eId=\"art_1\"><num>A</num></article>"
               "<article eId=\"art_1\"><num>B</num></article></body>"));
  BOOST_TEST(read.find("art_1")->num == "A");
}

BOOST_AUTO_TEST_CASE(a_text_moves_with_its_index) {
  TreatyText first = open(small);
  const TreatyText second = std::move(first);
  BOOST_TEST(second.find("art_1")->eid == "art_1");
  BOOST_TEST(second.plain_text(*second.find("conclusions")) == "Done at Lampton.");
}

BOOST_AUTO_TEST_CASE(what_is_no_act_is_refused_by_its_diagnostic) {
  BOOST_TEST(refusal("<html/>") == "AKN-006");
  BOOST_TEST(refusal("<akomaNtoso><statement/></akomaNtoso>") == "AKN-007");
  BOOST_TEST(refusal("<akomaNtoso/>") == "AKN-007");
  BOOST_TEST(refusal(akn("<body/>", "")) == "AKN-008");
  BOOST_TEST(refusal(akn("<body/>", "<FRBRlanguage language=\"q9\"/>")) == "VAL-003");
}

BOOST_AUTO_TEST_SUITE_END()
