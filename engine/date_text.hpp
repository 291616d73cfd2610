#pragma once
// Dates as the United Nations writes them in its six languages, and in Vietnamese: "24 December
// 2024", « 24 décembre 2024 » (1er for the first), "24 de diciembre de 2024", «24 декабря 2024
// года», 2024年12月24日, «24 كانون الأول/ديسمبر 2024» (double month names),
// "ngày 24 tháng 12 năm 2024".

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/civil_date.hpp"
#include "engine/language_tag.hpp"

namespace servanda::engine {

// In the language given, else in English form. Arabic: European digits, as UN documents have them.
[[nodiscard]] std::string print_date(CivilDate date, const LanguageTag& language);

// A whole text that is one date. Accepts single Arabic month names, Arabic-Indic and Chinese digits
// (二〇二四年十二月二十四日), ordinals, a missing «года» and other usual variants.
[[nodiscard]] std::optional<CivilDate> parse_date(std::string_view text,
                                                  const LanguageTag& language);

struct DateInText {
  std::size_t begin, end;  // bytes
  CivilDate date;
};
// Every full date in running text, in order, not overlapping. Linear in the text's length.
[[nodiscard]] std::vector<DateInText> find_dates(std::string_view text,
                                                 const LanguageTag& language);

}  // namespace servanda::engine
