#pragma once
// The words that dates are made of, a table for each language. What a language does differently
// stands here as data; engine/date_text.cpp knows no language.

#include <array>
#include <string_view>
#include <vector>

#include "engine/language_tag.hpp"

namespace servanda::engine::dates {

using Words = std::vector<std::string_view>;

struct DateWords {
  std::string_view bcp47;
  // Twelve; each its printed form, then others behind a bar. Two names of one month that are
  // printed together have a slash between them and are also read alone.
  std::array<std::string_view, 12> months;
  // Printing: {day}, {month}, {year}; the first of the month may have a form of its own.
  std::string_view pattern;
  std::string_view first_day;
  // Reading. All may be missing in a date.
  Words leads;                    // before a date that is a whole text: "le", "ngày"
  Words day_suffixes;             // written on the day: "24th", "1er"
  Words before_month;             // "24 de diciembre", "this 23rd day of May"
  Words before_year;              // "de 2024", "in the year 2024"
  Words after_year;               // "2024 года"
  bool month_first = false;       // "December 24, 2024" beside "24 December 2024"
  bool numbered_months = false;   // "tháng 12"
  bool day_first_digits = false;  // 24/12/2024 and 24.12.2024 mean one thing only
  bool year_first_marks = false;  // 2024年12月24日
};

// The language's own table, or the English one.
[[nodiscard]] const DateWords& date_words(const LanguageTag& language);

}  // namespace servanda::engine::dates
