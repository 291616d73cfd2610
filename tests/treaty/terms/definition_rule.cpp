// Every form of definition, in invented words of six languages.

#include "treaty/terms/definition_rule.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

namespace servanda::treaty {
namespace {

// The terms, with a bar between.
std::string defined(const std::string& text, const char* language) {
  const Phrasing* phrasing = Phrasing::of(engine::LanguageTag::parse(language).value());
  BOOST_REQUIRE(phrasing != nullptr);
  std::string terms;
  for (const DefinedTerm& term : find_definitions(text, *phrasing)) {
    terms += (terms.empty() ? "" : "|") + text.substr(term.begin, term.end - term.begin);
  }
  return terms;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(definition_rule)

BOOST_AUTO_TEST_CASE(english) {
  BOOST_TEST(defined("“Lamp” means anything that burns oil;", "en") == "Lamp");
  BOOST_TEST(defined("“Trimming” or “snuffing” shall mean the care of a wick;", "en") ==
             "Trimming|snuffing");
  BOOST_TEST(defined("“Oil”, which includes fat where it burns, shall mean what feeds a lamp;",
                     "en") == "Oil");
  BOOST_TEST(defined("For the purposes of this article, the term “the keeper” means a person.",
                     "en") == "keeper");
  BOOST_TEST(defined("``Wick\" means a cord;", "en") == "Wick");
  BOOST_TEST(defined("`Wick\" includes a cord;", "en") == "Wick");
  BOOST_TEST(defined("the Fund for Lamp Oil (hereinafter referred to as “the Fund”)", "en") ==
             "Fund");
  BOOST_TEST(defined("the Fund for Lamp Oil (“the Fund”) shall pay.", "en") == "Fund");
}

BOOST_AUTO_TEST_CASE(what_is_no_definition) {
  BOOST_TEST(defined("They signal “danger” by means of lamps.", "en").empty());
  BOOST_TEST(defined("The word “lamp” in article 2 (e) of it includes lanterns.", "en").empty());
  BOOST_TEST(defined("They write “lamp”. It means nothing.", "en").empty());
  BOOST_TEST(defined("“Lamp means", "en").empty());
  BOOST_TEST(defined("“”  means", "en").empty());
}

BOOST_AUTO_TEST_CASE(french) {
  BOOST_TEST(defined("Par « lampe », on entend ce qui brûle ;", "fr") == "lampe");
  BOOST_TEST(defined("Par « gel » ou « saisie », on entend l’arrêt ;", "fr") == "gel|saisie");
  BOOST_TEST(defined("Aux fins du présent article, on entend par « l’huile » un liquide.", "fr") ==
             "huile");
  BOOST_TEST(defined("L’expression « mèche » désigne un cordon.", "fr") == "mèche");
  BOOST_TEST(defined("le Fonds de l’huile (ci-après dénommé « le Fonds »)", "fr") == "Fonds");
}

BOOST_AUTO_TEST_CASE(spanish) {
  BOOST_TEST(defined("Por “lámpara” se entenderá lo que arde;", "es") == "lámpara");
  BOOST_TEST(defined("Por “poda” o “corte” se entenderá el cuidado;", "es") == "poda|corte");
  BOOST_TEST(defined("se entenderá por “mecha” un cordón;", "es") == "mecha");
  BOOST_TEST(defined("el Fondo del Aceite (en adelante, “el Fondo”)", "es") == "Fondo");
}

BOOST_AUTO_TEST_CASE(russian) {
  BOOST_TEST(defined("«лампа» означает всё, что горит;", "ru") == "лампа");
  BOOST_TEST(defined("«стрижка» или «гашение» означает уход;", "ru") == "стрижка|гашение");
  BOOST_TEST(defined("Для целей пункта 1 «масло», включая жир, означает топливо.", "ru") ==
             "масло");
  BOOST_TEST(defined("Фонд масла (далее — «Фонд») платит.", "ru") == "Фонд");
}

BOOST_AUTO_TEST_CASE(arabic) {
  BOOST_TEST(defined("”المصباح“ يعني كل ما يحترق؛", "ar") == "المصباح");
  BOOST_TEST(defined("”الحارس“ هو شخص يعنى بالضوء؛", "ar") == "الحارس");
  BOOST_TEST(defined("”التقليم“ أو ”الإطفاء“ يعني العناية؛", "ar") == "التقليم|الإطفاء");
  BOOST_TEST(defined("يُقصد بتعبير ”الفتيل“ خيط؛", "ar") == "الفتيل");
  BOOST_TEST(defined("”الزيت“، الذي يشمل الدهن، يعني الوقود", "ar") == "الزيت");
}

BOOST_AUTO_TEST_CASE(chinese) {
  BOOST_TEST(defined("“灯”系指燃油之物；", "zh") == "灯");
  BOOST_TEST(defined("“剪芯”或“灭灯”系指照料；", "zh") == "剪芯|灭灯");
  BOOST_TEST(defined("“灯油”，在适用情况下亦包括油脂，系指燃料；", "zh") == "灯油");
  BOOST_TEST(defined("灯油基金（下称“基金”）应付款。", "zh") == "基金");
  BOOST_TEST(defined("就本条而言，“灯具”一语应当包括灯笼。", "zh") == "灯具");
  BOOST_TEST(defined("他们写“灯”。指示如下", "zh").empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace servanda::treaty
