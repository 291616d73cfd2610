// A treaty says itself in which languages it is authentic; a first import believes it.

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/treaty/import/un_file.hpp"
#include "treaty/instrument.hpp"

using servanda::engine::LanguageTag;
using servanda::test::import_source;
using servanda::test::Imported;
using servanda::test::UnFile;

namespace {

std::string list(const std::vector<LanguageTag>& languages) {
  std::string all;
  for (const LanguageTag& one : languages) all += (all.empty() ? "" : " ") + one.bcp47();
  return all;
}

std::string authentic_in(const Imported& imported) {
  return imported.result ? list(imported.result->instrument.authentic) : imported.warnings();
}

// An English treaty that ends with these words.
std::string authentic_in(const std::string& closing) {
  return authentic_in(import_source(UnFile().opening().text(closing)));
}

bool is_noted(const Imported& imported, const std::string& id) {
  return std::ranges::any_of(imported.findings.all(),
                             [&](const auto& finding) { return finding.id == id; });
}

constexpr const char* six = "ar en es fr ru zh";

}  // namespace

BOOST_AUTO_TEST_SUITE(import_authentic_languages)

BOOST_AUTO_TEST_CASE(the_closing_words_name_them) {
  BOOST_TEST(authentic_in("DONE at Lampton, in the Arabic, Chinese, English, French, Russian and "
                          "Spanish languages, all texts being equally authentic.") == six);
  BOOST_TEST(authentic_in("Done at Lampton in English and French, both texts being equally "
                          "authoritative.") == "en fr");
}

BOOST_AUTO_TEST_CASE(a_clause_that_names_one_language_or_none_leaves_the_text_s_own) {
  BOOST_TEST(authentic_in("Done at Lampton in a single original.") == "en");
  BOOST_TEST(authentic_in("Done at Lampton in authentic copies, in French.") == "en");
  // Languages without a word about authenticity: the Secretariat's translations.
  BOOST_TEST(authentic_in("Translations into Arabic and Chinese shall be made.") == "en");
}

BOOST_AUTO_TEST_CASE(a_final_article_names_them_as_well) {
  const Imported imported = import_source(
      UnFile()
          .opening()
          .heading("Article 3")
          .heading("Languages")
          .text("The original of this Convention, of which the Arabic, Chinese, English, French, "
                "Russian and Spanish texts are equally authentic, is kept in the lighthouse."));
  BOOST_TEST(authentic_in(imported) == six);
  BOOST_TEST(imported.result->text.is_authoritative());
}

BOOST_AUTO_TEST_CASE(every_language_has_words_for_it) {
  BOOST_TEST(authentic_in(import_source(
                 UnFile("fra")
                     .heading("Article premier")
                     .text("Le gardien de la lampe l’allume le soir.")
                     .heading("Article 2")
                     .text("Il la nettoie. Les textes anglais, arabe, chinois, espagnol, français "
                           "et russe font également foi."))) == six);
  BOOST_TEST(authentic_in(import_source(
                 UnFile("spa")
                     .heading("Artículo 1")
                     .text("El guardián encenderá la lámpara en la tarde.")
                     .heading("Artículo 2")
                     .text("La limpiará. Los textos en árabe, chino, español, francés, inglés y "
                           "ruso son igualmente auténticos."))) == six);
  BOOST_TEST(authentic_in(import_source(
                 UnFile("rus")
                     .heading("Статья 1")
                     .text("Смотритель лампы зажигает ее с наступлением вечера.")
                     .heading("Статья 2")
                     .text("Он чистит ее. Тексты на английском, арабском, испанском, китайском, "
                           "русском и французском языках являются равно аутентичными."))) == six);
  BOOST_TEST(authentic_in(import_source(
                 UnFile("zho")
                     .heading("第一条")
                     .text("看守人应在黄昏点亮灯。")
                     .heading("第二条")
                     .text("灯的阿拉伯文、中文、英文、法文、俄文和西班牙文文本同等作准。"))) ==
             six);
  BOOST_TEST(authentic_in(import_source(
                 UnFile("ara")
                     .heading("المادة 1")
                     .text("على حارس المصباح أن يوقده في المساء.")
                     .heading("المادة 2")
                     .text("تتساوى في الحجية نصوصها الإسبانية والإنكليزية والروسية والصينية "
                           "والعربية والفرنسية."))) == six);
  // The adjectives of a masculine noun, behind the closing formula.
  BOOST_TEST(authentic_in(import_source(
                 UnFile("ara")
                     .heading("المادة 1")
                     .text("على حارس المصباح أن يوقده في المساء.")
                     .heading("المادة 2")
                     .text("عليه أن ينظفه.")
                     .text("حُررت هذه الاتفاقية في أصل واحد تتساوى في الحجية نصوصه الإسباني "
                           "والإنكليزي والعربي."))) == "ar en es");
}

BOOST_AUTO_TEST_CASE(a_text_in_another_language_is_a_translation_from_the_first) {
  const Imported imported = import_source(
      UnFile("vie")
          .heading("Điều 1")
          .text("Người giữ đèn của các quốc gia được thắp đèn trong buổi tối.")
          .heading("Điều 2")
          .text("Các bản tiếng Ả-rập, tiếng Trung Quốc, tiếng Anh, tiếng Pháp, tiếng Nga và tiếng "
                "Tây Ban Nha có giá trị như nhau."));
  BOOST_TEST(authentic_in(imported) == six);
  BOOST_TEST(!imported.result->text.is_authoritative());
  BOOST_TEST(imported.result->akn.find("fromLanguage=\"eng\"") != std::string::npos);
  BOOST_TEST(is_noted(imported, "AKN-028"));
}

// The treaty's folder was made from another language, and does not know this one.
BOOST_AUTO_TEST_CASE(references_are_marked_in_a_translation_as_well) {
  servanda::engine::Diagnostics findings;
  const auto known = servanda::treaty::parse_instrument(
                         "iri = \"/akn/un/act/provision/un-ga/2031-05-06/XVIII-99\"\nauthentic = "
                         "[\"fr\"]\n[title]\nen = \"Lamps\"",
                         "treaty.toml", findings)
                         .value();
  const Imported imported = import_source(
      UnFile().opening().text("A lamp under article 1 is a lamp.").xml(), {.instrument = &known});
  BOOST_TEST(imported.result->counts.references == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
