#include "engine/date_text.hpp"

#include <rapidcheck.h>
#include <boost/test/unit_test.hpp>

#include <string>

namespace servanda::engine {
namespace {

constexpr const char* languages[] = {"ar", "zh", "en", "fr", "ru", "es", "vi"};

LanguageTag tag(std::string_view text) {
  return LanguageTag::parse(text).value();
}

std::string printed(std::string_view iso, std::string_view language) {
  return print_date(CivilDate::parse(iso).value(), tag(language));
}

std::string parsed(std::string_view text, std::string_view language) {
  const auto date = parse_date(text, tag(language));
  return date ? date->iso() : "none";
}

// All dates of a text as "[words] iso", one after another.
std::string found(const std::string& text, std::string_view language) {
  std::string out;
  for (const DateInText& date : find_dates(text, tag(language))) {
    out += "[" + text.substr(date.begin, date.end - date.begin) + "] " + date.date.iso() + " ";
  }
  return out;
}

BOOST_AUTO_TEST_SUITE(date_text_suite)

BOOST_AUTO_TEST_CASE(dates_are_printed_as_the_united_nations_prints_them) {
  BOOST_TEST(printed("2024-12-24", "en") == "24 December 2024");
  BOOST_TEST(printed("2024-12-24", "fr") == "24 décembre 2024");
  BOOST_TEST(printed("2024-08-01", "fr") == "1er août 2024");
  BOOST_TEST(printed("2024-12-24", "es") == "24 de diciembre de 2024");
  BOOST_TEST(printed("2024-12-24", "ru") == "24 декабря 2024 года");
  BOOST_TEST(printed("2024-12-24", "zh") == "2024年12月24日");
  BOOST_TEST(printed("2024-12-24", "ar") == "24 كانون الأول/ديسمبر 2024");
  BOOST_TEST(printed("2024-05-03", "ar") == "3 أيار/مايو 2024");
  BOOST_TEST(printed("2024-12-24", "vi") == "ngày 24 tháng 12 năm 2024");
}

BOOST_AUTO_TEST_CASE(other_languages_get_the_english_form) {
  BOOST_TEST(printed("2024-12-24", "de") == "24 December 2024");
  BOOST_TEST(parsed("24 December 2024", "de") == "2024-12-24");
  BOOST_TEST(printed("2024-12-24", "zh-Hant") == "2024年12月24日");
}

BOOST_AUTO_TEST_CASE(usual_variants_are_read) {
  const struct {
    const char* language;
    const char* text;
  } same_day[] = {
      {"en", "December 24, 2024"},
      {"en", "24th December, 2024"},
      {"en", "the 24th of Dec. 2024"},
      {"en", "24 DECEMBER 2024"},
      {"en", "on 24 December 2024."},
      {"en", "2024-12-24"},
      {"en", " 24\u00A0December 2024 "},
      {"fr", "le 24 décembre 2024"},
      {"fr", "24 DECEMBRE 2024"},
      {"fr", "24/12/2024"},
      {"es", "24 de diciembre del 2024"},
      {"es", "el 24 de diciembre del año 2024"},
      {"ru", "24 декабря 2024"},
      {"ru", "«24» декабря 2024 г."},
      {"ru", "24.12.2024"},
      {"ru", "24-го декабря 2024 года"},
      {"ar", "24 ديسمبر 2024"},
      {"ar", "٢٤ كانون الأول ٢٠٢٤"},
      {"ar", "في 24 كانون الأول/ديسمبر 2024"},
      {"ar", "24 كانون الأول (ديسمبر) 2024"},
      {"ar", "24 من كانون الأول/ديسمبر عام 2024 م"},
      {"ar", "24 كانونُ الأوّل/ديسمبر 2024"},
      {"zh", "二〇二四年十二月二十四日"},
      {"zh", "2024 年 12 月 24 日"},
      {"zh", "２０２４年１２月２４日"},
      {"zh", "2024年12月24号"},
      {"vi", "24 tháng 12 năm 2024"},
      {"vi", "ngày 24 tháng mười hai năm 2024"},
      {"vi", "24/12/2024"},
  };
  for (const auto& [language, text] : same_day) {
    BOOST_TEST(parsed(text, language) == "2024-12-24", language << ": " << text);
  }
}

BOOST_AUTO_TEST_CASE(ordinals_of_the_first) {
  BOOST_TEST(parsed("1er janvier 2024", "fr") == "2024-01-01");
  BOOST_TEST(parsed("1.º de enero de 2024", "es") == "2024-01-01");
  BOOST_TEST(parsed("1º de enero de 2024", "es") == "2024-01-01");
  BOOST_TEST(parsed("1st of January 2024", "en") == "2024-01-01");
}

// So testimonia are dated.
BOOST_AUTO_TEST_CASE(dates_spelled_out) {
  BOOST_TEST(parsed("twenty-third day of May, one thousand nine hundred and sixty-nine", "en") ==
             "1969-05-23");
  BOOST_TEST(parsed("this 27th day of June in the year two thousand and thirteen", "en") ==
             "2013-06-27");
  BOOST_TEST(parsed("tenth December nineteen hundred and eighty-two", "en") == "1982-12-10");
  BOOST_TEST(parsed("le vingt-trois mai mil neuf cent soixante-neuf", "fr") == "1969-05-23");
  BOOST_TEST(parsed("dix décembre mil neuf cent quatre-vingt-dix-sept", "fr") == "1997-12-10");
  BOOST_TEST(parsed("le premier mars de l’an deux mille vingt et un", "fr") == "2021-03-01");
  BOOST_TEST(parsed("el día veintitrés de mayo de mil novecientos sesenta y nueve", "es") ==
             "1969-05-23");
  BOOST_TEST(parsed("двадцать третьего мая тысяча девятьсот шестьдесят девятого года", "ru") ==
             "1969-05-23");
  BOOST_TEST(parsed("десятого декабря две тысячи двадцать четвертого года", "ru") == "2024-12-10");
  BOOST_TEST(parsed("الثالث والعشرين من شهر أيار/مايو سنة ألف وتسعمائة وتسع وستين", "ar") ==
             "1969-05-23");
}

BOOST_AUTO_TEST_CASE(what_is_no_date) {
  const struct {
    const char* language;
    const char* text;
  } none[] = {
      {"en", ""},
      {"en", "30 February 2024"},
      {"en", "31 April 2024"},
      {"en", "0 May 2024"},
      {"en", "24 December"},
      {"en", "December 2024"},
      {"en", "24 décembre 2024"},
      {"en", "24/12/2024"},
      {"en", "24 December 2024 in New York"},
      {"en", "article 24 December 2024"},
      {"en", "24 December 20245"},
      {"ar", "24 كانون الأول/يناير 2024"},
      {"zh", "2024年12月"},
      {"zh", "2024年13月24日"},
      {"vi", "24 12 năm 2024"},
      {"ru", "24 декабря года"},
  };
  for (const auto& [language, text] : none) {
    BOOST_TEST(parsed(text, language) == "none", language << ": " << text);
  }
}

BOOST_AUTO_TEST_CASE(dates_in_running_text) {
  BOOST_TEST(
      found("Open from 1 to 15 March 2024, and on 2024-12-31 or 25 and 26 October 2025.", "en") ==
      "[15 March 2024] 2024-03-15 [2024-12-31] 2024-12-31 "
      "[26 October 2025] 2025-10-26 ");
  BOOST_TEST(found("本公约于二〇二四年十二月二十四日通过，2025年10月25日开放。", "zh") ==
             "[二〇二四年十二月二十四日] 2024-12-24 [2025年10月25日] 2025-10-25 ");
  BOOST_TEST(found("принята 24 декабря 2024 года, а 1 мая 12 человек", "ru") ==
             "[24 декабря 2024 года] 2024-12-24 ");
  BOOST_TEST(found("every State may 12 and 2024 things", "en").empty());
  BOOST_TEST(found("", "en").empty());
}

BOOST_AUTO_TEST_CASE(dates_do_not_overlap) {
  BOOST_TEST(found("24 December 2024 December 24, 2024 May 1, 2025", "en") ==
             "[24 December 2024] 2024-12-24 [December 24, 2024] 2024-12-24 "
             "[May 1, 2025] 2025-05-01 ");
}

BOOST_AUTO_TEST_CASE(what_is_printed_reads_back_in_every_language) {
  BOOST_TEST(rc::check("parse_date(print_date(d)) is d", [] {
    const auto date = CivilDate::of(1, 1, 1).plus_days(*rc::gen::inRange(0, 3'652'059));
    const LanguageTag language = tag(
        *rc::gen::elementOf(std::vector<std::string>(std::begin(languages), std::end(languages))));
    RC_ASSERT(parse_date(print_date(date, language), language) == date);
  }));
}

BOOST_AUTO_TEST_CASE(every_month_of_every_language_reads_back) {
  for (const char* language : languages) {
    for (unsigned month = 1; month <= 12; ++month) {
      const CivilDate date = CivilDate::of(2024, month, 1);
      const std::string text = "x " + print_date(date, tag(language)) + " x";
      const auto dates = find_dates(text, tag(language));
      BOOST_TEST_REQUIRE(dates.size() == 1, text << " has no date");
      BOOST_TEST((dates[0].date == date));
    }
  }
}

BOOST_AUTO_TEST_CASE(any_text_is_searched_without_harm) {
  BOOST_TEST(rc::check("places lie inside the text, in order", [](const std::string& text) {
    for (const char* language : languages) {
      std::size_t end = 0;
      for (const DateInText& date : find_dates(text, tag(language))) {
        RC_ASSERT(date.begin >= end && date.begin < date.end && date.end <= text.size());
        end = date.end;
      }
    }
  }));
}

// A search that were not linear would take minutes here.
BOOST_AUTO_TEST_CASE(long_texts_made_to_hurt) {
  for (const char* piece : {"1 ", "1 May ", "one ", "hundred ", "24 de ", "二", "1/", "May 1, "}) {
    std::string text;
    while (text.size() < 100'000) text += piece;
    for (const char* language : {"en", "es", "zh"})
      BOOST_TEST(find_dates(text, tag(language)).empty());
  }
  BOOST_TEST(find_dates(std::string(2'000'000, 'a'), tag("en")).empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace servanda::engine
