#include "signatures/participant.hpp"

#include <set>

#include "tests/signatures/build.hpp"

BOOST_AUTO_TEST_SUITE(participants)

using namespace servanda::signatures;
using servanda::test::code;
using servanda::test::day;
using servanda::test::table;

namespace {

std::string resolved(std::string_view name) {
  const auto found = table().resolve(name);
  return found ? std::string(found->str()) : found.error().id;
}

std::size_t count_of(ParticipantKind kind) {
  std::size_t count = 0;
  for (const auto& one : table().all()) count += one.kind == kind ? 1 : 0;
  return count;
}

}  // namespace

BOOST_AUTO_TEST_CASE(codes_have_a_form) {
  for (const std::string_view text : {"DZA", "EUE", "INTERPOL", "UNIDO", "XVS"}) {
    BOOST_TEST(ParticipantCode::parse(text).has_value(), text);
  }
  for (const std::string_view text : {"", "DZ", "dza", "D-A", "1AB", "DZA ", "ABCDEFGHIJKLMNOP"}) {
    BOOST_TEST(!ParticipantCode::parse(text).has_value(), text);
  }
  BOOST_CHECK_THROW(static_cast<void>(ParticipantCode::of("dza")), std::invalid_argument);
}

BOOST_AUTO_TEST_CASE(everyone_is_there) {
  BOOST_TEST(count_of(ParticipantKind::member) == 193u);
  BOOST_TEST(count_of(ParticipantKind::observer) == 2u);
  for (const std::string_view former : {"CSK", "SUN", "YUG", "SCG", "DDR"}) {
    BOOST_REQUIRE(table().find(code(former)) != nullptr);
    BOOST_TEST((table().find(code(former))->kind == ParticipantKind::former));
    BOOST_TEST(!table().successors(code(former)).empty(), former);
  }
}

BOOST_AUTO_TEST_CASE(codes_are_sorted_and_unique) {
  const auto all = table().all();
  for (std::size_t i = 1; i < all.size(); ++i) {
    BOOST_TEST((all[i - 1].code < all[i].code), all[i].code.str());
  }
}

BOOST_AUTO_TEST_CASE(every_member_has_a_name_in_seven_languages_and_a_region) {
  for (const auto& one : table().all()) {
    if (one.kind == ParticipantKind::organization) continue;
    BOOST_TEST(!one.region.empty(), one.code.str());
    for (const std::string_view language : {"ar", "zh", "en", "fr", "ru", "es", "vi"}) {
      const auto name = table().name(one.code, language, day("2025-01-01"));
      BOOST_TEST((!name.empty() && name != one.code.str()), one.code.str());
    }
  }
}

BOOST_AUTO_TEST_CASE(names_are_bound_in_time) {
  BOOST_TEST(table().name(code("SWZ"), "en", day("2018-04-18")) == "Swaziland");
  BOOST_TEST(table().name(code("SWZ"), "en", day("2018-04-19")) == "Eswatini");
  BOOST_TEST(table().name(code("TUR"), "fr", day("2003-12-10")) == "Turquie");
  BOOST_TEST(table().name(code("TUR"), "fr", day("2025-10-25")) == "Türkiye");
  BOOST_TEST(table().name(code("COD"), "en", day("1980-01-01")) == "Zaire");
  BOOST_TEST(table().name(code("COD"), "en", day("2002-04-11")) ==
             "Democratic Republic of the Congo");
  BOOST_TEST(table().name(code("EUE"), "en", day("2005-09-15")) == "European Community");
  BOOST_TEST(table().name(code("SCG"), "en", day("2001-01-01")) ==
             "Federal Republic of Yugoslavia");
  // Between two earlier names, and before them, the present one.
  BOOST_TEST(table().name(code("KHM"), "en", day("1960-01-01")) == "Cambodia");
  BOOST_TEST(table().name(code("KHM"), "en", day("1980-01-01")) == "Democratic Kampuchea");
}

BOOST_AUTO_TEST_CASE(a_language_without_names_is_english) {
  BOOST_TEST(table().name(code("DZA"), "sw", day("2025-01-01")) == "Algeria");
  BOOST_TEST(table().name(code("DZA"), "fr-CA", day("2025-01-01")) == "Algérie");
  BOOST_TEST(table().name(code("ANDEAN"), "ar", day("2025-01-01")) == "Andean Community");
}

