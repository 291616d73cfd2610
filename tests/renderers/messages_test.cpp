#include "renderers/messages.hpp"

#include <unicode/plurrule.h>
#include <boost/test/unit_test.hpp>

#include <memory>
#include <set>

#include "signatures/action.hpp"
#include "tests/renderers/support.hpp"

BOOST_AUTO_TEST_SUITE(messages)

using namespace servanda;
using renderers::Messages;

namespace {

const std::string plural_prefix = "count.";

// Keys without what differs by language: the plural categories.
std::set<std::string> common_keys(const Messages& messages) {
  std::set<std::string> keys;
  for (const auto& [key, text] : messages.all()) {
    const bool is_plural = key.starts_with(plural_prefix);
    keys.insert(is_plural ? key.substr(0, key.rfind('.')) : key);
  }
  return keys;
}

std::set<std::string> placeholders(const std::string& text) {
  std::set<std::string> found;
  for (std::size_t at = text.find('{'); at != std::string::npos; at = text.find('{', at + 1)) {
    found.insert(text.substr(at, text.find('}', at) - at + 1));
  }
  return found;
}

std::set<std::string> categories(const std::string& language) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::PluralRules> rules(
      icu::PluralRules::forLocale(icu::Locale(language.c_str()), status));
  const std::unique_ptr<icu::StringEnumeration> words(rules->getKeywords(status));
  std::set<std::string> found;
  while (const char* word = words->next(nullptr, status)) found.insert(word);
  return found;
}

}  // namespace

BOOST_AUTO_TEST_CASE(seven_languages) {
  std::set<std::string> languages;
  for (const auto& language : Messages::languages()) languages.insert(language.bcp47());
  const std::set<std::string> wanted{"ar", "en", "es", "fr", "ru", "vi", "zh"};
  BOOST_TEST(languages == wanted, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(every_language_says_everything) {
  const Messages& english = Messages::in(test::tag("en"));
  const std::set<std::string> wanted = common_keys(english);
  for (const auto& language : Messages::languages()) {
    BOOST_TEST_CONTEXT(language.bcp47()) {
      const Messages& messages = Messages::in(language);
      BOOST_TEST(common_keys(messages) == wanted, boost::test_tools::per_element());
      for (const auto& [key, text] : messages.all()) {
        BOOST_TEST(!text.empty(), key);
        if (key.starts_with(plural_prefix) || !english.has(key)) continue;
        BOOST_TEST((placeholders(text) == placeholders(std::string(english.text(key)))), key);
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(every_plural_category_has_its_form) {
  for (const auto& language : Messages::languages()) {
    const Messages& messages = Messages::in(language);
    for (const std::string& key : common_keys(messages)) {
      if (!key.starts_with(plural_prefix)) continue;
      for (const std::string& category : categories(language.bcp47())) {
        BOOST_TEST(messages.has(key + "." + category), language.bcp47()
                                                           << " " << key << "." << category);
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(counting_follows_the_language) {
  const auto said = [](std::string_view language, std::uint64_t count) {
    return Messages::in(test::tag(language)).say_count("count.signatures", count);
  };
  BOOST_TEST(said("en", 1) == "1 signature");
  BOOST_TEST(said("en", 73) == "73 signatures");
  BOOST_TEST(said("fr", 0) == "0 signature");
  BOOST_TEST(said("ru", 21) == "21 подпись");
  BOOST_TEST(said("ru", 73) == "73 подписи");
  BOOST_TEST(said("ru", 11) == "11 подписей");
  BOOST_TEST(said("ar", 2) == "توقيعان");
  BOOST_TEST(said("ar", 5) == "5 توقيعات");
  BOOST_TEST(said("zh", 73) == "73个签署");
}

BOOST_AUTO_TEST_CASE(every_action_has_a_name) {
  for (const auto& language : Messages::languages()) {
    for (const auto action : signatures::all_actions()) {
      const std::string key = "action." + std::string(signatures::action_name(action));
      BOOST_TEST(Messages::in(language).has(key), language.bcp47() << " " << key);
    }
  }
}

BOOST_AUTO_TEST_CASE(a_language_that_is_not_spoken_gets_english) {
  BOOST_TEST(Messages::in(test::tag("nb")).language().bcp47() == "en");
  BOOST_TEST(Messages::in(test::tag("fr-CA")).language().bcp47() == "fr");
}

BOOST_AUTO_TEST_CASE(an_unknown_key_is_a_programmers_error) {
  BOOST_CHECK_THROW((void)Messages::in(test::tag("en")).text("no.such"), std::out_of_range);
}

BOOST_AUTO_TEST_CASE(a_damaged_file_is_told_with_its_line) {
  const auto parsed = Messages::parse({"en.toml", "[page]\nskip = \"unclosed\n"});
  BOOST_REQUIRE(!parsed);
  BOOST_TEST(parsed.error().id == "REN-001");
  BOOST_TEST(parsed.error().place.line == 2U);
}

BOOST_AUTO_TEST_SUITE_END()
