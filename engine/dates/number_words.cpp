#include "engine/dates/number_words.hpp"

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <map>
#include <string>

namespace servanda::engine::dates {
namespace {

using Kind = NumberWord::Kind;

// One value a line, its words apart by spaces. A number that adds up from others is not listed.
struct Row {
  std::uint32_t value;
  std::string_view words;
  Kind kind = Kind::plain;
};

constexpr Row english[] = {
    {1, "one first"},
    {2, "two second"},
    {3, "three third"},
    {4, "four fourth"},
    {5, "five fifth"},
    {6, "six sixth"},
    {7, "seven seventh"},
    {8, "eight eighth"},
    {9, "nine ninth"},
    {10, "ten tenth"},
    {11, "eleven eleventh"},
    {12, "twelve twelfth"},
    {13, "thirteen thirteenth"},
    {14, "fourteen fourteenth"},
    {15, "fifteen fifteenth"},
    {16, "sixteen sixteenth"},
    {17, "seventeen seventeenth"},
    {18, "eighteen eighteenth"},
    {19, "nineteen nineteenth"},
    {20, "twenty twentieth"},
    {30, "thirty thirtieth"},
    {40, "forty"},
    {50, "fifty"},
    {60, "sixty"},
    {70, "seventy"},
    {80, "eighty"},
    {90, "ninety"},
    {100, "hundred", Kind::multiplier},
    {1000, "thousand", Kind::multiplier},
    {0, "and", Kind::joiner},
};

constexpr Row french[] = {
    {1, "un une premier"},
    {2, "deux"},
    {3, "trois"},
    {4, "quatre"},
    {5, "cinq"},
    {6, "six"},
    {7, "sept"},
    {8, "huit"},
    {9, "neuf"},
    {10, "dix"},
    {11, "onze"},
    {12, "douze"},
    {13, "treize"},
    {14, "quatorze"},
    {15, "quinze"},
    {16, "seize"},
    {20, "vingt vingts", Kind::score},
    {30, "trente"},
    {40, "quarante"},
    {50, "cinquante"},
    {60, "soixante"},
    {70, "septante"},
    {90, "nonante"},
    {100, "cent cents", Kind::multiplier},
    {1000, "mil mille", Kind::multiplier},
    {0, "et", Kind::joiner},
};

constexpr Row spanish[] = {
    {1, "uno un primero primer"},
    {2, "dos"},
    {3, "tres"},
    {4, "cuatro"},
    {5, "cinco"},
    {6, "seis"},
    {7, "siete"},
    {8, "ocho"},
    {9, "nueve"},
    {10, "diez"},
    {11, "once"},
    {12, "doce"},
    {13, "trece"},
    {14, "catorce"},
    {15, "quince"},
    {16, "dieciséis"},
    {17, "diecisiete"},
    {18, "dieciocho"},
    {19, "diecinueve"},
    {20, "veinte"},
    {21, "veintiuno veintiún"},
    {22, "veintidós"},
    {23, "veintitrés"},
    {24, "veinticuatro"},
    {25, "veinticinco"},
    {26, "veintiséis"},
    {27, "veintisiete"},
    {28, "veintiocho"},
    {29, "veintinueve"},
    {30, "treinta"},
    {40, "cuarenta"},
    {50, "cincuenta"},
    {60, "sesenta"},
    {70, "setenta"},
    {80, "ochenta"},
    {90, "noventa"},
    {100, "cien ciento"},
    {200, "doscientos"},
    {300, "trescientos"},
    {400, "cuatrocientos"},
    {500, "quinientos"},
    {600, "seiscientos"},
    {700, "setecientos"},
    {800, "ochocientos"},
    {900, "novecientos"},
    {1000, "mil", Kind::multiplier},
    {0, "y", Kind::joiner},
};

// Days and years stand in the genitive, and only their last word is an ordinal.
constexpr Row russian[] = {
    {1, "первого первое"},
    {2, "второго второе две"},
    {3, "третьего третье"},
    {4, "четвертого четвёртого четвертое четвёртое"},
    {5, "пятого пятое"},
    {6, "шестого шестое"},
    {7, "седьмого седьмое"},
    {8, "восьмого восьмое"},
    {9, "девятого девятое"},
    {10, "десятого десятое"},
    {11, "одиннадцатого одиннадцатое"},
    {12, "двенадцатого двенадцатое"},
    {13, "тринадцатого тринадцатое"},
    {14, "четырнадцатого четырнадцатое"},
    {15, "пятнадцатого пятнадцатое"},
    {16, "шестнадцатого шестнадцатое"},
    {17, "семнадцатого семнадцатое"},
    {18, "восемнадцатого восемнадцатое"},
    {19, "девятнадцатого девятнадцатое"},
    {20, "двадцать двадцатого двадцатое"},
    {30, "тридцать тридцатого тридцатое"},
    {40, "сорок сорокового"},
    {50, "пятьдесят пятидесятого"},
    {60, "шестьдесят шестидесятого"},
    {70, "семьдесят семидесятого"},
    {80, "восемьдесят восьмидесятого"},
    {90, "девяносто девяностого"},
    {100, "сто сотого"},
    {200, "двести двухсотого"},
    {500, "пятьсот"},
    {600, "шестьсот"},
    {700, "семьсот"},
    {800, "восемьсот"},
    {900, "девятьсот девятисотого"},
    {1000, "тысяча тысячи", Kind::multiplier},
    {2000, "двухтысячного"},
};

// Each also with the و that joins it to the one before; see vocabulary().
constexpr Row arabic[] = {
    {1, "الأول واحد واحدة إحدى الحادي"},
    {2, "الثاني اثنين اثنتين اثنان اثني اثنتي"},
    {3, "الثالث ثلاث ثلاثة"},
    {4, "الرابع أربع أربعة"},
    {5, "الخامس خمس خمسة"},
    {6, "السادس ست ستة"},
    {7, "السابع سبع سبعة"},
    {8, "الثامن ثمان ثماني ثمانية"},
    {9, "التاسع تسع تسعة"},
    {10, "العاشر عشر عشرة"},
    {20, "العشرين العشرون عشرين عشرون"},
    {30, "الثلاثين الثلاثون ثلاثين ثلاثون"},
    {40, "أربعين أربعون"},
    {50, "خمسين خمسون"},
    {60, "ستين ستون"},
    {70, "سبعين سبعون"},
    {80, "ثمانين ثمانون"},
    {90, "تسعين تسعون"},
    {900, "تسعمائة تسعمئة"},
    {1000, "ألف"},
    {2000, "ألفين ألفان"},
};
constexpr std::string_view arabic_and = "و";

using Vocabulary = std::map<std::string, NumberWord, std::less<>>;

// "third", "Third", "THIRD".
void add_in_every_case(Vocabulary& vocabulary, const std::string& word, NumberWord meaning) {
  const icu::UnicodeString lower = icu::UnicodeString::fromUTF8(word);
  icu::UnicodeString upper = lower;
  upper.toUpper(icu::Locale::getRoot());
  icu::UnicodeString capitalized(lower.char32At(0));
  capitalized.toUpper(icu::Locale::getRoot()).append(lower, lower.moveIndex32(0, 1), INT32_MAX);
  for (const icu::UnicodeString& form : {lower, upper, capitalized}) {
    std::string text;
    vocabulary.emplace(form.toUTF8String(text), meaning);
  }
}

template <std::size_t size>
Vocabulary vocabulary(const Row (&rows)[size], std::string_view joined_by = {}) {
  Vocabulary out;
  for (const Row& row : rows) {
    std::string_view words = row.words;
    while (!words.empty()) {
      const std::string word(words.substr(0, words.find(' ')));
      words.remove_prefix(std::min(words.size(), word.size() + 1));
      add_in_every_case(out, word, {row.kind, row.value});
      if (!joined_by.empty())
        out.emplace(std::string(joined_by) + word, NumberWord{row.kind, row.value});
    }
  }
  return out;
}

const Vocabulary& vocabulary_of(std::string_view bcp47) {
  static const std::map<std::string_view, Vocabulary> all = {
      {"en", vocabulary(english)},
      {"fr", vocabulary(french)},
      {"es", vocabulary(spanish)},
      {"ru", vocabulary(russian)},
      {"ar", vocabulary(arabic, arabic_and)},
  };
  static const Vocabulary none;
  const auto found = all.find(bcp47);
  return found == all.end() ? none : found->second;
}

}  // namespace

std::optional<NumberWord> number_word(std::string_view word, std::string_view bcp47) {
  const Vocabulary& words = vocabulary_of(bcp47);
  const auto found = words.find(word);
  return found == words.end() ? std::nullopt : std::optional(found->second);
}

void SpelledNumber::add(NumberWord word) {
  constexpr std::uint32_t ceiling = 1'000'000;  // no year or day comes near
  constexpr std::uint32_t thousand = 1000;
  constexpr std::uint32_t four_score = 80;
  switch (word.kind) {
    case Kind::plain:
      rest_ += word.value;
      break;
    case Kind::multiplier:
      rest_ = std::max(rest_, 1U) * word.value;
      break;
    case Kind::score:
      rest_ += last_ == 4 ? four_score - 4 : word.value;
      break;
    case Kind::joiner:
      return;
  }
  if (word.value == thousand && word.kind == Kind::multiplier) {
    thousands_ += rest_;
    rest_ = 0;
  }
  thousands_ = std::min(thousands_, ceiling);
  rest_ = std::min(rest_, ceiling);
  last_ = word.value;
}

}  // namespace servanda::engine::dates
