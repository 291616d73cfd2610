#include "signatures/clauses.hpp"

#include "tests/signatures/build.hpp"

BOOST_AUTO_TEST_SUITE(final_clauses)

using namespace servanda::signatures;
using namespace servanda::test;
using servanda::engine::Diagnostics;

namespace {

// What is told of a file; "no TOML" where it is none.
std::string faults(std::string_view toml) {
  Diagnostics findings;
  const auto parsed = parse_clauses(toml, "treaty.toml", table(), findings);
  return parsed ? ids(findings) : parsed.error().id;
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_hanoi_form) {
  const auto rules = clauses(hanoi_form);
  BOOST_TEST(iso(rules.adopted) == "2024-12-24");
  BOOST_REQUIRE(rules.signature.size() == 2u);
  BOOST_TEST(rules.signature[1].place == "New York");
  BOOST_TEST(iso(rules.last_day_of_signature()) == "2026-12-31");
  BOOST_TEST(iso(rules.opening()) == "2025-01-01");
  BOOST_REQUIRE(rules.entry_into_force.has_value());
  BOOST_TEST(*rules.entry_into_force->threshold.count == 3u);
  BOOST_TEST(
      (rules.entry_into_force->threshold.organizations == OrganizationCount::not_additional));
  BOOST_TEST(rules.entry_into_force->later.front().article == "art_65__para_2");
  BOOST_TEST(rules.denunciation->delay.from(day("2027-03-01")).iso() == "2028-03-01");
  BOOST_TEST(rules.reservations->provisions.front() == "art_63__para_2");
}

BOOST_AUTO_TEST_CASE(nothing_is_computed_from_nothing) {
  const auto rules = clauses("iri = \"/akn/un\"\n[title]\nen = \"A treaty\"\n");
  BOOST_TEST(!rules.entry_into_force.has_value());
  BOOST_TEST(!rules.opening().has_value());
  BOOST_TEST(!rules.last_day_of_signature().has_value());
}

BOOST_AUTO_TEST_CASE(misspelt_keys_are_told_with_what_was_meant) {
  Diagnostics findings;
  BOOST_REQUIRE(parse_clauses("[entry_into_force]\ncount = 3\norganisations = \"counted\"\n",
                              "treaty.toml", table(), findings)
                    .has_value());
  BOOST_REQUIRE(findings.all().size() == 1u);
  BOOST_TEST(findings.all()[0].id == "EIF-004");
  BOOST_TEST(findings.all()[0].place.line == 3u);
  BOOST_TEST(findings.all()[0].message.find("organizations") != std::string::npos);
  BOOST_TEST(faults("[entry_into_forse]\ncount = 3\n") == "EIF-004");
  BOOST_TEST(faults("[[signature]]\nplaze = \"x\"\n") == "EIF-004");
}

BOOST_AUTO_TEST_CASE(values_that_cannot_be) {
  BOOST_TEST(faults("[entry_into_force]\ncount = \"40\"\n") == "EIF-005 EIF-006");
  BOOST_TEST(faults("[entry_into_force]\ncount = -1\n") == "EIF-005 EIF-006");
  BOOST_TEST(faults("[entry_into_force]\ncount = 1.5\n") == "EIF-005 EIF-006");
  BOOST_TEST(faults("[entry_into_force]\non = \"90 days after\"\n") == "EIF-006");
  BOOST_TEST(faults("[entry_into_force]\ncount = 1\neach = true\n") == "EIF-007");
  BOOST_TEST(faults("[entry_into_force]\ncount = 1\non = \"soon\"\n") == "EIF-001");
  BOOST_TEST(faults("[entry_into_force]\ncount = 1\norganizations = \"some\"\n") == "EIF-005");
  BOOST_TEST(faults("[entry_into_force]\ncount = 1\narticle = \"article 5\"\n") == "AKN-001");
  BOOST_TEST(faults("[entry_into_force]\ncount = 1\nacts = [\"ratify\"]\n") == "SIG-004");
  BOOST_TEST(faults("[entry_into_force]\nall_of = [\"Atlantis\"]\n") == "SIG-001 EIF-006");
  BOOST_TEST(faults("[entry_into_force]\ncount = 1\nnot_before = \"Easter\"\n") == "EIF-005");
  BOOST_TEST(faults("[entry_into_force]\ncount = 1\ndeadline = 2000-01-01\n") == "EIF-005");
  BOOST_TEST(faults("[[signature]]\nfrom = 2026-01-01\nuntil = 2025-01-01\n") == "EIF-005");
  BOOST_TEST(faults("[[consent]]\nmeans = [\"reservation\"]\n") == "EIF-005");
  BOOST_TEST(faults("adopted = \"yesterday\"\n") == "EIF-005");
  BOOST_TEST(faults("entry_into_force = 40\n") == "EIF-005");
  BOOST_TEST(faults("[parent]\nkind = \"protocol\"\n") == "EIF-005");
}

BOOST_AUTO_TEST_CASE(shares_and_weights_that_cannot_be) {
  constexpr std::string_view share = "[entry_into_force]\n[[entry_into_force.share]]\n";
  const auto with = [&](std::string_view rest) {
    return faults(std::string(share) + std::string(rest));
  };
  BOOST_TEST(with("at_least = \"2/3\"\nof = \"members\"\norganization = \"UNO\"\n").empty());
  BOOST_TEST(with("at_least = \"3/2\"\nof = [\"FRA\"]\n") == "EIF-002");
  BOOST_TEST(with("at_least = \"0/2\"\nof = [\"FRA\"]\n") == "EIF-002");
  BOOST_TEST(with("at_least = \"1/0\"\nof = [\"FRA\"]\n") == "EIF-002");
  BOOST_TEST(with("of = [\"FRA\"]\n") == "EIF-005");
  BOOST_TEST(with("at_least = \"2/3\"\nof = \"parties\"\n") == "EIF-005");
  BOOST_TEST(with("at_least = \"2/3\"\nof = \"members\"\n") == "EIF-005");
  constexpr std::string_view weight =
      "[entry_into_force]\n[[entry_into_force.weight]]\nat_least = \"55 %\"\ntable = { ";
  BOOST_TEST(faults(std::string(weight) + "FRA = 1, DEU = 2 }\ntotal = 3\n").empty());
  BOOST_TEST(faults(std::string(weight) + "FRA = 1, DEU = 2 }\ntotal = 2\n") == "EIF-005");
  BOOST_TEST(faults(std::string(weight) + "Atlantis = 1 }\n") == "SIG-001");
  BOOST_TEST(faults(std::string(weight) + "FRA = \"much\" }\n") == "EIF-005");
}

BOOST_AUTO_TEST_CASE(what_is_no_toml) {
  BOOST_TEST(faults("count = ") == "EIF-003");
  BOOST_TEST(faults("[entry_into_force\n") == "EIF-003");
  BOOST_TEST(faults("adopted = 2024-02-30\n") == "EIF-003");
  BOOST_TEST(faults(std::string("\xFF\xFE\x00", 3)) == "EIF-003");
  BOOST_TEST(faults(std::string(100'000, '[')) == "EIF-003");
}

BOOST_AUTO_TEST_CASE(fractions_are_exact) {
  const auto fraction = [](std::string_view text) {
    const auto parsed = Fraction::parse(text);
    BOOST_REQUIRE_MESSAGE(parsed.has_value(), text);
    return *parsed;
  };
  BOOST_TEST(fraction("2/3").needed(193) == 129);
  BOOST_TEST(fraction("2/3").met(2, 3));
  BOOST_TEST(!fraction("2/3").met(128, 193));
  BOOST_TEST(fraction("55 %").needed(13'728'306) == 7'550'569);
  BOOST_TEST(fraction("0.55").met(55, 100));
  BOOST_TEST(fraction("55%").met(55, 100));
  BOOST_TEST(fraction("66.7 %").denominator == 1000);
  auto half = fraction("1/2");
  half.more_than = true;
  BOOST_TEST(!half.met(50, 100));
  BOOST_TEST(half.needed(100) == 51);
  BOOST_TEST(half.needed(101) == 51);
  BOOST_TEST(!half.met(1, 0));
  BOOST_TEST(fraction("1/1").met(12, 12));
  BOOST_TEST(
      fraction("999999999/1000000000").met(9'000'000'000'000'000'000, 9'000'000'000'000'000'000));
}

BOOST_AUTO_TEST_CASE(articles_in_words) {
  BOOST_TEST(article_words("art_65__para_1") == "article 65(1)");
  BOOST_TEST(article_words("art_10__para_1__list_1__point_a") == "article 10(1)(a)");
  BOOST_TEST(article_words("art_17") == "article 17");
  BOOST_TEST(article_words("annex_1__art_2") == "annex 1, article 2");
  BOOST_TEST(article_words("preamble__rec_1") == "preamble__rec_1");
  BOOST_TEST(article_words("not an eid") == "not an eid");
}

BOOST_AUTO_TEST_SUITE_END()
