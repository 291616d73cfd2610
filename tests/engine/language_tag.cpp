#include "engine/language_tag.hpp"

#include <rapidcheck.h>
#include <boost/test/unit_test.hpp>

#include <string>
#include <utility>

namespace servanda::engine {
namespace {

std::string tag_of(std::string_view text) {
  const auto parsed = LanguageTag::parse(text);
  return parsed ? parsed->bcp47() : "none";
}

LanguageTag tag(std::string_view text) {
  return LanguageTag::parse(text).value();
}

BOOST_AUTO_TEST_SUITE(language_tag_suite)

BOOST_AUTO_TEST_CASE(codes_of_all_parts_of_iso_639) {
  const std::pair<const char*, const char*> codes[] = {
      {"en", "en"},  {"eng", "en"},  {"fra", "fr"}, {"fre", "fr"}, {"zho", "zh"}, {"chi", "zh"},
      {"deu", "de"}, {"ger", "de"},  {"nld", "nl"}, {"dut", "nl"}, {"ara", "ar"}, {"arb", "ar"},
      {"rus", "ru"}, {"spa", "es"},  {"vie", "vi"}, {"cmn", "zh"}, {"iw", "he"},  {"fas", "fa"},
      {"per", "fa"}, {"yue", "yue"}, {"gsw", "gsw"}};
  for (const auto& [text, expected] : codes) BOOST_TEST(tag_of(text) == expected);
}

BOOST_AUTO_TEST_CASE(tags_become_canonical) {
  BOOST_TEST(tag_of("EN") == "en");
  BOOST_TEST(tag_of(" en ") == "en");
  BOOST_TEST(tag_of("zh_hans") == "zh-Hans");
  BOOST_TEST(tag_of("SR-LATN") == "sr-Latn");
  BOOST_TEST(tag_of("pt-br") == "pt-BR");
  BOOST_TEST(tag_of("zh-cmn") == "zh");
}

BOOST_AUTO_TEST_CASE(names_in_the_languages_of_the_house_and_in_ones_own) {
  const std::pair<const char*, const char*> names[] = {
      {"English", "en"},    {"anglais", "en"},    {"inglés", "en"},   {"английский", "en"},
      {"英语", "en"},       {"français", "fr"},   {"FRANCAIS", "fr"}, {"French", "fr"},
      {"русский", "ru"},    {"العربية", "ar"},    {"عربي", "ar"},     {"中文", "zh"},
      {"chinois", "zh"},    {"汉语", "zh"},       {"Español", "es"},  {"castellano", "es"},
      {"Tiếng Việt", "vi"}, {"Vietnamese", "vi"}, {"Deutsch", "de"},  {"Kiswahili", "sw"},
      {"עברית", "he"}};
  for (const auto& [text, expected] : names) BOOST_TEST(tag_of(text) == expected);
}

BOOST_AUTO_TEST_CASE(what_names_no_language) {
  for (const char* text :
       {"",    " ",   "e",      "xx",  "xx1",      "qqq",     "zzzzzzzz", "12",
        "en-", "-en", "en--GB", "und", "mul",      "mis",     "zxx",      "root",
        "qaa", "C",   "E",      "S",   "language", "en;drop", "../en",    "\xFF\xFE"}) {
    const auto parsed = LanguageTag::parse(text);
    BOOST_TEST_REQUIRE(!parsed.has_value(), text << " was taken for " << tag_of(text));
    BOOST_TEST(parsed.error().id == "VAL-003");
  }
  BOOST_TEST(tag_of(std::string("en\0gb", 5)) == "none");
  BOOST_TEST(tag_of(std::string(1 << 20, 'a')) == "none");
}

BOOST_AUTO_TEST_CASE(akoma_ntoso_carries_three_letters) {
  const std::pair<const char*, const char*> codes[] = {
      {"ar", "ara"}, {"zh", "zho"}, {"en", "eng"},  {"fr", "fra"},      {"ru", "rus"},
      {"es", "spa"}, {"vi", "vie"}, {"ger", "deu"}, {"sr-Latn", "srp"}, {"zh-Hant", "zho"}};
  for (const auto& [text, expected] : codes) BOOST_TEST(tag(text).iso639_2() == expected);
}

BOOST_AUTO_TEST_CASE(direction_follows_the_likely_script) {
  for (const char* text : {"ar", "he", "fa", "ur", "ckb", "az-Arab"}) {
    BOOST_TEST(tag(text).html_dir() == "rtl", text << " runs from right to left");
  }
  for (const char* text : {"en", "zh", "ru", "vi", "az", "ar-Latn"}) {
    BOOST_TEST(tag(text).html_dir() == "ltr", text << " runs from left to right");
  }
  BOOST_TEST((tag("ar").direction() == Direction::right_to_left));
}

BOOST_AUTO_TEST_CASE(tags_are_compared_and_ordered_by_their_text) {
  BOOST_TEST((tag("fre") == tag("français")));
  BOOST_TEST((tag("ar") < tag("en")));
  BOOST_TEST((tag("zh") != tag("zh-Hans")));
}

BOOST_AUTO_TEST_CASE(a_language_has_a_name_in_every_other) {
  BOOST_TEST(language_name(tag("fr"), tag("en")) == "French");
  BOOST_TEST(language_name(tag("zh"), tag("fr")) == "chinois");
  BOOST_TEST(language_name(tag("en"), tag("zh")) == "英语");
  BOOST_TEST(language_name(tag("ar"), tag("ar")) == "العربية");
  BOOST_TEST(language_name(tag("vi"), tag("vi")) == "Tiếng Việt");
}

BOOST_AUTO_TEST_CASE(any_text_is_taken_or_refused_without_harm) {
  BOOST_TEST(rc::check("what is taken is canonical", [](const std::string& text) {
    const auto parsed = LanguageTag::parse(text);
    if (parsed) RC_ASSERT(LanguageTag::parse(parsed->bcp47()).value() == *parsed);
  }));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace servanda::engine
