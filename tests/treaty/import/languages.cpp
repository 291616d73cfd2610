// The same small convention in the manner of each language: same eIds, its own words kept.

#include <boost/test/unit_test.hpp>

#include <string>

#include "tests/treaty/import/un_file.hpp"
#include "treaty/import/language_guess.hpp"

using servanda::test::import_source;
using servanda::test::Imported;
using servanda::test::UnFile;

namespace {

const std::string small_eids =
    "chp_I\nart_1\nart_1__list_1\nart_1__list_1__point_a\nart_1__list_1__point_b\nart_1__list_1__"
    "point_b__list_1\n"
    "art_1__list_1__point_b__list_1__point_i\nart_1__list_1__point_b__list_1__point_ii\nchp_"
    "II\nart_2\nart_2__para_1\nart_2__para_2\n";

std::string structure(const Imported& imported) {
  std::string eids;
  if (!imported.result) return imported.warnings();
  for (const auto& one : imported.result->text.provisions()) {
    using enum servanda::treaty::ProvisionKind;
    const bool counts = one.kind == chapter || one.kind == article || one.kind == paragraph ||
                        one.kind == list || one.kind == point;
    if (counts) eids.append(one.eid).append("\n");
  }
  return eids;
}

void expect_small(const UnFile& file) {
  const Imported imported = import_source(file);
  BOOST_TEST(structure(imported) == small_eids);
  BOOST_TEST(imported.warnings().empty());
  BOOST_TEST(imported.keeps_words_of(file.xml()));
  BOOST_TEST(imported.words("preamble__rec_1").size() > 5U);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(import_languages)

BOOST_AUTO_TEST_CASE(french_merges_headings_and_writes_premier) {
  expect_small(UnFile("fra")
                   .heading("Convention sur les lampes")
                   .heading("Préambule")
                   .text("Les États parties à la présente Convention,")
                   .text("Aimant la lumière,")
                   .text("Sont convenus de ce qui suit :")
                   .heading("CHAPITRE PREMIER Dispositions générales")
                   .heading("Article premier")
                   .heading("Objet")
                   .text("La présente Convention a pour objet :")
                   .text("a) De garder les lampes ;")
                   .text("b) De fournir :")
                   .text("i) De l’huile ;")
                   .text("ii)\tDes mèches.")
                   .heading("Chapitre II")
                   .heading("Fin")
                   .heading("Article 2 \t\tTerminologie")
                   .marked("1.", "Un.")
                   .marked("2.", "Deux."));
}

BOOST_AUTO_TEST_CASE(spanish_merges_headings_with_a_full_stop) {
  expect_small(UnFile("spa")
                   .heading("Convención sobre las lámparas")
                   .heading("Preámbulo")
                   .text("Los Estados partes en la presente Convención,")
                   .text("Amantes de la luz,")
                   .text("Han convenido en lo siguiente:")
                   .heading("CAPÍTULO PRIMERO")
                   .heading("Disposiciones generales")
                   .heading("Artículo 1. Finalidad")
                   .text("La finalidad de la presente Convención es:")
                   .text("a)\tGuardar las lámparas;")
                   .text("b)\tProporcionar:")
                   .text("i)\tAceite;")
                   .text("ii)\tMechas.")
                   .heading("Capítulo II")
                   .heading("Fin")
                   .heading("Artículo 2")
                   .heading("Definiciones")
                   .marked("1.", "Uno.")
                   .marked("2.", "Dos."));
}

BOOST_AUTO_TEST_CASE(russian_with_latin_or_cyrillic_letters_mixed) {
  expect_small(UnFile("rus")
                   .heading("Конвенция о лампах")
                   .heading("Преамбула")
                   .text("Государства — участники настоящей Конвенции,")
                   .text("любя свет,")
                   .text("согласились о нижеследующем:")
                   .heading("Глава I")
                   .heading("Общие положения")
                   .heading("Статья 1")
                   .heading("Цели")
                   .text("Целями настоящей Конвенции являются:")
                   .text("а)\tхранение ламп;")
                   .text("b)\tпредоставление:")
                   .text("\ti)\tмасла;")
                   .text("\tii)\tфитилей.")
                   .heading("Глава вторая")
                   .heading("Конец")
                   .heading("Статья 2.")
                   .heading("Термины")
                   .marked("1.", "Первое.")
                   .marked("2.", "Второе."));
}

BOOST_AUTO_TEST_CASE(chinese_in_one_look_and_three_manners) {
  const auto file = [](const std::string& para_1, const std::string& para_2, const std::string& a,
                       const std::string& b, const std::string& i, const std::string& ii) {
    return UnFile("zho")
        .line("\t灯具公约")
        .line("\t序言")
        .line("本公约各缔约国，")
        .line("喜爱光明，并注意到船舶的需要，")
        .line("兹协议如下：")
        .line("\t第一章")
        .line("\t总则")
        .line("第一条")
        .line("宗旨声明")
        .line("本公约的宗旨是：")
        .line(a + "保管灯具；")
        .line(b + "提供下列物品：")
        .line(i + "灯油；")
        .line(ii + "灯芯。")
        .line("\t第二章")
        .line("\t最后条款")
        .line("第二条")
        .line("第一条所述术语的使用")
        .line(para_1 + "第一条所述术语应予使用。")
        .line(para_2 + "第二款如下。");
  };
  expect_small(file("一、", "二、\t", "㈠\t", "㈡\t", "1.\t", "2.\t"));
  expect_small(file("1.\t", "2.\t", "(a)\t", "(b)\t", "㈠\t", "㈡\t"));
  expect_small(file("1. ", "2. ", "(1)\t", "(2)\t", "①\t", "②\t"));
  expect_small(file("一、", "二、", "（一）", "（二）", "1. ", "2. "));
}

BOOST_AUTO_TEST_CASE(arabic_with_words_for_numbers_bidi_marks_and_two_forms_of_one_letter) {
  expect_small(UnFile("ara")
                   .heading("اتفاقية المصابيح")
                   .heading("الديباجة")
                   .text("إن الدول الأطراف في هذه الاتفاقية،")
                   .text("إذ تحب النور،")
                   .text("قد اتفقت على ما يلي:")
                   .bold("الفصل الأول")
                   .bold("أحكام عامة")
                   .bold("المادة \u200F1")
                   .bold("بيان الغرض")
                   .line("أغراض هذه الاتفاقية هي:")
                   .line("(أ)\tحفظ المصابيح؛")
                   .line("(ب)\tتوفير:")
                   .line("’1‘\tالزيت؛")
                   .line("’2‘\tالفتائل.")
                   .bold("الفصل الثاني")
                   .bold("الخاتمة")
                   .bold("المادة الثانية")
                   .bold("المصطلحات")
                   .marked("1-", "واحد.")
                   .marked("2 -", "اثنان."));
}

BOOST_AUTO_TEST_CASE(the_two_forms_of_ha_are_one_letter) {
  UnFile file("ara");
  file.bold("المادة 1").bold("الغرض").line("هذه:");
  for (const char* const letter : {"أ", "ب", "ج", "د", "هـ", "و", "ز"})
    file.line("(" + std::string(letter) + ")\tفي البيت؛");
  file.bold("المادة 2").bold("النطاق").line("هذه:");
  for (const char* const letter : {"أ", "ب", "ج", "د", "ه", "و", "ز"})
    file.line("(" + std::string(letter) + ")\tفي البيت؛");
  const Imported imported = import_source(file);
  BOOST_TEST(imported.warnings().empty());
  BOOST_TEST((imported.result->text.find("art_1__list_1__point_g") != nullptr));
  BOOST_TEST((imported.result->text.find("art_2__list_1__point_e") != nullptr));
}

BOOST_AUTO_TEST_CASE(arabic_articles_beyond_twenty_in_words) {
  UnFile file("ara");
  for (const char* const number :
       {"الأولى",           "الثانية",         "الثالثة",      "الرابعة",      "الخامسة",
        "السادسة",          "السابعة",         "الثامنة",      "التاسعة",      "العاشرة",
        "الحادية عشرة",     "الثانية عشرة",    "الثالثة عشرة", "الرابعة عشرة", "الخامسة عشرة",
        "السادسة عشرة",     "السابعة عشرة",    "الثامنة عشرة", "التاسعة عشرة", "العشرون",
        "الحادية والعشرون", "الثانية والعشرون"}) {
    file.bold("المادة " + std::string(number)).line("في هذه المادة ما يلي.");
  }
  const Imported imported = import_source(file);
  BOOST_TEST(imported.result.value().counts.articles == 22U);
  BOOST_TEST(imported.warnings().empty());
}

BOOST_AUTO_TEST_CASE(the_language_is_told_from_letters_and_small_words) {
  using servanda::treaty::guess_language;
  BOOST_TEST(guess_language("The keeper of the lamp shall light it in the evening, and trim it.")
                 ->bcp47() == "en");
  BOOST_TEST(guess_language(
                 "Le gardien de la lampe l’allume le soir et la nettoie, en présence des témoins.")
                 ->bcp47() == "fr");
  BOOST_TEST(
      guess_language(
          "El guardián de la lámpara la encenderá en la tarde, y los testigos se presentarán.")
          ->bcp47() == "es");
  BOOST_TEST(
      guess_language("Смотритель лампы зажигает ее с наступлением вечера и не гасит в порту.")
          ->bcp47() == "ru");
  BOOST_TEST(
      guess_language("看守人应在黄昏点亮灯，并为船舶提供光明。各方的灯不应熄灭。")->bcp47() ==
      "zh");
  BOOST_TEST(guess_language("على حارس المصباح أن يوقده في المساء، من أجل السفن التي في الميناء.")
                 ->bcp47() == "ar");
  BOOST_TEST(
      guess_language(
          "Người giữ đèn của các quốc gia được thắp đèn trong buổi tối và theo quy định này.")
          ->bcp47() == "vi");
  BOOST_TEST(!guess_language("").has_value());
  BOOST_TEST(!guess_language("Quod erat demonstrandum.").has_value());
}

BOOST_AUTO_TEST_CASE(where_the_source_says_another_language_the_words_win) {
  const UnFile file = UnFile("fra").opening().text(
      "The keeper of the lamp shall light it in the evening, and trim the wick of it.");
  const Imported imported = import_source(file);
  BOOST_TEST(imported.warnings() == "AKN-027");
  BOOST_TEST(imported.result->text.language().bcp47() == "en");
  BOOST_TEST(imported.keeps_words_of(file.xml()));
}

BOOST_AUTO_TEST_CASE(the_language_that_the_user_says_is_doubted_but_taken) {
  const UnFile file = UnFile("eng").opening().text(
      "The keeper of the lamp shall light it in the evening, and trim the wick of it.");
  const auto french = servanda::engine::LanguageTag::parse("fr");
  const Imported imported =
      import_source(file.xml(), {.language = *french, .link_references = false});
  BOOST_TEST(imported.warnings() == "AKN-023");
  BOOST_TEST(imported.result->text.language().bcp47() == "fr");
}

BOOST_AUTO_TEST_CASE(words_that_tell_their_language_need_no_rules_for_the_one_that_is_said) {
  const Imported imported = import_source(UnFile("deu").opening().text(
      "The keeper of the lamp shall light it in the evening, and trim the wick of it."));
  BOOST_TEST(imported.warnings() == "AKN-027");
}

BOOST_AUTO_TEST_CASE(a_language_without_rules_is_refused) {
  BOOST_TEST(
      import_source(UnFile("deu").opening().text("Der Wächter zündet die Lampe an.")).warnings() ==
      "AKN-022");
}

BOOST_AUTO_TEST_SUITE_END()
