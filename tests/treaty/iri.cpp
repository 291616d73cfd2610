#include "treaty/iri.hpp"

#include <rapidcheck.h>
#include <boost/test/unit_test.hpp>

#include <string>

using servanda::engine::CivilDate;
using servanda::engine::LanguageTag;
using servanda::treaty::Iri;

BOOST_AUTO_TEST_SUITE(iri)

BOOST_AUTO_TEST_CASE(a_work_has_its_parts) {
  const Iri iri = Iri::parse("/akn/un/act/provision/un-ga/2024-12-24/XVIII-16").value();
  BOOST_TEST(iri.work() == "/akn/un/act/provision/un-ga/2024-12-24/XVIII-16");
  BOOST_TEST(iri.country() == "un");
  BOOST_TEST(iri.type() == "act");
  BOOST_TEST(iri.subtype() == "provision");
  BOOST_TEST(iri.author() == "un-ga");
  BOOST_TEST(iri.date() == "2024-12-24");
  BOOST_TEST(iri.number() == "XVIII-16");
  BOOST_TEST(iri.language().empty());
  BOOST_TEST(iri.component().empty());
  BOOST_TEST(iri.provision().empty());
}

BOOST_AUTO_TEST_CASE(a_provision_of_an_expression_has_its_parts) {
  const Iri iri =
      Iri::parse(
          "/akn/un/act/provision/un-ga/2024-12-24/XVIII-16/eng@2024-12-24/!main#art_64__para_1")
          .value();
  BOOST_TEST(iri.work() == "/akn/un/act/provision/un-ga/2024-12-24/XVIII-16");
  BOOST_TEST(iri.language() == "eng");
  BOOST_TEST(iri.version() == "2024-12-24");
  BOOST_TEST(iri.component() == "main");
  BOOST_TEST(iri.provision() == "art_64__para_1");
}

BOOST_AUTO_TEST_CASE(the_forms_of_the_un_s_own_files_are_one_work) {
  const std::string work = "/akn/un/statement/deliberation/un-ga/2024-12-24/79-243";
  for (const std::string text :
       {"/akn/un/statement/deliberation/unga/2024-12-24/79-243/",
        "/akn/un/statement/deliberation/unga/2024-12-24/79-243/!main/",
        "/akn/un/statement/deliberation/unga/2024-12-24/79-243/!main/annex",
        "/akn/un/statement/deliberation/unga/2024-12-24/79-243/eng@/",
        "/akn/un/statement/deliberation/unga/2024-12-24/79-243/eng@!main/",
        "/akn/un/statement/deliberation/unga/2024-12-24/79-243/eng@!main/annex",
        "/akn/un/statement/deliberation/unga/2024-12-24/79-243/eng@.xml",
        "/akn/un/statement/deliberation/unga/2024-12-24/79-243/eng@/!main.xml"}) {
    const auto parsed = Iri::parse(text);
    BOOST_REQUIRE_MESSAGE(parsed.has_value(), text);
    BOOST_TEST(parsed->work() == work, text);
    BOOST_TEST(parsed->version().empty(), text);
  }
  BOOST_TEST(Iri::parse("/akn/un/statement/deliberation/unga/2024-12-24/79-243/eng@!main/annex")
                 ->component() == "main/annex");
}

BOOST_AUTO_TEST_CASE(short_works_are_read) {
  const Iri iri = Iri::parse("/akn/un/act/1969-05-23/18232").value();
  BOOST_TEST(iri.subtype().empty());
  BOOST_TEST(iri.author().empty());
  BOOST_TEST(iri.date() == "1969-05-23");
  BOOST_TEST(iri.number() == "18232");
  BOOST_TEST(Iri::parse("/akn/un/act/1969")->number().empty());
}

BOOST_AUTO_TEST_CASE(an_author_that_only_begins_like_the_un_is_left_alone) {
  BOOST_TEST(Iri::parse("/akn/un/act/provision/unesco/1972-11-16/1")->author() == "unesco");
}

BOOST_AUTO_TEST_CASE(expressions_are_printed_by_language_and_version) {
  const Iri iri =
      Iri::parse("/akn/un/act/provision/un-ga/2024-12-24/XVIII-16/eng@2024-12-24").value();
  const LanguageTag french = LanguageTag::parse("fr").value();
  BOOST_TEST(iri.expression(french, CivilDate::of(2024, 12, 24)) ==
             "/akn/un/act/provision/un-ga/2024-12-24/XVIII-16/fra@2024-12-24");
  BOOST_TEST(iri.expression(french, std::nullopt) ==
             "/akn/un/act/provision/un-ga/2024-12-24/XVIII-16/fra@");
}

BOOST_AUTO_TEST_CASE(what_is_no_iri_is_refused_by_its_diagnostic) {
  for (const std::string text :
       {"", "/", "/akn", "/akn/", "/akn/un", "/akn/un/act", "/akn/un/act/provision/un-ga/XVIII-16",
        "akn/un/act/2024/1", "/akn/un/act/2024-02-30/1",
        "/akn/un/act/provision/un-ga/2024-12-24/a b", "/akn/un/act/2024/1/e@2024",
        "/akn/un/act/2024/<1>", "https://example.org/akn/un/act/2024/1"}) {
    const auto parsed = Iri::parse(text);
    BOOST_TEST(!parsed.has_value(), text);
    if (!parsed) BOOST_TEST(parsed.error().id == "AKN-002");
  }
  BOOST_TEST(!Iri::parse("/akn/un/act/2024/" + std::string(1024, '1')).has_value());
}

BOOST_AUTO_TEST_CASE(the_work_of_an_iri_is_an_iri_of_that_work) {
  BOOST_TEST(rc::check("parsing is stable", [] {
    const auto number = *rc::gen::nonEmpty(rc::gen::container<std::string>(
        rc::gen::elementOf(std::string("abcXVI0123456789-./@!#~unga"))));
    const auto parsed = Iri::parse("/akn/un/act/provision/unga/2001-01-01/" + number);
    if (!parsed) return;
    const auto again = Iri::parse(parsed->work());
    RC_ASSERT(again.has_value());
    RC_ASSERT(again->work() == parsed->work());
    RC_ASSERT(again->language().empty());
  }));
}

BOOST_AUTO_TEST_SUITE_END()
