#include "engine/numeral.hpp"

#include <rapidcheck.h>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <ostream>
#include <string>
#include <utility>

namespace servanda::engine {

inline std::ostream& operator<<(std::ostream& out, const Numeral& numeral) {
  return out << "style " << static_cast<int>(numeral.style) << " value " << numeral.value;
}

namespace {

using enum NumeralStyle;

void check_readings(std::string_view text, const std::vector<Numeral>& expected) {
  const std::vector<Numeral> readings = read_numeral(text);
  BOOST_TEST_CONTEXT("reading " << text) {
    BOOST_TEST(readings == expected, boost::test_tools::per_element());
  }
}

bool can_be(std::string_view text, Numeral numeral) {
  const auto readings = read_numeral(text);
  return std::find(readings.begin(), readings.end(), numeral) != readings.end();
}

// Every numeral of a list, from the first on, in one style.
void check_list(NumeralStyle style, std::initializer_list<const char*> list) {
  std::uint32_t value = 0;
  for (const char* text : list) {
    ++value;
    BOOST_TEST(can_be(text, {style, value}), text << " is not read as " << value);
  }
}

BOOST_AUTO_TEST_SUITE(numeral_suite)

BOOST_AUTO_TEST_CASE(digits_of_every_script) {
  check_readings("12", {{decimal, 12}});
  check_readings("١٢", {{decimal, 12}});
  check_readings("۱۲", {{decimal, 12}});
  check_readings("１２", {{decimal, 12}});
  check_readings("007", {{decimal, 7}});
  check_readings("999999", {{decimal, 999'999}});
}

BOOST_AUTO_TEST_CASE(the_chinese_cycles_of_ten_and_twelve) {
  check_list(stem, {"甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"});
  check_list(branch, {"子", "丑", "寅", "卯", "辰", "巳", "午", "未", "申", "酉", "戌", "亥"});
  BOOST_TEST(print_numeral(3, stem) == "丙");
  BOOST_TEST(print_numeral(12, branch) == "亥");
  BOOST_TEST(print_numeral(11, stem) == "11");
  check_readings("甲乙", {});
}

BOOST_AUTO_TEST_CASE(what_is_no_number) {
  for (const char* text :
       {"",   " ", "0",    "٠",     "〇", "-1", "1.", "(a)", "1٢", "1000000", "99999999999",
        "1a", "%", "\xFF", "hello", "ъ",  "ё",  "é",  "百",  "万", "1 2"}) {
    check_readings(text, {});
  }
}

BOOST_AUTO_TEST_CASE(what_does_not_count_is_overlooked) {
  check_readings("\u200F12\u200E", {{decimal, 12}});
  check_readings(" 12 ", {{decimal, 12}});
  check_readings("هـ", {{abjad, 5}});
  check_readings("ه", {{abjad, 5}});
  check_readings("أَ", {{abjad, 1}});
}

// Which of the two it is follows from the sequence; both are told, the likelier first.
BOOST_AUTO_TEST_CASE(a_letter_may_be_a_roman_number) {
  check_readings("i", {{lower_roman, 1}, {lower_latin, 9}});
  check_readings("v", {{lower_roman, 5}, {lower_latin, 22}});
  check_readings("l", {{lower_latin, 12}, {lower_roman, 50}});
  check_readings("D", {{upper_latin, 4}, {upper_roman, 500}});
  check_readings("ii", {{lower_roman, 2}, {lower_latin, 35}});
}

BOOST_AUTO_TEST_CASE(roman_numbers) {
  check_list(lower_roman,
             {"i",   "ii",   "iii", "iv", "v",   "vi",   "vii",   "viii", "ix", "x",  "xi",
              "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix",  "xx", "xxi"});
  BOOST_TEST(can_be("MCMLXIX", {upper_roman, 1969}));
  BOOST_TEST(can_be("mmmcmxcix", {lower_roman, 3999}));
  check_readings("Ⅳ", {{upper_roman, 4}});
  check_readings("ⅻ", {{lower_roman, 12}});
  check_readings("ⅩⅣ", {{upper_roman, 14}});
}

BOOST_AUTO_TEST_CASE(false_roman_numbers_are_none) {
  for (const char* text :
       {"iiii", "vx", "iix", "vv", "ic", "xm", "mmmm", "ivi", "iv ", "Iv", "ⅣⅣ"}) {
    for (const Numeral& numeral : read_numeral(text == std::string("iv ") ? "i v" : text)) {
      BOOST_TEST((numeral.style != lower_roman && numeral.style != upper_roman),
                 text << " was read as a roman number");
    }
  }
}

BOOST_AUTO_TEST_CASE(latin_letters_go_on_after_z) {
  check_list(lower_latin,
             {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l",  "m",  "n", "o",
              "p", "q", "r", "s", "t", "u", "v", "w", "x", "y", "z", "aa", "bb", "cc"});
  BOOST_TEST(can_be("ab", {lower_latin, 28}));
  BOOST_TEST(can_be("ac", {lower_latin, 29}));
  BOOST_TEST(can_be("BB", {upper_latin, 28}));
  BOOST_TEST(can_be("bb", {lower_latin, 54}));
  for (const char* word : {"of", "no", "the", "aab", "aB", "aaaaa"}) check_readings(word, {});
}

BOOST_AUTO_TEST_CASE(cyrillic_lists_leave_out_five_letters) {
  check_list(cyrillic, {"а", "б", "в", "г", "д", "е", "ж", "з", "и", "к", "л", "м", "н", "о",
                        "п", "р", "с", "т", "у", "ф", "х", "ц", "ч", "ш", "щ", "э", "ю", "я"});
  BOOST_TEST(can_be("В", {cyrillic, 3}));
  BOOST_TEST(can_be("бб", {cyrillic, 30}));
}

BOOST_AUTO_TEST_CASE(some_cyrillic_lists_count_the_short_i) {
  check_list(cyrillic, {"а", "б", "в", "г", "д", "е", "ж", "з", "и", "й", "к", "л", "м", "н"});
  BOOST_TEST(read_numeral("к").front() == (Numeral{cyrillic, 10}));
}

BOOST_AUTO_TEST_CASE(letters_of_the_wrong_keyboard_come_last) {
  check_readings("с", {{cyrillic, 17}, {cyrillic, 18}, {lower_latin, 3}});
  check_readings("c", {{lower_latin, 3}, {lower_roman, 100}, {cyrillic, 17}});
  check_readings("a", {{lower_latin, 1}, {cyrillic, 1}});
  check_readings("b", {{lower_latin, 2}});
}

BOOST_AUTO_TEST_CASE(arabic_letters_in_abjad_order) {
  check_list(abjad, {"أ", "ب", "ج", "د", "ه", "و", "ز", "ح", "ط", "ي", "ك", "ل", "م", "ن",
                     "س", "ع", "ف", "ص", "ق", "ر", "ش", "ت", "ث", "خ", "ذ", "ض", "ظ", "غ"});
  for (const char* alef : {"ا", "أ", "إ", "آ"}) check_readings(alef, {{abjad, 1}});
  check_readings("أأ", {{abjad, 29}});
  check_readings("أ أ", {{abjad, 29}});
  check_readings("ب ب", {{abjad, 30}});
  check_readings("من", {});
}

BOOST_AUTO_TEST_CASE(arabic_ordinals_are_numbers_of_their_own) {
  check_list(decimal, {"أولا", "ثانيا", "ثالثا", "رابعا", "خامسا", "سادسا", "سابعا", "ثامنا",
                       "تاسعا", "عاشرا", "حادي عشر", "ثاني عشر"});
  BOOST_TEST(can_be("أولاً", {decimal, 1}));
  BOOST_TEST(can_be("ثَانِيًا", {decimal, 2}));
}

BOOST_AUTO_TEST_CASE(chinese_numbers) {
  const std::pair<const char*, std::uint32_t> numbers[] = {{"一", 1},
                                                           {"两", 2},
                                                           {"十", 10},
                                                           {"十一", 11},
                                                           {"二十", 20},
                                                           {"二十三", 23},
                                                           {"廿", 20},
                                                           {"廿三", 23},
                                                           {"卅一", 31},
                                                           {"一百", 100},
                                                           {"一百零二", 102},
                                                           {"一百〇二", 102},
                                                           {"一百一十", 110},
                                                           {"一百十一", 111},
                                                           {"一百廿三", 123},
                                                           {"三百二十", 320},
                                                           {"两千", 2000},
                                                           {"一千零一", 1001},
                                                           {"一千零一十", 1010},
                                                           {"一千一百零一", 1101},
                                                           {"一万", 10'000},
                                                           {"一万零五十", 10'050},
                                                           {"十一万", 110'000},
                                                           {"九十九万九千九百九十九", 999'999},
                                                           {"二〇", 20},
                                                           {"二〇二四", 2024},
                                                           {"一九六九", 1969},
                                                           {"壹佰贰拾", 120},
                                                           {"二萬", 20'000}};
  for (const auto& [text, value] : numbers) {
    BOOST_TEST(can_be(text, {chinese, value}), text << " is not read as " << value);
    BOOST_TEST(read_number(text).value_or(0) == value);
  }
}

BOOST_AUTO_TEST_CASE(false_chinese_numbers_are_none) {
  for (const char* text :
       {"百", "千", "零", "零一", "一百二", "一百零十", "十十", "一百一百", "十百", "一百零",
        "一千一", "万一", "一百万", "一十零一", "两〇", "〇二", "一条"}) {
    check_readings(text, {});
  }
}

// The list goes on in the plain style where Unicode has no more framed characters.
BOOST_AUTO_TEST_CASE(numbers_in_a_frame) {
  check_readings("①", {{circled, 1}});
  check_readings("⑳", {{circled, 20}});
  check_readings("㉑", {{circled, 21}});
  check_readings("㊿", {{circled, 50}});
  check_readings("㈠", {{parenthesised, 1}, {chinese, 1}});
  check_readings("㈩", {{parenthesised, 10}, {chinese, 10}});
  check_readings("⑴", {{parenthesised, 1}, {decimal, 1}});
  check_readings("⒇", {{parenthesised, 20}, {decimal, 20}});
  check_readings("⒈", {{decimal, 1}});
  check_readings("⒜", {{lower_latin, 1}});
  check_readings("㊀", {{circled, 1}});
}

BOOST_AUTO_TEST_CASE(numbers_in_running_text) {
  BOOST_TEST(read_number("12").value_or(0) == 12);
  BOOST_TEST(read_number("١٢").value_or(0) == 12);
  BOOST_TEST(read_number("十二").value_or(0) == 12);
  for (const char* text : {"", "0", "a", "iv", "①", "1000000"}) BOOST_TEST(!read_number(text));
}

BOOST_AUTO_TEST_CASE(printing_in_each_style) {
  BOOST_TEST(print_numeral(12, decimal) == "12");
  BOOST_TEST(print_numeral(14, lower_roman) == "xiv");
  BOOST_TEST(print_numeral(9, upper_roman) == "IX");
  BOOST_TEST(print_numeral(28, lower_latin) == "bb");
  BOOST_TEST(print_numeral(3, upper_latin) == "C");
  BOOST_TEST(print_numeral(10, cyrillic) == "к");
  BOOST_TEST(print_numeral(1, abjad) == "أ");
  BOOST_TEST(print_numeral(5, abjad) == "ه");
  BOOST_TEST(print_numeral(29, abjad) == "أأ");
  BOOST_TEST(print_numeral(111, chinese) == "一百一十一");
  BOOST_TEST(print_numeral(10'050, chinese) == "一万零五十");
  BOOST_TEST(print_numeral(21, circled) == "㉑");
  BOOST_TEST(print_numeral(10, parenthesised) == "㈩");
  BOOST_TEST(print_numeral(11, parenthesised) == "十一");
}

BOOST_AUTO_TEST_CASE(a_value_that_a_style_cannot_write_is_written_in_decimal) {
  BOOST_TEST(print_numeral(0, lower_roman) == "0");
  BOOST_TEST(print_numeral(4000, upper_roman) == "4000");
  BOOST_TEST(print_numeral(105, lower_latin) == "105");
  BOOST_TEST(print_numeral(51, circled) == "51");
  BOOST_TEST(print_numeral(4'294'967'295, chinese) == "4294967295");
}

BOOST_AUTO_TEST_CASE(what_is_printed_reads_back) {
  BOOST_TEST(rc::check("one reading of print_numeral(v, style) is v", [] {
    const auto value = *rc::gen::oneOf(rc::gen::inRange<std::uint32_t>(1, 130),
                                       rc::gen::inRange<std::uint32_t>(1, 1'000'000));
    const auto style = static_cast<NumeralStyle>(*rc::gen::inRange(0, 10));
    const auto readings = read_numeral(print_numeral(value, style));
    RC_ASSERT(std::any_of(readings.begin(), readings.end(),
                          [value](const Numeral& reading) { return reading.value == value; }));
  }));
}

BOOST_AUTO_TEST_CASE(every_chinese_number_reads_back) {
  for (std::uint32_t value = 1; value < 1'000'000; value += value < 20'000 ? 1 : 97) {
    BOOST_TEST_REQUIRE(read_number(print_numeral(value, chinese)).value_or(0) == value);
  }
}

BOOST_AUTO_TEST_CASE(any_bytes_are_read_without_harm) {
  BOOST_TEST(rc::check("no value is 0 or beyond a million", [](const std::string& text) {
    for (const Numeral& reading : read_numeral(text)) {
      RC_ASSERT(reading.value >= 1 && reading.value <= 999'999);
    }
  }));
  BOOST_TEST(read_numeral(std::string(1 << 20, 'x')).empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace servanda::engine
