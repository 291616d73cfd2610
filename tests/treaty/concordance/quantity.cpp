#include "treaty/concordance/quantity.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

namespace servanda::treaty {
namespace {

// "90 day; 2": values with their units.
std::string found(std::string_view language, std::string_view text) {
  std::string all;
  for (const Quantity& one : find_quantities(text, engine::LanguageTag::parse(language).value())) {
    if (!all.empty()) all += "; ";
    all += std::to_string(one.value);
    if (one.unit != TimeUnit::none) all += " " + std::string(unit_name(one.unit));
  }
  return all;
}

BOOST_AUTO_TEST_SUITE(quantity)

BOOST_AUTO_TEST_CASE(one_period_in_six_languages) {
  BOOST_TEST(found("en", "within ninety days of the deposit") == "90 day");
  BOOST_TEST(found("fr", "dans un délai de quatre-vingt-dix jours") == "1; 90 day");
  BOOST_TEST(found("es", "en un plazo de noventa días") == "1; 90 day");
  BOOST_TEST(found("ru", "в течение девяноста дней") == "90 day");
  BOOST_TEST(found("ar", "في غضون تسعين يوما") == "90 day");
  BOOST_TEST(found("zh", "在九十天内") == "90 day");
}

BOOST_AUTO_TEST_CASE(ordinals_count_too) {
  BOOST_TEST(found("en", "on the ninetieth day after the fortieth instrument") == "90 day; 40");
  BOOST_TEST(found("fr", "le trentième jour qui suit") == "30 day");
  BOOST_TEST(found("fr", "le quatre-vingt-dixième jour") == "90 day");
  BOOST_TEST(found("es", "el nonagésimo día") == "90 day");
  BOOST_TEST(found("ru", "на тридцатый день") == "30 day");
  BOOST_TEST(found("ar", "في اليوم الثلاثين من تاريخ الصك الأربعين") == "30 day; 40");
  BOOST_TEST(found("zh", "第三十天") == "30 day");
}

BOOST_AUTO_TEST_CASE(a_dual_says_two) {
  BOOST_TEST(found("ar", "كل سنتين") == "2 year");
  BOOST_TEST(found("ar", "خلال شهرين من ذلك") == "2 month");
}

BOOST_AUTO_TEST_CASE(a_number_said_twice_has_its_unit) {
  BOOST_TEST(found("en", "ninety (90) calendar days") == "90 day; 90 day");
}

BOOST_AUTO_TEST_CASE(groups_of_digits_belong_together) {
  BOOST_TEST(found("en", "1,000 lamps and 25,500 ships") == "1000; 25500");
  BOOST_TEST(found("fr", "50\u00A0000 navires") == "50000");
  BOOST_TEST(found("en", "in 3, 400 ships") == "3; 400");
}

BOOST_AUTO_TEST_CASE(a_hyphen_joins_a_number_and_its_unit) {
  BOOST_TEST(found("ru", "не достигших 18‑летнего возраста") == "18 year");
  BOOST_TEST(found("en", "a 30-day period") == "30 day");
}

BOOST_AUTO_TEST_CASE(a_calendar_year_counts_no_years) {
  BOOST_TEST(found("en", "the year 2024 and two years") == "2024; 2 year");
}

BOOST_AUTO_TEST_CASE(a_unit_belongs_to_one_number) {
  BOOST_TEST(found("en", "four years, six months") == "4 year; 6 month");
  BOOST_TEST(found("zh", "任期四年，六个月内") == "4 year; 6 month");
}

BOOST_AUTO_TEST_CASE(a_numeral_that_counts_nothing) {
  BOOST_TEST(found("zh", "不超过百分之25的一切费用") == "25");
  BOOST_TEST(found("fr", "plus de 25 pour cent") == "25");
  BOOST_TEST(found("es", "más del veinticinco por ciento") == "25");
}

// They are no party to the count: each language says them with or without a numeral.
BOOST_AUTO_TEST_CASE(third_parties_and_thirds_count_nothing) {
  BOOST_TEST(found("en", "A third party shall answer within 30 days, as third States may.") ==
             "30 day");
  BOOST_TEST(found("en", "At least one third of the States Parties").empty());
  BOOST_TEST(found("en", "After the third instrument") == "3");
  BOOST_TEST(found("es", "Los derechos de terceros y de un tercero").empty());
  BOOST_TEST(found("es", "El tercer instrumento") == "3");
  BOOST_TEST(found("ru", "Права третьих сторон и третьего лица").empty());
  BOOST_TEST(found("zh", "善意第三人或第三方的权利").empty());
  BOOST_TEST(found("ar", "حقوق الأطراف الثالثة وأي طرف ثالث").empty());
  BOOST_TEST(found("ar", "إيداع الصك الثالث") == "3");
}

BOOST_AUTO_TEST_CASE(another_language_has_digits_only) {
  BOOST_TEST(found("de", "90 Tage") == "90");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace servanda::treaty
