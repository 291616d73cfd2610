// Every form of a clause on entry into force that docs/formats/treaty-toml.md lists.

#include "signatures/force.hpp"

#include <algorithm>

#include "signatures/status.hpp"
#include "tests/signatures/build.hpp"

BOOST_AUTO_TEST_SUITE(forms_of_entry_into_force)

using namespace servanda::signatures;
using namespace servanda::test;

namespace {

FinalClauses rule(std::string_view body) {
  return clauses("[entry_into_force]\narticle = \"art_9\"\n" + std::string(body));
}

std::string date(const Events& events, std::string_view body, std::string_view on = "2099-01-01") {
  return iso(force_of(events, rule(body), on).date);
}

bool has_step(const Force& force, ForceStep::Kind kind) {
  return std::ranges::any_of(force.steps, [&](const auto& step) { return step.kind == kind; });
}

Question asked(std::string_view on, const OtherTreaties& others) {
  return {day(on), std::nullopt, &others};
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_number_of_instruments) {
  const auto events = Events().many("ratification", 5, "2020-01-01");
  BOOST_TEST(date(events, "count = 5\non = \"90 days after\"") == "2020-04-04");
  BOOST_TEST(date(events, "count = 5\non = \"same day\"") == "2020-01-05");
  BOOST_TEST(date(events, "count = 5") == "2020-01-05");
  BOOST_TEST(date(events, "count = 6") == "none");
  const auto force = force_of(events, rule("count = 7\non = \"90 days after\""), "2020-02-01");
  BOOST_TEST(force.threshold == 7u);
  BOOST_TEST(force.counted == 5u);
  BOOST_TEST(force.missing == 2u);
  BOOST_TEST(force.explanation == "Not in force (article 9): 2 instruments are missing.");
}

BOOST_AUTO_TEST_CASE(deposits_of_one_day_count_together) {
  Events events;
  events.add("ratification", "DZA", "2020-01-01");
  events.all("ratification", {"FRA", "MLI", "DEU"}, "2020-02-01");
  const auto force = force_of(events, rule("count = 2\non = \"60 days after\""), "2021-01-01");
  BOOST_TEST(iso(force.crossed) == "2020-02-01");
  BOOST_TEST(iso(force.date) == "2020-04-01");
  for (const auto& one : force.per_participant) BOOST_TEST(iso(one.date) == "2020-04-01");
}

BOOST_AUTO_TEST_CASE(of_many_deposits_of_one_day_a_few_are_named) {
  const auto words = [](std::vector<std::string> who) {
    const std::string rules = "count = " + std::to_string(who.size());
    return force_of(Events().all("ratification", who, "2020-01-01"), rule(rules), "2021-01-01")
        .explanation;
  };
  BOOST_TEST(words({"BEN", "FJI"}) ==
             "2nd instrument: Benin and Fiji, both deposited on 1 January 2020; in force on 1 "
             "January 2020 (article 9).");
  std::vector<std::string> ten{"AUT", "BEN", "CHE", "DNK", "EGY", "FJI", "GHA", "HTI", "IRL"};
  BOOST_TEST(words(ten).find("Haiti and Ireland, all deposited") != std::string::npos);
  ten.emplace_back("JPN");
  BOOST_TEST(words(ten).find("Haiti and 2 others, all deposited") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(each_on_its_own_instrument) {
  Events events;
  events.add("accession", "DZA", "2020-01-01").add("accession", "FRA", "2021-01-01");
  const auto rules = rule("each = true\non = \"same day\"");
  const auto now = status_of(events, rules, "2022-01-01");
  BOOST_TEST(iso(now.find(code("DZA"))->in_force_from()) == "2020-01-01");
  BOOST_TEST(iso(now.find(code("FRA"))->in_force_from()) == "2021-01-01");
  BOOST_TEST(now.parties_in_force == 2u);
}

BOOST_AUTO_TEST_CASE(among_them_so_many_of_each_list) {
  constexpr std::string_view body =
      "count = 3\non = \"30 days after\"\n"
      "[[entry_into_force.including]]\nat_least = 1\nlabel = \"producers\"\nof = [\"IND\", "
      "\"TUR\"]\n"
      "[[entry_into_force.including]]\nat_least = 2\nlabel = \"makers\"\nof = [\"FRA\", \"DEU\", "
      "\"ITA\"]\n";
  Events events;
  events.all("ratification", {"FRA", "DEU", "DZA", "MLI"}, "2020-01-01");
  const auto waiting = force_of(events, rule(body), "2020-06-01");
  BOOST_TEST(iso(waiting.date) == "none");
  BOOST_TEST(waiting.missing == 1u);
  BOOST_REQUIRE(waiting.conditions_missing.size() == 1u);
  BOOST_TEST(waiting.conditions_missing[0] == "producers: 0 of the 1 needed");
  events.add("accession", "IND", "2021-01-01");
  BOOST_TEST(date(events, body) == "2021-01-31");
}

BOOST_AUTO_TEST_CASE(all_of_a_list) {
  constexpr std::string_view body =
      "count = 4\nall_of = [\"GBR\", \"SUN\", \"USA\"]\non = \"same day\"";
  Events events;
  events.all("ratification", {"GBR", "USA", "DZA", "MLI"}, "1967-01-01");
  const auto waiting = force_of(events, rule(body), "1968-01-01");
  BOOST_TEST(iso(waiting.date) == "none");
  BOOST_TEST(waiting.conditions_missing.front() == "those of Union of Soviet Socialist Republics");
  events.add("ratification", "SUN", "1967-10-10");
  BOOST_TEST(date(events, body, "1968-01-01") == "1967-10-10");
}

BOOST_AUTO_TEST_CASE(a_share_of_a_weight) {
  constexpr std::string_view body =
      "count = 2\non = \"30 days after\"\n[[entry_into_force.weight]]\nat_least = \"55 %\"\n"
      "label = \"emissions\"\ntable = { USA = 36, RUS = 17.4, JPN = 8.5, DEU = 38.1 }\ntotal = "
      "100\n";
  Events events;
  events.all("ratification", {"RUS", "JPN", "DZA"}, "2020-01-01");
  BOOST_TEST(date(events, body) == "none");
  const auto waiting = force_of(events, rule(body), "2020-06-01");
  BOOST_TEST(waiting.conditions_missing.front() ==
             "at least 55 % of emissions: 25.9 of the 55 needed");
  events.add("ratification", "DEU", "2020-07-01");
  BOOST_TEST(date(events, body) == "2020-07-31");
}

BOOST_AUTO_TEST_CASE(a_share_of_signatories) {
  constexpr std::string_view body =
      "all_of = [\"FRA\"]\non = \"same day\"\n[[entry_into_force.share]]\nmore_than = \"1/2\"\n"
      "of = \"signatories\"\nexcept = [\"FRA\"]\n";
  Events events;
  events.all("signature", {"FRA", "DZA", "MLI", "DEU"}, "2019-01-01");
  events.all("ratification", {"FRA", "DZA"}, "2020-01-01");
  BOOST_TEST(date(events, body) == "none");
  // A ratification by one that never signed is none of the other signatories'.
  events.add("accession", "ITA", "2020-02-01");
  BOOST_TEST(date(events, body) == "none");
  events.add("ratification", "MLI", "2020-03-01");
  BOOST_TEST(date(events, body) == "2020-03-01");
}

BOOST_AUTO_TEST_CASE(a_share_of_the_members_of_an_organization) {
  constexpr std::string_view body =
      "on = \"same day\"\n[[entry_into_force.share]]\nat_least = \"2/3\"\nof = \"members\"\n"
      "organization = \"EUE\"\n";
  Events events;
  events.all("ratification", {"BEL", "FRA", "DEU"}, "1960-01-01");
  BOOST_TEST(date(events, body, "1970-01-01") == "none");
  events.add("ratification", "ITA", "1961-01-01");
  BOOST_TEST(date(events, body, "1970-01-01") == "1961-01-01");
}

BOOST_AUTO_TEST_CASE(a_share_of_the_parties_to_another_treaty) {
  OtherTreaties others;
  others.parties = [](std::string_view treaty, servanda::engine::CivilDate on) {
    BOOST_TEST(treaty == "parent");
    std::vector<ParticipantCode> parties{code("DZA"), code("FRA"), code("MLI")};
    if (on >= day("2015-01-01")) parties.push_back(code("DEU"));
    return parties;
  };
  const auto crossed = [&](const Events& events, std::string_view fixed) {
    const auto rules = rule(
        "on = \"same day\"\n[[entry_into_force.share]]\nat_least = \"3/4\"\n"
        "of = \"parties\"\ntreaty = \"parent\"\n" +
        std::string(fixed));
    return iso(force(events.list, rules, table(), asked("2030-01-01", others)).date);
  };
  Events events;
  events.all("acceptance", {"DZA", "FRA"}, "2020-01-01").add("acceptance", "ITA", "2020-02-01");
  BOOST_TEST(crossed(events, "") == "none");  // Italy is no Party
  BOOST_TEST(crossed(events, "theirs_only = false") == "2020-02-01");
  events.add("acceptance", "DEU", "2020-03-01");
  BOOST_TEST(crossed(events, "") == "2020-03-01");
  BOOST_TEST(crossed(events, "fixed_on = 2010-01-01") == "none");  // Germany was none then
  BOOST_TEST(crossed(events, "size = 8") == "none");
  events.add("acceptance", "MLI", "2020-04-01");
  BOOST_TEST(crossed(events, "fixed_on = 2010-01-01") == "2020-04-01");
}

BOOST_AUTO_TEST_CASE(a_body_that_nothing_here_knows) {
  const auto rules = rule(
      "[[entry_into_force.share]]\nat_least = \"3/4\"\nof = \"parties\"\ntreaty = \"parent\"\n");
  const auto waiting =
      force_of(Events().add("acceptance", "DZA", "2020-01-01"), rules, "2021-01-01");
  BOOST_TEST(iso(waiting.date) == "none");
  BOOST_TEST(!waiting.conditions_missing.empty());
}

BOOST_AUTO_TEST_CASE(only_some_acts_count) {
  Events events;
  events.add("accession", "DZA", "2020-01-01").add("ratification", "FRA", "2020-02-01");
  events.add("definitive-signature", "MLI", "2020-03-01").add("succession", "CZE", "2020-04-01");
  BOOST_TEST(date(events, "count = 4") == "2020-04-01");
  BOOST_TEST(date(events, "count = 1\nacts = [\"ratification\"]") == "2020-02-01");
  BOOST_TEST(date(events, "count = 2\nacts = [\"ratification\"]") == "none");
  BOOST_TEST(date(events, "count = 3\nsuccessions = false") == "2020-03-01");
  BOOST_TEST(date(events, "count = 4\nsuccessions = false") == "none");
  BOOST_TEST(date(events, "count = 1\nonly = [\"MLI\"]") == "2020-03-01");
  const auto force = force_of(events, rule("count = 2\nacts = [\"ratification\"]"), "2021-01-01");
  BOOST_TEST(std::ranges::count_if(force.steps, [](const auto& step) {
               return step.kind == ForceStep::Kind::left_out;
             }) == 3);
}

BOOST_AUTO_TEST_CASE(only_signatories_count) {
  Events events;
  events.add("signature", "DZA", "2019-01-01");
  events.add("accession", "FRA", "2020-01-01").add("ratification", "DZA", "2020-02-01");
  BOOST_TEST(date(events, "count = 1\nsignatories_only = true") == "2020-02-01");
}

BOOST_AUTO_TEST_CASE(three_ways_to_count_an_organization) {
  Events with_members;
  with_members.all("ratification", {"FRA", "EUE", "DZA"}, "2020-01-01");
  Events alone;
  alone.all("ratification", {"EUE", "DZA"}, "2020-01-01");
  const auto counted = [&](const Events& events, std::string_view how) {
    const auto rules = rule("count = 9\norganizations = \"" + std::string(how) + "\"");
    return force_of(events, rules, "2021-01-01").counted;
  };
  BOOST_TEST(counted(with_members, "counted") == 3u);
  BOOST_TEST(counted(with_members, "not-additional") == 2u);
  BOOST_TEST(counted(with_members, "not-counted") == 2u);
  BOOST_TEST(counted(alone, "counted") == 2u);
  BOOST_TEST(counted(alone, "not-additional") == 2u);
  BOOST_TEST(counted(alone, "not-counted") == 1u);
}

BOOST_AUTO_TEST_CASE(an_organization_whose_members_are_not_known) {
  Events events;
  events.add("ratification", "ECOWAS", "2020-01-01");
  const auto rules = rule("count = 1\norganizations = \"not-additional\"");
  const auto force = force_of(events, rules, "2021-01-01");
  BOOST_TEST(force.counted == 0u);
  BOOST_TEST(has_step(force, ForceStep::Kind::left_out));
}

BOOST_AUTO_TEST_CASE(a_separate_notification_counts) {
  constexpr std::string_view body =
      "count = 2\non = \"same day\"\nnotification = \"art_25__para_1\"";
  Events events;
  events.all("ratification", {"DZA", "FRA", "MLI"}, "2020-01-01");
  BOOST_TEST(date(events, body) == "none");
  auto notice = act("notification", "DZA", "2020-05-01");
  notice.article = "art_25__para_1";
  events.add(notice);
  notice.participant = code("FRA");
  notice.date = day("2020-06-01");
  events.add(notice);
  BOOST_TEST(date(events, body) == "2020-06-01");
  notice.participant = code("MLI");
  notice.date = day("2020-09-01");
  events.add(notice).add("accession", "ITA", "2020-10-01");
  const auto now = status_of(events, rule(body), "2021-01-01");
  BOOST_TEST(iso(now.find(code("DZA"))->in_force_from()) == "2020-06-01");
  BOOST_TEST(iso(now.find(code("MLI"))->in_force_from()) == "2020-09-01");
  BOOST_TEST(iso(now.find(code("ITA"))->in_force_from()) == "2020-10-01");
}

BOOST_AUTO_TEST_CASE(consent_to_several_protocols) {
  OtherTreaties others;
  others.consented = [](std::string_view treaty, ParticipantCode who) {
    std::optional<servanda::engine::CivilDate> since;
    if (treaty == "first" || who == code("DZA")) since = day("2019-01-01");
    return since;
  };
  const auto rules = rule(
      "count = 1\non = \"6 months after\"\nprotocols = { at_least = 2, of = [\"first\", "
      "\"second\"] }");
  Events events;
  events.add("ratification", "FRA", "2020-01-01");
  BOOST_TEST(iso(force(events.list, rules, table(), asked("2021-01-01", others)).date) == "none");
  events.add("ratification", "DZA", "2020-03-01");
  BOOST_TEST(iso(force(events.list, rules, table(), asked("2021-01-01", others)).date) ==
             "2020-09-01");
}

BOOST_AUTO_TEST_CASE(annexed_protocols_are_accepted_by_notification) {
  const auto rules =
      rule("count = 1\nprotocols = { at_least = 2, provisions = [\"annex_1\", \"annex_2\"] }");
  Events events;
  events.add("ratification", "FRA", "2020-01-01");
  auto accepts = act("notification", "FRA", "2020-01-01");
  accepts.article = "annex_1";
  events.add(accepts);
  BOOST_TEST(iso(force_of(events, rules, "2021-01-01").date) == "none");
  accepts.article = "annex_2";
  accepts.date = day("2020-02-01");
  BOOST_TEST(iso(force_of(events.add(accepts), rules, "2021-01-01").date) == "2020-02-01");
}

BOOST_AUTO_TEST_CASE(a_decision) {
  Events events;
  events.add("ratification", "FRA", "2020-01-01").add("ratification", "DZA", "2022-01-01");
  const auto undecided = force_of(events, rule("decision = true"), "2023-01-01");
  BOOST_TEST(iso(undecided.date) == "none");
  BOOST_TEST(has_step(undecided, ForceStep::Kind::waiting));
  const auto decided = rule("decision = true\ndeclared = 2021-01-01");
  const auto now = status_of(events, decided, "2023-01-01");
  BOOST_TEST(iso(now.entry_into_force->shown()) == "2021-01-01");
  BOOST_TEST(iso(now.find(code("FRA"))->in_force_from()) == "2021-01-01");
  BOOST_TEST(iso(now.find(code("DZA"))->in_force_from()) == "2022-01-01");
  BOOST_TEST(!status_of(events, decided, "2020-12-31").entry_into_force.has_value());
}

BOOST_AUTO_TEST_CASE(floors) {
  const auto events = Events().many("ratification", 2, "1994-01-01");
  const auto with = [&](std::string_view head, std::string_view floor) {
    const auto rules = clauses(
        std::string(head) + "\n[entry_into_force]\ncount = 2\nnot_before = " + std::string(floor));
    return iso(force_of(events, rules, "2000-01-01").date);
  };
  BOOST_TEST(with("", "1995-01-13") == "1995-01-13");
  BOOST_TEST(with("", "1993-01-13") == "1994-01-02");
  BOOST_TEST(with("opened = 1993-01-13", "\"2 years after opening\"") == "1995-01-13");
  BOOST_TEST(with("adopted = 1992-09-03", "\"adoption\"") == "1994-01-02");
  BOOST_TEST(with("opened = 1993-01-13", "[\"1 year after opening\", 1994-06-01]") == "1994-06-01");
  BOOST_TEST(with("", "\"2 years after opening\"") == "none");  // nobody says when it was opened
}

BOOST_AUTO_TEST_CASE(not_before_another_treaty) {
  OtherTreaties others;
  others.entry_into_force = [](std::string_view treaty) {
    return treaty == "convention" ? std::optional(day("2003-09-29")) : std::nullopt;
  };
  const auto events = Events().many("ratification", 2, "2003-01-01");
  const auto with = [&](std::string_view floor) {
    const auto rules =
        rule("count = 2\non = \"90 days after\"\nnot_before = " + std::string(floor));
    return iso(force(events.list, rules, table(), asked("2010-01-01", others)).date);
  };
  BOOST_TEST(with("\"entry into force of convention\"") == "2003-09-29");
  BOOST_TEST(with("\"30 days after entry into force of convention\"") == "2003-10-29");
  BOOST_TEST(with("\"entry into force of nothing-known\"") == "none");
}

BOOST_AUTO_TEST_CASE(a_fixed_date_where_the_threshold_is_met_in_time) {
  constexpr std::string_view body = "count = 2\non = \"90 days after\"\nfixed = 1992-01-01";
  BOOST_TEST(date(Events().many("acceptance", 2, "1991-05-01"), body) == "1992-01-01");
  BOOST_TEST(date(Events().many("acceptance", 2, "1991-12-31"), body) == "1992-01-01");
  BOOST_TEST(date(Events().many("acceptance", 2, "1992-01-01"), body) == "1992-04-01");
  constexpr std::string_view deadline =
      "count = 2\non = \"same day\"\nfixed = 1992-01-01\ndeadline = 1991-10-01";
  BOOST_TEST(date(Events().many("acceptance", 2, "1991-09-30"), deadline) == "1992-01-01");
  BOOST_TEST(date(Events().many("acceptance", 2, "1991-10-01"), deadline) == "1991-10-02");
}

BOOST_AUTO_TEST_CASE(alternatives_the_earliest_decides) {
  constexpr std::string_view body =
      "count = 4\non = \"same day\"\n"
      "[[entry_into_force.or]]\narticle = \"art_10\"\nall_of = [\"FRA\"]\non = \"30 days after\"\n";
  Events events;
  events.add("ratification", "FRA", "2020-01-01");
  const auto force = force_of(events, rule(body), "2021-01-01");
  BOOST_TEST(iso(force.date) == "2020-01-31");
  BOOST_TEST(force.article == "art_10");
  events.all("ratification", {"DZA", "MLI", "DEU"}, "2020-01-05");
  BOOST_TEST(date(events, body) == "2020-01-05");
}

BOOST_AUTO_TEST_CASE(later_participants_from_the_threshold_or_from_entry_into_force) {
  Events events;
  events.all("ratification", {"DZA", "MLI"}, "2020-01-01");  // in force on 2020-06-29
  events.add("ratification", "FRA", "2020-02-01").add("ratification", "DEU", "2020-06-29");
  const auto start = [&](std::string_view later, std::string_view who) {
    const auto rules = rule(
        "count = 2\non = \"180 days after\"\n[entry_into_force.later]\n"
        "on = \"30 days after\"\n" +
        std::string(later));
    return iso(status_of(events, rules, "2021-01-01").find(code(who))->in_force_from());
  };
  BOOST_TEST(start("", "FRA") == "2020-06-29");
  BOOST_TEST(start("", "DEU") == "2020-07-29");
  BOOST_TEST(start("from = \"entry into force\"", "FRA") == "2020-06-29");
  BOOST_TEST(start("from = \"entry into force\"", "DEU") == "2020-07-29");
  BOOST_TEST(start("not_before = 2021-03-01", "DEU") == "2021-03-01");
}

BOOST_AUTO_TEST_CASE(without_a_later_rule_the_delay_is_the_same) {
  Events events;
  events.all("ratification", {"DZA", "MLI"}, "2020-01-01").add("accession", "FRA", "2020-03-10");
  const auto rules = rule("count = 2\non = \"first day of the month after 3 months\"");
  const auto now = status_of(events, rules, "2021-01-01");
  BOOST_TEST(iso(now.find(code("FRA"))->in_force_from()) == "2020-07-01");
}

BOOST_AUTO_TEST_CASE(a_declared_date_is_shown_and_a_difference_flagged) {
  const auto events = Events().many("ratification", 2, "1964-02-16");
  const auto rules =
      rule("count = 2\non = \"3 months after\"\ndeclared = { on = 1964-05-18, source = \"UNTS\" }");
  const auto force = force_of(events, rules, "1965-01-01");
  BOOST_TEST(iso(force.date) == "1964-05-17");
  BOOST_TEST(iso(force.declared) == "1964-05-18");
  BOOST_TEST(has_step(force, ForceStep::Kind::declared));
  BOOST_TEST(has_step(force, ForceStep::Kind::differs));
  const auto same = rule("count = 2\non = \"3 months after\"\ndeclared = 1964-05-17");
  BOOST_TEST(!has_step(force_of(events, same, "1965-01-01"), ForceStep::Kind::differs));
  // On a day before it was declared nothing is known of it.
  BOOST_TEST(!status_of(events, rules, "1964-02-16").entry_into_force.has_value());
}

BOOST_AUTO_TEST_CASE(a_published_date_for_one_participant_holds) {
  Events events;
  events.all("ratification", {"DZA", "MLI"}, "1969-01-01");
  auto published = act("ratification", "CHE", "1972-08-29");
  published.effective = day("1972-10-27");  // the rule gives the 28th
  events.add(published);
  const auto now = status_of(events, rule("count = 2\non = \"60 days after\""), "1973-01-01");
  BOOST_TEST(iso(now.find(code("CHE"))->in_force_from()) == "1972-10-27");
}

BOOST_AUTO_TEST_CASE(a_former_states_instrument_is_presumed_from_a_succession) {
  Events events;
  events.all("ratification", {"DZA", "FRA"}, "1985-01-01").add("ratification", "MLI", "1993-06-01");
  constexpr std::string_view body = "count = 4\non = \"same day\"";
  BOOST_TEST(date(events, body) == "none");
  events.add("succession", "SVN", "1995-01-01");
  const auto force = force_of(events, rule(body), "1996-01-01");
  BOOST_TEST(iso(force.date) == "1993-06-01");
  BOOST_TEST(has_step(force, ForceStep::Kind::presumed));
  BOOST_TEST(date(events, "count = 4\npresume_former = false") == "1995-01-01");
  // Its own act takes the presumption's place.
  events.add("ratification", "YUG", "1980-01-01");
  const auto recorded = force_of(events, rule(body), "1996-01-01");
  BOOST_TEST(iso(recorded.date) == "1993-06-01");
  BOOST_TEST(!has_step(recorded, ForceStep::Kind::presumed));
}

BOOST_AUTO_TEST_CASE(a_state_that_continues_another_needs_no_presumption) {
  Events events;
  events.all("ratification", {"DZA", "RUS"}, "1993-01-01").add("succession", "UZB", "1995-01-01");
  BOOST_TEST(
      !has_step(force_of(events, rule("count = 9"), "1996-01-01"), ForceStep::Kind::presumed));
}

BOOST_AUTO_TEST_CASE(suppositions) {
  const auto supposed = parse_supposition("ratification:Viet Nam:2026-03-03", table());
  BOOST_REQUIRE(supposed.has_value());
  const auto events = Events().many("ratification", 2, "2026-01-01");
  const auto with = suppose(events.list, "lakes", std::vector{*supposed});
  BOOST_TEST(with.back().id.number == 3);
  BOOST_TEST(
      iso(force(with, rule("count = 3\non = \"90 days after\""), table(), as_at("2026-12-31"))
              .date) == "2026-06-01");
  for (const std::string_view text :
       {"", "ratification", "ratification:DZA", "ratify:DZA:2026-01-01",
        "ratification:Atlantis:2026-01-01", "ratification:DZA:2026-02-30"}) {
    BOOST_TEST(!parse_supposition(text, table()).has_value(), text);
  }
}

BOOST_AUTO_TEST_CASE(the_steps_a_lawyer_follows) {
  Events events;
  events.add("ratification", "DZA", "2025-12-01").add("ratification", "VNM", "2026-03-03");
  const auto force = force_of(events, rule("count = 2\non = \"90 days after\""), "2026-12-31");
  BOOST_REQUIRE(force.steps.size() == 4u);
  BOOST_TEST(force.steps[0].words == "Article 9 waits for 2 instruments");
  BOOST_TEST(force.steps[1].words == "Up to 31 December 2026, 2 instruments count");
  BOOST_TEST(force.steps[2].words == "2nd instrument: Viet Nam, deposited on 3 March 2026");
  BOOST_TEST(force.steps[3].words == "On the 90th day after 3 March 2026: 1 June 2026");
  BOOST_TEST(force.steps[3].article == "art_9");
  BOOST_TEST(force.explanation ==
             "2nd instrument: Viet Nam, deposited on 3 March 2026; in force on 1 June 2026 "
             "(article 9).");
}

BOOST_AUTO_TEST_SUITE_END()
