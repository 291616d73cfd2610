#include "treaty/import/office/number_format.hpp"

#include <unicode/rbnf.h>

#include <algorithm>
#include <array>
#include <optional>

#include "engine/numeral.hpp"
#include "engine/text/unicode.hpp"

namespace servanda::treaty {
namespace {

using engine::NumeralStyle;

struct Format {
  std::string_view name;
  NumeralStyle style;
};
constexpr std::array formats{Format{"decimal", NumeralStyle::decimal},
                             Format{"1", NumeralStyle::decimal},
                             Format{"lowerRoman", NumeralStyle::lower_roman},
                             Format{"i", NumeralStyle::lower_roman},
                             Format{"upperRoman", NumeralStyle::upper_roman},
                             Format{"I", NumeralStyle::upper_roman},
                             Format{"lowerLetter", NumeralStyle::lower_latin},
                             Format{"a", NumeralStyle::lower_latin},
                             Format{"upperLetter", NumeralStyle::upper_latin},
                             Format{"A", NumeralStyle::upper_latin},
                             Format{"russianLower", NumeralStyle::cyrillic},
                             Format{"arabicAbjad", NumeralStyle::abjad},
                             Format{"أ, ب, ج, ...", NumeralStyle::abjad},
                             Format{"chineseCounting", NumeralStyle::chinese},
                             Format{"chineseCountingThousand", NumeralStyle::chinese},
                             Format{"taiwaneseCounting", NumeralStyle::chinese},
                             Format{"taiwaneseCountingThousand", NumeralStyle::chinese},
                             Format{"japaneseCounting", NumeralStyle::chinese},
                             Format{"ideographDigital", NumeralStyle::chinese},
                             Format{"一, 二, 三, ...", NumeralStyle::chinese},
                             Format{"decimalEnclosedCircle", NumeralStyle::circled},
                             Format{"decimalEnclosedCircleChinese", NumeralStyle::circled},
                             Format{"①, ②, ③, ...", NumeralStyle::circled}};

// One character for each number, from one on.
struct Letters {
  std::string_view name;
  std::u32string_view letters;
};
constexpr std::array alphabets{Letters{"arabicAlpha", U"أبتثجحخدذرزسشصضطظعغفقكلمنهوي"},
                               Letters{"أ, ب, ت, ...", U"أبتثجحخدذرزسشصضطظعغفقكلمنهوي"},
                               Letters{"ideographTraditional", U"甲乙丙丁戊己庚辛壬癸"},
                               Letters{"ideographZodiac", U"子丑寅卯辰巳午未申酉戌亥"},
                               Letters{"ideographEnclosedCircle", U"㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉"},
                               Letters{"decimalEnclosedParen", U"⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"},
                               Letters{"decimalEnclosedFullstop", U"⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛"}};

template <typename Table>
auto find_format(const Table& table, std::string_view name) {
  const auto found =
      std::find_if(table.begin(), table.end(), [&](const auto& one) { return one.name == name; });
  return found == table.end() ? std::nullopt : std::optional(*found);
}

std::string spell_out(std::uint32_t value, std::string_view language, std::string_view rules) {
  UErrorCode error = U_ZERO_ERROR;
  const icu::RuleBasedNumberFormat format(icu::URBNF_SPELLOUT,
                                          icu::Locale(std::string(language).c_str()), error);
  if (U_FAILURE(error)) return {};
  icu::UnicodeString words;
  icu::FieldPosition position;
  const icu::UnicodeString rule_set = icu::UnicodeString::fromUTF8(std::string(rules));
  format.format(static_cast<int32_t>(value), rule_set, words, position, error);
  if (U_FAILURE(error)) return {};
  words.setTo(words.tempSubString(0, 1).toUpper() + words.tempSubString(1));
  std::string result;
  words.toUTF8String(result);
  return result;
}

std::string english_ordinal(std::uint32_t value) {
  constexpr std::array<std::string_view, 4> endings{"th", "st", "nd", "rd"};
  const std::uint32_t last = value % 10;
  const bool is_teen = value % 100 >= 11 && value % 100 <= 13;
  return std::to_string(value).append(endings[last > 3 || is_teen ? 0 : last]);
}

std::string print_in_words(std::uint32_t value, std::string_view format,
                           std::string_view language) {
  if (format == "ordinal") return english_ordinal(value);
  if (format == "cardinalText") return spell_out(value, language, "%spellout-cardinal");
  if (format == "ordinalText") return spell_out(value, language, "%spellout-ordinal");
  if (format == "decimalZero") return (value < 10 ? "0" : "") + std::to_string(value);
  return {};
}

}  // namespace

std::string print_automatic_number(std::uint32_t value, std::string_view format,
                                   std::string_view language) {
  if (format.empty() || format == "none") return {};
  std::string printed;
  if (const auto known = find_format(formats, format)) {
    printed = engine::print_numeral(value, known->style);
  } else if (const auto alphabet = find_format(alphabets, format)) {
    if (value >= 1 && value <= alphabet->letters.size()) {
      engine::append_utf8(printed, alphabet->letters[value - 1]);
    }
  } else {
    printed = print_in_words(value, format, language);
  }
  return printed.empty() ? std::to_string(value) : printed;
}

std::string print_bullet(std::string_view character) {
  std::size_t offset = 0;
  const char32_t c = character.empty() ? 0 : engine::next_code_point(character, offset);
  const bool is_private = c >= 0xE000 && c <= 0xF8FF;
  // Courier New's "o" is a ring.
  if (c == 0 || is_private || character == "o") return "•";
  return std::string(engine::trim(character));
}

}  // namespace servanda::treaty
