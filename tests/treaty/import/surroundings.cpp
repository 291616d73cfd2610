// What stands before and behind the articles: titles, preamble, closing formula, footnotes,
// annexes; and what the metadata say.

#include <boost/test/unit_test.hpp>

#include <string>

#include "tests/treaty/import/un_file.hpp"
#include "treaty/check.hpp"

using servanda::test::import_source;
using servanda::test::Imported;
using servanda::test::UnFile;
using servanda::treaty::ImportOptions;

namespace {

UnFile two_articles() {
  return UnFile().opening().marked("1.", "Lamps.").marked("2.", "Oil.");
}

std::string akn_of(const UnFile& file) {
  return import_source(file).result.value().akn;
}

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(import_surroundings)

BOOST_AUTO_TEST_CASE(titles_preamble_recitals_and_agreement) {
  UnFile file;
  file.heading("Annex")
      .heading("Convention on Lamps;")
      .heading("Keeping Them Lit")
      .heading("Preamble")
      .text("<span class=\"italic\">The States Parties</span> to this Convention,")
      .text("Fond of light,")
      .text("Recalling the dark,")
      .text("Have agreed as follows:")
      .heading("Article 1")
      .text("One.")
      .heading("Article 2")
      .text("Two.");
  const Imported imported = import_source(file);
  BOOST_TEST(imported.result->text.title() == "Convention on Lamps; Keeping Them Lit");
  BOOST_TEST(imported.result->text.find("preamble")->heading == "Preamble");
  BOOST_TEST(imported.words("preamble__rec_2") == "Recalling the dark,");
  BOOST_TEST((imported.result->text.find("preamble__rec_3") == nullptr));
  BOOST_TEST(holds(imported.result->akn, "<formula eId=\"preamble__formula_1\" name=\"opening\">"));
  BOOST_TEST(holds(imported.result->akn, "<p><i>The States Parties</i> to this Convention,</p>"));
  BOOST_TEST(
      holds(imported.result->akn, "<formula eId=\"preamble__formula_2\" name=\"agreement\">"));
  BOOST_TEST(imported.keeps_words_of(file.xml()));
  BOOST_TEST(imported.warnings().empty());
}

BOOST_AUTO_TEST_CASE(numbered_recitals_keep_their_numbers) {
  UnFile file;
  file.text("The Parties to this Protocol,")
      .text("(1)\tFond of light,")
      .text("(2)\tAfraid of the dark,")
      .text("Have agreed as follows:")
      .heading("Article 1")
      .text("One.")
      .heading("Article 2")
      .text("Two.");
  BOOST_TEST(holds(akn_of(file), "<num>(2)</num>"));
  BOOST_TEST(import_source(file).words("preamble__rec_2") == "Afraid of the dark,");
}

BOOST_AUTO_TEST_CASE(recitals_in_one_block_are_parted_at_line_breaks) {
  UnFile file;
  file.text(
          "The Parties to this Protocol,<eol/>Fond of light,<eol/>Afraid of the dark,<eol/>Have "
          "agreed as follows:")
      .heading("Article 1")
      .text("One.")
      .heading("Article 2")
      .text("Two.");
  BOOST_TEST(import_source(file).words("preamble__rec_2") == "Afraid of the dark,");
}

BOOST_AUTO_TEST_CASE(the_closing_formula_begins_the_conclusions) {
  const UnFile file = two_articles()
                          .text("IN WITNESS WHEREOF the undersigned have signed.")
                          .text("DONE at Lampton, this first day of May 2031.")
                          .text("[Signatures]");
  const Imported imported = import_source(file);
  BOOST_TEST(imported.words("conclusions").starts_with("IN WITNESS"));
  BOOST_TEST(imported.words("art_2__para_2") == "Oil.");
  BOOST_TEST(imported.keeps_words_of(file.xml()));
}

BOOST_AUTO_TEST_CASE(an_unknown_closing_formula_is_told_by_place_and_date) {
  const Imported imported =
      import_source(two_articles().text("Thus agreed in Lampton on 6 May 2031 by all."));
  BOOST_TEST(imported.words("conclusions").starts_with("Thus agreed"));
  BOOST_TEST(imported.findings.all().back().id == "AKN-016");
}

BOOST_AUTO_TEST_CASE(footnotes_stay_where_they_are_called) {
  const std::string note =
      "<authorialNote marker=\"1\" placement=\"bottom\" eId=\"n\"><p>Not <span "
      "class=\"italic\">gas</span>.</p><p>Nor oil.</p></authorialNote>";
  const UnFile file = UnFile()
                          .opening()
                          .text("1.\tLamps<sup>(</sup>" + note + "<sup>)</sup> only.")
                          .text("2.\tOil." + note);
  const std::string akn = akn_of(file);
  BOOST_TEST(holds(akn,
                   "Lamps<sup>(</sup><authorialNote eId=\"authorialNote_1\" marker=\"1\" "
                   "placement=\"bottom\"><p>Not <i>gas</i>.</p><p>Nor "
                   "oil.</p></authorialNote><sup>)</sup> only."));
  BOOST_TEST(holds(akn, "Oil.<authorialNote eId=\"authorialNote_2\""));
  BOOST_TEST(import_source(file).keeps_words_of(file.xml()));
}

BOOST_AUTO_TEST_CASE(links_looks_and_special_spaces_stay) {
  const std::string akn = akn_of(
      UnFile().opening().text("See <a href=\"https://example.org/a b\">there</a>,\u00A0now <span "
                              "class=\"bold\">and <span class=\"italic\">then</span></span>."));
  BOOST_TEST(holds(akn,
                   "<p>See <a href=\"https://example.org/a%20b\">there</a>,\u00A0now <b>and "
                   "</b><b><i>then</i></b>.</p>"));
}

BOOST_AUTO_TEST_CASE(tables_are_kept_where_they_stand) {
  const UnFile file =
      UnFile()
          .opening()
          .text("1.\tThe scale is:")
          .raw(
              "<container name=\"table\" eId=\"t\"><table "
              "eId=\"tt\"><tr><th><p>Lamp</p></th><th><p>Fee</p></th></tr>"
              "<tr><td colspan=\"2\"><p>Small</p><p>or large</p></td></tr></table></container>")
          .text("2.\tOil.");
  const std::string akn = akn_of(file);
  BOOST_TEST(holds(akn, "<table eId="));
  BOOST_TEST(holds(akn, "<td colspan=\"2\">"));
  BOOST_TEST(import_source(file).keeps_words_of(file.xml()));
  BOOST_TEST(import_source(file).outline().ends_with("art_2__para_2|2.|\n"));
}

// --- Annexes ---

BOOST_AUTO_TEST_CASE(notes_that_repeat_article_numbers_are_no_articles) {
  const UnFile file = two_articles()
                          .text("IN WITNESS WHEREOF we signed.")
                          .heading("Annex")
                          .heading("Notes on some articles")
                          .heading("Article 2")
                          .marked("1.", "On oil.")
                          .marked("2.", "On lamps.")
                          .heading("Articles 1 and 2")
                          .marked("3.", "On both.");
  const Imported imported = import_source(file);
  BOOST_TEST(imported.outline().ends_with(
      "annex_1|Annex|Notes on some articles\nannex_1__hcontainer_1||Article "
      "2\nannex_1__para_1|1.|\nannex_1__para_2|2.|\n"
      "annex_1__hcontainer_2||Articles 1 and 2\nannex_1__para_3|3.|\n"));
  BOOST_TEST(imported.warnings().empty());
  BOOST_TEST(imported.result->counts.articles == 2U);
  BOOST_TEST(imported.keeps_words_of(file.xml()));
}

BOOST_AUTO_TEST_CASE(notes_on_more_articles_than_there_are_hide_no_treaty) {
  UnFile file = two_articles().heading("Annex").heading("Notes on some articles");
  for (const char* number : {"2", "4", "6", "8"}) {
    file.heading(std::string("Article ") + number).text("Trim the wick.");
  }
  const Imported imported = import_source(file);
  BOOST_REQUIRE(imported.result.has_value());
  BOOST_TEST(imported.result->counts.articles == 2U);
  BOOST_TEST(imported.keeps_words_of(file.xml()));
}

BOOST_AUTO_TEST_CASE(an_annex_may_be_named_behind_the_title_of_the_convention) {
  const UnFile file = UnFile("zho")
                          .line("第一条")
                          .line("目的")
                          .line("本公约关于灯。附件一载有表格。")
                          .line("第二条")
                          .line("退约")
                          .line("1.\t缔约国可退约，见本公约附件二")
                          .line("2.\t退约于一年后生效。")
                          .line("本公约正本一份，中文本为作准文本。")
                          .line("灯具公约附件一")
                          .line("表格")
                          .line("填写灯的名称。")
                          .line("灯具公约附件二")
                          .line("证书")
                          .line("兹证明灯已点亮。");
  const Imported imported = import_source(file);
  BOOST_TEST(imported.outline() ==
             "art_1|第一条|目的\nart_2|第二条|退约\nart_2__para_1|1.|\nart_2__para_2|2.|\n"
             "annex_1|灯具公约附件一|表格\nannex_2|灯具公约附件二|证书\n");
  BOOST_TEST(imported.words("conclusions") == "本公约正本一份，中文本为作准文本。");
  BOOST_TEST(imported.keeps_words_of(file.xml()));
  BOOST_TEST(imported.warnings().empty());
}

BOOST_AUTO_TEST_CASE(an_article_on_the_authentic_texts_is_not_the_closing_formula) {
  const UnFile file = UnFile("zho")
                          .line("第一条")
                          .line("目的")
                          .line("本公约关于灯。")
                          .line("第二条")
                          .line("作准文本")
                          .line("本公约正本一份，交存秘书长。")
                          .line("为此，下列签署人签署本公约，以昭信守。");
  const Imported imported = import_source(file);
  BOOST_TEST(imported.words("art_2__content") == "本公约正本一份，交存秘书长。");
  BOOST_TEST(imported.words("conclusions").starts_with("为此"));
}

BOOST_AUTO_TEST_CASE(annexes_with_articles_of_their_own) {
  const UnFile file = two_articles()
                          .text("DONE at Lampton.")
                          .heading("ANNEX I")
                          .heading("Conciliation")
                          .heading("Article 1")
                          .heading("A")
                          .text("1.\tOne.")
                          .text("2.\tTwo.")
                          .heading("Article 2")
                          .heading("B")
                          .text("Words.")
                          .heading("ANNEX II")
                          .heading("Fees")
                          .text("One crown.");
  const Imported imported = import_source(file);
  BOOST_TEST(
      imported.outline().ends_with("annex_1|ANNEX I|Conciliation\nannex_1__art_1|Article "
                                   "1|A\nannex_1__art_1__para_1|1.|\nannex_1__art_1__para_2|2.|"
                                   "\nannex_1__art_2|Article 2|B\nannex_2|ANNEX II|Fees\n"));
  BOOST_TEST(imported.warnings().empty());
  BOOST_TEST(imported.keeps_words_of(file.xml()));
}

BOOST_AUTO_TEST_CASE(a_protocol_behind_the_treaty_is_kept_and_told) {
  UnFile file = two_articles()
                    .heading("Annex II")
                    .heading("Protocol on Oil")
                    .text("The Parties to this Protocol,")
                    .text("Have agreed as follows:");
  for (int i = 1; i <= 6; ++i) file.heading("Article " + std::to_string(i)).text("Words.");
  // The annex has more articles than the treaty before it: the larger text is taken for the treaty.
  const Imported imported = import_source(file);
  BOOST_TEST(imported.result->counts.articles == 6U);
  BOOST_TEST(imported.keeps_words_of(file.xml()));
}

// --- Metadata ---

BOOST_AUTO_TEST_CASE(the_metadata_are_in_the_form_that_akn4un_asks_for) {
  const std::string akn = akn_of(two_articles());
  for (const char* const part :
       {"<act name=\"convention\">",
        "<FRBRuri value=\"/akn/un/act/provision/un-ga/2031-05-06/86-1\"/>",
        "<FRBRthis value=\"/akn/un/act/provision/un-ga/2031-05-06/86-1/eng@2031-05-06/!main\"/>",
        "<FRBRdate date=\"2031-05-06\" name=\"adoption\"/>",
        "<FRBRauthor href=\"#ga\" as=\"#author\"/>", "<FRBRsubtype value=\"provision\"/>",
        "<FRBRlanguage language=\"eng\"/>", "<publication date=\"2031-05-20\" name=\"A/RES/86/1\"",
        "type=\"generation\"",
        "<original eId=\"source\" href=\"/akn/un/statement/deliberation/un-ga/2031-05-06/86-1\" "
        "showAs=\"A/RES/86/1\"/>",
        "<TLCOrganization eId=\"ga\"", "<p>A copy for tests</p>"}) {
    BOOST_TEST(holds(akn, part), part);
  }
  BOOST_TEST(!holds(akn, "0001-01-01"));
  BOOST_TEST(!holds(akn, "unga"));
}

BOOST_AUTO_TEST_CASE(the_instrument_s_iri_goes_before_the_source_s) {
  servanda::engine::Diagnostics findings;
  const auto known = servanda::treaty::parse_instrument(
                         "iri = \"/akn/un/act/provision/un-ga/2031-05-06/XVIII-99\"\nauthentic = "
                         "[\"fr\"]\n[title]\nen = \"Lamps\"",
                         "treaty.toml", findings)
                         .value();
  ImportOptions options;
  options.instrument = &known;
  options.link_references = false;
  const Imported imported = import_source(two_articles().xml(), options);
  BOOST_TEST(holds(imported.result->akn,
                   "/akn/un/act/provision/un-ga/2031-05-06/XVIII-99/eng@2031-05-06/!main"));
  // English is not authentic there: the text is a translation.
  BOOST_TEST(!imported.result->text.is_authoritative());
  BOOST_TEST(holds(
      imported.result->akn,
      "<FRBRtranslation href=\"/akn/un/act/provision/un-ga/2031-05-06/XVIII-99/fra@2031-05-06\" "
      "fromLanguage=\"fra\""));
}

BOOST_AUTO_TEST_CASE(the_version_is_the_one_asked_for_else_the_adoption_else_the_closing_date) {
  ImportOptions options;
  options.version = servanda::engine::CivilDate::of(2033, 1, 2);
  BOOST_TEST(import_source(two_articles().xml(), options).result->version->iso() == "2033-01-02");
  BOOST_TEST(import_source(two_articles()).result->version->iso() == "2031-05-06");
  std::string undated = two_articles().text("DONE at Lampton on 7 June 2030.").xml();
  undated.replace(undated.find("<FRBRdate date=\"2031-05-06\""), 27,
                  "<FRBRdate date=\"0001-01-01\"");
  BOOST_TEST(import_source(undated).result->version->iso() == "2030-06-07");
}

BOOST_AUTO_TEST_CASE(what_the_source_says_becomes_a_new_instrument) {
  const Imported imported =
      import_source(UnFile().heading("Convention on Lamps").opening().text("Words."));
  BOOST_TEST(imported.result->instrument.titles.at("en") == "Convention on Lamps");
  BOOST_TEST(imported.result->instrument.adopted->iso() == "2031-05-06");
  BOOST_TEST(imported.result->instrument.iri.number() == "86-1");
}

BOOST_AUTO_TEST_CASE(what_is_written_satisfies_the_profile_and_the_check) {
  const Imported imported = import_source(two_articles()
                                              .text("IN WITNESS WHEREOF we signed.")
                                              .heading("Annex")
                                              .heading("Notes")
                                              .heading("On oil")
                                              .marked("1.", "Oil."));
  servanda::engine::Diagnostics findings;
  servanda::treaty::check_profile(imported.result->akn, "x.xml", findings);
  servanda::treaty::check_text(imported.result->text, findings);
  for (const auto& one : findings.all()) BOOST_TEST_MESSAGE(to_text(one));
  BOOST_TEST(findings.empty());
}

BOOST_AUTO_TEST_CASE(its_own_output_comes_out_again_byte_for_byte) {
  ImportOptions options;
  const Imported first = import_source(
      two_articles().text("See article 1, paragraph 1, of this Convention.").xml(), options);
  const Imported again = import_source(first.result->akn, options);
  BOOST_TEST(again.result->akn == first.result->akn);
  BOOST_TEST(again.result->counts.articles == 2U);
}

// --- What is no treaty ---

BOOST_AUTO_TEST_CASE(what_holds_no_treaty_says_so) {
  BOOST_TEST(
      import_source(UnFile().heading("Guidelines").marked("1.", "Lamps.").marked("2.", "Oil."))
          .warnings() == "AKN-020");
  BOOST_TEST(import_source(
                 UnFile().heading("Article 2").text("Words.").heading("Article 17").text("Words."))
                 .warnings() == "AKN-020");
  BOOST_TEST(import_source("<akomaNtoso/>").warnings() == "AKN-020");
  BOOST_TEST(import_source("<html/>").warnings() == "AKN-006");
  BOOST_TEST(import_source("no XML").warnings() == "XML-001");
  BOOST_TEST(import_source("").warnings().starts_with("XML-"));
}

BOOST_AUTO_TEST_CASE(the_resolution_around_is_left_out_and_told) {
  const Imported imported = import_source(two_articles());
  BOOST_REQUIRE(imported.findings.all().size() == 1U);
  BOOST_TEST(imported.findings.all()[0].id == "AKN-024");
  BOOST_TEST(holds(imported.findings.all()[0].message, "1 blocks"));
}

BOOST_AUTO_TEST_CASE(a_statement_may_be_the_treaty_itself) {
  const std::string xml =
      "<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\"><statement "
      "name=\"declaration\"><meta><identification source=\"#x\"><FRBRWork><FRBRuri "
      "value=\"/akn/un/statement/deliberation/un-ga/2031-05-06/9\"/>"
      "<FRBRdate date=\"2031-05-06\" name=\"adoption\"/></FRBRWork><FRBRExpression><FRBRlanguage "
      "language=\"eng\"/></FRBRExpression></identification></meta><preface><p>Convention on "
      "Lamps</p></preface>"
      "<mainBody><paragraph eId=\"a\"><heading>Article 1</heading><content "
      "eId=\"b\"><p>One.</p></content></paragraph><paragraph eId=\"c\"><heading>Article "
      "2</heading><content eId=\"d\"><p>Two.</p></content></paragraph></mainBody>"
      "</statement></akomaNtoso>";
  const Imported imported = import_source(xml);
  BOOST_TEST(imported.outline() == "art_1|Article 1|\nart_2|Article 2|\n");
  BOOST_TEST(imported.result->text.title() == "Convention on Lamps");
}

BOOST_AUTO_TEST_SUITE_END()