BOOST_AUTO_TEST_CASE(found_by_code_or_name_in_any_language) {
  for (const std::string_view name :
       {"DZA", "dza", "Algeria", "algérie", "ALGERIE", "Argelia", "阿尔及利亚", "الجزائر", "Алжир",
        "People's Democratic Republic of Algeria"}) {
    BOOST_TEST(resolved(name) == "DZA", name);
  }
  BOOST_TEST(resolved("Viet Nam") == "VNM");
  BOOST_TEST(resolved("Việt Nam") == "VNM");
  BOOST_TEST(resolved("Côte d'Ivoire") == "CIV");
  BOOST_TEST(resolved("Cote d’Ivoire") == "CIV");
  BOOST_TEST(resolved("Korea, Republic of") == "KOR");
  BOOST_TEST(resolved("St. Kitts and Nevis") == "KNA");
  BOOST_TEST(resolved("The former Yugoslav Republic of Macedonia") == "MKD");
  BOOST_TEST(resolved("Zaire") == "COD");
  BOOST_TEST(resolved("European Community") == "EUE");
  BOOST_TEST(resolved("Niger") == "NER");
  BOOST_TEST(resolved("Congo") == "COG");
}

BOOST_AUTO_TEST_CASE(every_present_name_leads_back) {
  for (const auto& one : table().all()) {
    for (const std::string_view language : {"ar", "zh", "en", "fr", "ru", "es", "vi"}) {
      const auto name = table().name(one.code, language, day("2025-01-01"));
      BOOST_TEST(resolved(name) == one.code.str(), name);
    }
  }
}

BOOST_AUTO_TEST_CASE(what_is_not_known_is_refused_with_the_nearest) {
  const auto algera = table().resolve("Algera");
  BOOST_REQUIRE(!algera.has_value());
  BOOST_TEST(algera.error().id == "SIG-001");
  BOOST_TEST(algera.error().message.find("Algeria (DZA)") != std::string::npos);
  BOOST_TEST(resolved("") == "SIG-001");
  BOOST_TEST(resolved("QQQ") == "SIG-001");
  BOOST_TEST(resolved("\xFF\xFE") == "SIG-001");
  BOOST_TEST(resolved(std::string(100'000, 'a')) == "SIG-001");
}

BOOST_AUTO_TEST_CASE(members_of_the_european_union) {
  const auto eu = code("EUE");
  BOOST_TEST(table().members(eu, day("1957-12-31")).size() == 0u);
  BOOST_TEST(table().members(eu, day("1958-01-01")).size() == 6u);
  BOOST_TEST(table().members(eu, day("1995-01-01")).size() == 15u);
  BOOST_TEST(table().members(eu, day("2005-09-15")).size() == 25u);
  BOOST_TEST(table().members(eu, day("2013-07-01")).size() == 28u);
  BOOST_TEST(table().members(eu, day("2020-02-01")).size() == 27u);
  BOOST_TEST(table().is_member(eu, code("GBR"), day("2020-01-31")));
  BOOST_TEST(!table().is_member(eu, code("GBR"), day("2020-02-01")));
}

BOOST_AUTO_TEST_CASE(members_of_the_united_nations) {
  const auto un = code("UNO");
  BOOST_TEST(table().members(un, day("1946-01-01")).size() == 51u);
  BOOST_TEST(table().members(un, day("1990-12-31")).size() == 159u);
  BOOST_TEST(table().members(un, day("2000-12-31")).size() == 189u);
  BOOST_TEST(table().members(un, day("2025-01-01")).size() == 193u);
}

BOOST_AUTO_TEST_CASE(successors_are_dated_facts) {
  const auto czechoslovakia = table().successors(code("CSK"));
  BOOST_REQUIRE(czechoslovakia.size() == 2u);
  BOOST_TEST(czechoslovakia[0].on.iso() == "1993-01-01");
  BOOST_TEST(czechoslovakia[0].manner == "dissolution");
  std::set<std::string, std::less<>> before_serbia;
  for (const auto& one : table().predecessors(code("SRB"))) {
    before_serbia.emplace(one.predecessor.str());
  }
  BOOST_TEST(before_serbia.contains("SCG"));
}

BOOST_AUTO_TEST_SUITE_END()
