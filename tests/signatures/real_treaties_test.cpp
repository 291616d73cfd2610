// Twelve real treaties with every act up to their entry into force: the clauses, written in the
// form of docs/formats/treaty-toml.md, must give the declared date.

#include <nlohmann/json.hpp>

#include <filesystem>

#include "signatures/record.hpp"
#include "tests/signatures/build.hpp"
#include "tests/support/shared_data.hpp"

BOOST_AUTO_TEST_SUITE(real_treaties)

using namespace servanda::signatures;
using namespace servanda::test;
using Json = nlohmann::json;

namespace {

const std::map<std::string, std::string>& clauses_by_treaty() {
  static const std::map<std::string, std::string> all{
      {"4-13", R"(
[entry_into_force]
count = 20
on = "first day of the month after 3 months"
)"},
      {"5-4", R"(
[entry_into_force]
count = 6
on = "24 months after"
[entry_into_force.later]
on = "90 days after"
not_before = "entry into force"
)"},
      {"6-14", R"(
[entry_into_force]
count = 25
on = "30 days after"
[[entry_into_force.including]]
at_least = 3
label = "the producing States"
of = ["BGR", "GRC", "IND", "IRN", "TUR", "RUS", "YUG"]
[[entry_into_force.including]]
at_least = 3
label = "the manufacturing States"
of = ["BEL", "FRA", "DEU", "ITA", "JPN", "NLD", "CHE", "GBR", "USA"]
)"},
      {"10-10", R"(
[entry_into_force]
count = 10
on = "first day of the month after 12 months"
)"},
      {"18-10", R"(
[entry_into_force]
count = 60
on = "first day of the month after 60 days"
)"},
      {"18-14", R"(
[entry_into_force]
count = 30
on = "90 days after"
organizations = "not-additional"
[entry_into_force.later]
on = "30 days after"
not_before = "entry into force"
)"},
      {"25-4", R"(
[entry_into_force]
count = 30
on = "30 days after"
organizations = "not-additional"
)"},
      {"26-3", R"(
opened = 1993-01-13
[entry_into_force]
count = 65
acts = ["ratification"]
on = "180 days after"
not_before = "2 years after opening"
[entry_into_force.later]
on = "30 days after"
)"},
      {"27-2-b", R"(
[entry_into_force]
count = 20
on = "90 days after"
fixed = 1992-01-01
organizations = "not-additional"
)"},
      {"27-13-a", R"(
[entry_into_force]
count = 16
on = "90 days after"
organizations = "not-additional"
)"},
      {"14-3", R"(
[entry_into_force]
count = 6
on = "3 months after"
declared = 1964-05-18
)"},
      {"23-2", R"(
[entry_into_force]
count = 15
on = "30 days after"
)"},
  };
  return all;
}

// By the code beside the date, as the heading of these tables defines it.
Action action_of(const Json& act) {
  const std::string kind = act["act"];
  const std::string letter = act["code"];
  if (kind == "signature") {
    return letter == "d" ? Action::succession_to_signature : Action::signature;
  }
  if (kind != "consent") return Action::provisional_application;
  static const std::map<std::string, Action> letters{
      {"", Action::ratification}, {"A", Action::acceptance}, {"AA", Action::approval},
      {"a", Action::accession},   {"d", Action::succession}, {"s", Action::definitive_signature}};
  return letters.at(letter);
}

Events events_of(const Json& treaty) {
  Events events;
  for (const Json& act : treaty["acts"]) {
    const auto who = table().resolve(act["participant"].get<std::string>());
    BOOST_REQUIRE_MESSAGE(who.has_value(), act["participant"].get<std::string>());
    events.add({action_of(act), *who, day(act["date"].get<std::string>())});
  }
  return events;
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_rules_give_the_declared_dates,
                     *boost::unit_test::precondition(has_shared_data("force"))) {
  const Json treaties = Json::parse(slurp(shared_data("force/real-treaties.json")));
  BOOST_TEST(treaties.size() == clauses_by_treaty().size());
  for (const Json& treaty : treaties) {
    const std::string id = treaty["id"];
    const auto rules = clauses(clauses_by_treaty().at(id));
    const auto force = force_of(events_of(treaty), rules, "2010-01-01");
    BOOST_TEST(iso(force.date) == treaty["computed"].get<std::string>(), id);
    const bool flagged = std::ranges::any_of(
        force.steps, [](const ForceStep& step) { return step.kind == ForceStep::Kind::differs; });
    BOOST_TEST(flagged == (treaty["computed"] != treaty["declared"]), id);
    const auto now = status_of(events_of(treaty), rules, "2010-01-01");
    BOOST_REQUIRE(now.entry_into_force.has_value());
    BOOST_TEST(iso(now.entry_into_force->shown()) == treaty["declared"].get<std::string>(), id);
  }
}

// Those of docs/real-treaties.md: clauses and acts stand in tests/fixtures/force, the declared date
// beside the clauses.
BOOST_AUTO_TEST_CASE(the_fixtures_give_the_declared_dates) {
  // What clauses ask of the treaties that are not among the acts.
  OtherTreaties others;
  others.entry_into_force = [](std::string_view treaty) {
    return std::optional(day(treaty == "crpd" ? "2008-05-03" : "2003-09-29"));
  };
  std::size_t treaties = 0;
  for (const auto& folder : std::filesystem::directory_iterator(fixture("force"))) {
    const std::string id = folder.path().filename().string();
    BOOST_TEST_CONTEXT(id) {
      const auto rules = clauses(slurp(folder.path() / "clauses.toml"));
      servanda::engine::Diagnostics findings;
      const auto acts = read_acts_csv(slurp(folder.path() / "acts.csv"), id, table(), findings);
      BOOST_REQUIRE(acts.has_value());
      BOOST_TEST(findings.empty());
      Events events;
      for (const Act& one : *acts) events.add(one);
      const Question question{day("2015-03-09"), std::nullopt, &others};
      const Force found = force(events.list, rules, table(), question);
      BOOST_TEST(iso(found.date) == iso(rules.entry_into_force->declared));
      const auto now = status(events.list, rules, table(), question);
      BOOST_REQUIRE(now.entry_into_force.has_value());
      BOOST_TEST(iso(now.entry_into_force->date) == iso(found.date));
      // A day before the one that decided, it was not to be known.
      const Question before{found.crossed->plus_days(-1), std::nullopt, &others};
      BOOST_TEST(!force(events.list, rules, table(), before).date.has_value());
    }
    ++treaties;
  }
  BOOST_TEST(treaties == 29u);
}

BOOST_AUTO_TEST_SUITE_END()
