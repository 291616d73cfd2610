#include "treaty/instrument.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

using servanda::engine::Diagnostics;
using servanda::engine::LanguageTag;
using servanda::treaty::Instrument;
using servanda::treaty::parse_instrument;
using servanda::treaty::print_instrument;

namespace {

const std::string complete = R"(
iri = "/akn/un/act/provision/un-ga/2031-05-06/XVIII-99"
depositary = "The Depositary"
adopted = 2031-05-06
adopted_at = "New York"
authentic = ["ar", "zh", "eng"]
checked = { on = 2032-01-02, against = "the register" }
notes = ["one", "two"]
[title]
en = "Convention on Lanterns"
fr = "Convention sur les lanternes"
[short_title]
en = "Lantern Convention"
[entry_into_force]
count = 3
)";

std::string refusal(const std::string& toml) {
  Diagnostics findings;
  const auto read = parse_instrument(toml, "treaty.toml", findings);
  return read ? "" : read.error().id;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(instrument)

BOOST_AUTO_TEST_CASE(every_key_is_read_and_the_final_clauses_are_left_alone) {
  Diagnostics findings;
  const Instrument read = parse_instrument(complete, "treaty.toml", findings).value();
  BOOST_TEST(read.iri.work() == "/akn/un/act/provision/un-ga/2031-05-06/XVIII-99");
  BOOST_TEST(read.depositary == "The Depositary");
  BOOST_TEST(read.adopted->iso() == "2031-05-06");
  BOOST_TEST(read.adopted_at == "New York");
  BOOST_REQUIRE(read.authentic.size() == 3U);
  BOOST_TEST(read.authentic[2].bcp47() == "en");
  BOOST_TEST(read.checked->on.iso() == "2032-01-02");
  BOOST_TEST(read.checked->against == "the register");
  BOOST_TEST(read.notes.size() == 2U);
  BOOST_TEST(findings.empty());
}

BOOST_AUTO_TEST_CASE(titles_fall_back_from_the_language_to_english) {
  Diagnostics findings;
  const Instrument read = parse_instrument(complete, "treaty.toml", findings).value();
  const auto tag = [](const char* text) { return LanguageTag::parse(text).value(); };
  BOOST_TEST(read.title(tag("fr")) == "Convention sur les lanternes");
  BOOST_TEST(read.title(tag("ru")) == "Convention on Lanterns");
  BOOST_TEST(read.short_title(tag("en")) == "Lantern Convention");
  BOOST_TEST(read.short_title(tag("ru")) == "Lantern Convention");
  // A full title in the reader's language says more than a short one in another.
  BOOST_TEST(read.short_title(tag("fr")) == "Convention sur les lanternes");
}

BOOST_AUTO_TEST_CASE(a_date_that_the_iri_denies_is_a_warning) {
  Diagnostics findings;
  const auto read = parse_instrument(
      "iri = \"/akn/un/act/2030-01-01/9\"\nadopted = 2031-05-06\n[title]\nen = \"T\"",
      "treaty.toml", findings);
  BOOST_TEST(read.has_value());
  BOOST_REQUIRE(findings.all().size() == 1U);
  BOOST_TEST(findings.all()[0].id == "AKN-004");
}

BOOST_AUTO_TEST_CASE(an_unknown_key_of_its_own_table_is_a_warning) {
  Diagnostics findings;
  const auto read = parse_instrument(
      "iri = \"/akn/un/act/2031/9\"\nchecked = { on = 2032-01-02, against = \"x\", by = \"y\" "
      "}\n[title]\nen = \"T\"",
      "treaty.toml", findings);
  BOOST_TEST(read.has_value());
  BOOST_REQUIRE(findings.all().size() == 1U);
  BOOST_TEST(findings.all()[0].id == "AKN-005");
  BOOST_TEST(findings.all()[0].place.line == 2U);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_is_refused_with_its_line) {
  BOOST_TEST(refusal("") == "AKN-003");
  BOOST_TEST(refusal("this is no TOML") == "AKN-003");
  BOOST_TEST(refusal("iri = \"/akn/un/act/2031/9\"") == "AKN-003");
  BOOST_TEST(refusal("iri = \"lanterns\"\n[title]\nen = \"T\"") == "AKN-003");
  BOOST_TEST(refusal("iri = \"/akn/un/act/2031/9\"\ntitle = \"T\"") == "AKN-003");
  BOOST_TEST(refusal("iri = \"/akn/un/act/2031/9\"\n[title]\nen = \"\"") == "AKN-003");
  BOOST_TEST(refusal("iri = \"/akn/un/act/2031/9\"\n[title]\nxx9 = \"T\"") == "AKN-003");
  BOOST_TEST(refusal("iri = \"/akn/un/act/2031/9\"\nadopted = \"soon\"\n[title]\nen = \"T\"") ==
             "AKN-003");
  BOOST_TEST(refusal("iri = \"/akn/un/act/2031/9\"\nadopted = 2031-02-30\n[title]\nen = \"T\"") ==
             "AKN-003");
  BOOST_TEST(refusal("iri = \"/akn/un/act/2031/9\"\nauthentic = \"en\"\n[title]\nen = \"T\"") ==
             "AKN-003");
  BOOST_TEST(refusal("iri = \"/akn/un/act/2031/9\"\nchecked = 2031-01-01\n[title]\nen = \"T\"") ==
             "AKN-003");
  Diagnostics findings;
  const auto read = parse_instrument(
      "iri = \"/akn/un/act/2031/9\"\n\ndepositary = 7\n[title]\nen = \"T\"", "t.toml", findings);
  BOOST_TEST(read.error().place.line == 3U);
}

BOOST_AUTO_TEST_CASE(what_is_printed_reads_back) {
  Diagnostics findings;
  Instrument first = parse_instrument(complete, "treaty.toml", findings).value();
  first.titles["en"] = "Convention on \"Lanterns\"\\\nand\tlamps";
  const Instrument again =
      parse_instrument(print_instrument(first), "treaty.toml", findings).value();
  BOOST_TEST((again.iri == first.iri));
  BOOST_TEST(again.titles == first.titles);
  BOOST_TEST(again.short_titles == first.short_titles);
  BOOST_TEST(again.depositary == first.depositary);
  BOOST_TEST(again.adopted->iso() == first.adopted->iso());
  BOOST_TEST((again.authentic == first.authentic));
  BOOST_TEST(again.checked->against == first.checked->against);
  BOOST_TEST(again.notes == first.notes);
  BOOST_TEST(print_instrument(again) == print_instrument(first));
  BOOST_TEST(findings.empty());
}

BOOST_AUTO_TEST_CASE(what_is_not_known_is_printed_as_a_comment) {
  Diagnostics findings;
  const Instrument bare =
      parse_instrument("iri = \"/akn/un/act/2031/9\"\n[title]\nen = \"T\"", "t.toml", findings)
          .value();
  const std::string printed = print_instrument(bare);
  BOOST_TEST(printed.find("\n# adopted = ") != std::string::npos);
  BOOST_TEST(parse_instrument(printed, "t.toml", findings).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
