#include "engine/dates/words.hpp"

#include <algorithm>

namespace servanda::engine::dates {
namespace {

const DateWords english = {
    .bcp47 = "en",
    .months = {"January|Jan", "February|Feb", "March|Mar", "April|Apr", "May", "June|Jun",
               "July|Jul", "August|Aug", "September|Sept|Sep", "October|Oct", "November|Nov",
               "December|Dec"},
    .pattern = "{day} {month} {year}",
    .first_day = "1",
    .leads = {"on", "the", "this"},
    .day_suffixes = {"st", "nd", "rd", "th"},
    .before_month = {"day", "of"},
    .before_year = {"in", "the", "year", "of", "our", "lord"},
    .after_year = {},
    .month_first = true,
};

const DateWords french = {
    .bcp47 = "fr",
    .months = {"janvier|janv", "février|févr", "mars", "avril|avr", "mai", "juin", "juillet|juil",
               "août", "septembre|sept", "octobre|oct", "novembre|nov", "décembre|déc"},
    .pattern = "{day} {month} {year}",
    .first_day = "1er",
    .leads = {"le", "ce"},
    .day_suffixes = {"er", "e", "ème"},
    .before_month = {"jour", "du", "de", "mois", "d"},
    .before_year = {"de", "l", "an", "en", "année"},
    .after_year = {},
    .day_first_digits = true,
};

const DateWords spanish = {
    .bcp47 = "es",
    .months = {"enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto",
               "septiembre|setiembre", "octubre", "noviembre", "diciembre"},
    .pattern = "{day} de {month} de {year}",
    .first_day = "1",
    .leads = {"el", "día", "a", "los"},
    .day_suffixes = {"º", "o", "er"},
    .before_month = {"de", "del", "día", "días", "mes"},
    .before_year = {"de", "del", "año"},
    .after_year = {},
    .day_first_digits = true,
};

const DateWords russian = {
    .bcp47 = "ru",
    .months = {"января|январь", "февраля|февраль", "марта|март", "апреля|апрель", "мая|май",
               "июня|июнь", "июля|июль", "августа|август", "сентября|сентябрь", "октября|октябрь",
               "ноября|ноябрь", "декабря|декабрь"},
    .pattern = "{day} {month} {year} года",
    .first_day = "1",
    .leads = {},
    .day_suffixes = {"го", "ого", "е", "ое"},
    .before_month = {"дня"},
    .before_year = {"месяца"},
    .after_year = {"года", "год", "г"},
    .day_first_digits = true,
};

// The months of the Levant, then the Gregorian ones as Egypt writes them, as the UN does; of the
// others the Maghreb's.
const DateWords arabic = {
    .bcp47 = "ar",
    .months = {"كانون الثاني/يناير|جانفي", "شباط/فبراير|فيفري", "آذار/مارس", "نيسان/أبريل|أفريل",
               "أيار/مايو|ماي", "حزيران/يونيه|يونيو|جوان", "تموز/يوليه|يوليو|جويلية",
               "آب/أغسطس|أوت", "أيلول/سبتمبر", "تشرين الأول/أكتوبر", "تشرين الثاني/نوفمبر",
               "كانون الأول/ديسمبر"},
    .pattern = "{day} {month} {year}",
    .first_day = "1",
    .leads = {"في", "يوم", "اليوم"},
    .day_suffixes = {},
    .before_month = {"من", "شهر"},
    .before_year = {"من", "عام", "سنة", "لعام", "العام", "لسنة"},
    .after_year = {"م", "ميلادية"},
    .day_first_digits = true,
};

const DateWords chinese = {
    .bcp47 = "zh",
    .months = {"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"},
    .pattern = "{year}年{month}月{day}日",
    .first_day = "1",
    .leads = {"公", "元", "于"},
    .day_suffixes = {},
    .before_month = {},
    .before_year = {},
    .after_year = {},
    .year_first_marks = true,
};

const DateWords vietnamese = {
    .bcp47 = "vi",
    .months = {"1|một|giêng", "2|hai", "3|ba", "4|tư|bốn", "5|năm", "6|sáu", "7|bảy", "8|tám",
               "9|chín", "10|mười", "11|mười một", "12|mười hai|chạp"},
    .pattern = "ngày {day} tháng {month} năm {year}",
    .first_day = "1",
    .leads = {"ngày", "mùng", "mồng"},
    .day_suffixes = {},
    .before_month = {"tháng"},
    .before_year = {"năm"},
    .after_year = {},
    .numbered_months = true,
    .day_first_digits = true,
};

}  // namespace

const DateWords& date_words(const LanguageTag& language) {
  const std::string_view tag = language.bcp47();
  const std::string_view primary = tag.substr(0, tag.find('-'));
  for (const DateWords* words :
       {&english, &french, &spanish, &russian, &arabic, &chinese, &vietnamese}) {
    if (words->bcp47 == primary) return *words;
  }
  return english;
}

}  // namespace servanda::engine::dates
