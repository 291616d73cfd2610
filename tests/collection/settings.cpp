#include "collection/settings.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <string>

namespace engine = servanda::engine;
using servanda::collection::parse_settings;

namespace {

engine::LanguageTag tag(const char* code) {
  return *engine::LanguageTag::parse(code);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(settings)

BOOST_AUTO_TEST_CASE(all_keys) {
  engine::Diagnostics findings;
  const auto settings = parse_settings(R"(
title = { en = "Treaties of the Lakes", fr = "Traités des lacs" }
publisher = "Lakes Secretariat"
base_iri = "https://lakes.example.org/"
languages = ["en", "fra", "zh"]
as_at = 2025-11-19
fonts = ["Noto Serif", "Noto Naskh Arabic"]
[office]
docx = "house.docx"
)",
                                       "servanda.toml", findings);
  BOOST_REQUIRE(settings);
  BOOST_TEST(findings.empty());
  BOOST_TEST(settings->title(tag("fr")) == "Traités des lacs");
  BOOST_TEST(settings->title(tag("vi")) == "Treaties of the Lakes");
  BOOST_TEST(settings->publisher == "Lakes Secretariat");
  BOOST_TEST(settings->base_iri == "https://lakes.example.org");
  BOOST_REQUIRE(settings->languages.size() == 3);
  BOOST_TEST(settings->languages[1].bcp47() == "fr");
  BOOST_TEST(settings->as_at->iso() == "2025-11-19");
  BOOST_TEST(settings->fonts.size() == 2);
  BOOST_TEST(settings->office.at("docx") == "house.docx");
}

BOOST_AUTO_TEST_CASE(the_least_that_is_needed) {
  engine::Diagnostics findings;
  const auto settings = parse_settings("title = \"T\"", "servanda.toml", findings);
  BOOST_REQUIRE(settings);
  BOOST_TEST(settings->title(tag("ar")) == "T");
  BOOST_REQUIRE(settings->languages.size() == 1);
  BOOST_TEST(settings->languages.front().bcp47() == "en");
  BOOST_TEST(!settings->as_at);
  BOOST_TEST(findings.empty());
}

BOOST_AUTO_TEST_CASE(a_new_collection_has_valid_settings) {
  engine::Diagnostics findings;
  BOOST_TEST(
      parse_settings(servanda::collection::new_settings(), "servanda.toml", findings).has_value());
  BOOST_TEST(findings.empty());
}

BOOST_AUTO_TEST_CASE(misspelt_key_is_a_warning_with_its_line) {
  engine::Diagnostics findings;
  const auto settings =
      parse_settings("title = \"T\"\nlanguage = [\"en\"]\n", "servanda.toml", findings);
  BOOST_REQUIRE(settings);
  BOOST_REQUIRE(findings.all().size() == 1);
  BOOST_TEST(findings.all()[0].id == "ENV-021");
  BOOST_TEST(findings.all()[0].place.line == 2);
  BOOST_TEST(findings.all()[0].message == "there is no setting language; did you mean languages?");
}

struct Wrong {
  const char* toml;
  std::size_t line;
};
std::ostream& operator<<(std::ostream& out, const Wrong& wrong) {
  return out << wrong.toml;
}

const Wrong wrongs[] = {
    {"", 1},
    {"title = 5", 1},
    {"title = {}", 1},
    {"title = { xx9 = \"T\" }", 1},
    {"title = \"T\"\nlanguages = []", 2},
    {"title = \"T\"\nlanguages = [\"en\", \"eng\"]", 2},
    {"title = \"T\"\nlanguages = \"en\"", 2},
    {"title = \"T\"\nlanguages = [5]", 2},
    {"title = \"T\"\nas_at = \"2025-02-30\"", 2},
    {"title = \"T\"\nas_at = 5", 2},
    {"title = \"T\"\nbase_iri = \"ftp://x\"", 2},
    {"title = \"T\"\npublisher = [1]", 2},
    {"title = \"T\"\nfonts = \"Noto\"", 2},
    {"title = \"T\"\n\ntitle = \"U\"", 3},
    {"title = \"T", 1},
};

BOOST_DATA_TEST_CASE(refused_with_the_line, wrongs, wrong) {
  engine::Diagnostics findings;
  const auto settings = parse_settings(wrong.toml, "servanda.toml", findings);
  BOOST_REQUIRE(!settings);
  BOOST_TEST(settings.error().id == "ENV-020");
  BOOST_TEST(settings.error().place.file == "servanda.toml");
  BOOST_TEST(settings.error().place.line == wrong.line);
}

BOOST_AUTO_TEST_SUITE_END()
