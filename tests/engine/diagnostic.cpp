#include "engine/diagnostic.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include "engine/result.hpp"

namespace servanda::engine {
namespace {

constexpr DiagnosticKind gap{"TST-001", "gap", Severity::error, "{} {} is followed by {}", "look"};
constexpr DiagnosticKind odd{"TST-002", "odd", Severity::warning, "odd", ""};
constexpr DiagnosticKind full{"TST-003", "full", Severity::failure, "full", ""};

Diagnostics of(std::initializer_list<DiagnosticKind> kinds) {
  Diagnostics findings;
  for (const DiagnosticKind& kind : kinds) findings.add(diagnostic(kind, {}, "a", 1, 2));
  return findings;
}

BOOST_AUTO_TEST_SUITE(diagnostic_suite)

BOOST_AUTO_TEST_CASE(text_has_place_severity_id_message_provision_and_hint) {
  const Diagnostic finding = diagnostic(gap, {"a.xml", 12, "art_5"}, "article", 5, 7);
  BOOST_TEST(to_text(finding) ==
             "a.xml:12: error TST-001: article 5 is followed by 7 (art_5)\n  hint: look\n");
}

BOOST_AUTO_TEST_CASE(text_leaves_out_what_is_unknown) {
  BOOST_TEST(to_text(diagnostic(odd, {})) == "warning TST-002: odd\n");
  BOOST_TEST(to_text(diagnostic(odd, {"a.xml"})) == "a.xml: warning TST-002: odd\n");
}

BOOST_AUTO_TEST_CASE(colour_is_only_where_it_is_asked_for) {
  const Diagnostic finding = diagnostic(odd, {});
  BOOST_TEST(to_text(finding, false).find('\x1b') == std::string::npos);
  BOOST_TEST(to_text(finding, true).find('\x1b') != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_quoted_file_cannot_drive_the_terminal) {
  const Diagnostic finding = diagnostic(gap, {"\x1b[2J.xml"}, "\x1b]0;title\a", "\r", "a\nb");
  const std::string text = to_text(finding);
  BOOST_TEST(text.find('\x1b') == std::string::npos);
  BOOST_TEST(text.find('\a') == std::string::npos);
  BOOST_TEST(text.find('\r') == std::string::npos);
  BOOST_TEST(text.find("a b") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(c1_controls_cannot_drive_the_terminal_either) {
  const std::string text = to_text(diagnostic(gap, {},
                                              "\xC2\x9B"
                                              "31m",
                                              1, 2));
  BOOST_TEST(text.find("\xC2\x9B") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(json_always_has_every_key) {
  BOOST_TEST(to_json(diagnostic(odd, {})) ==
             R"({"id":"TST-002","severity":"warning","file":"","line":0,)"
             R"("eId":"","message":"odd","hint":""})");
}

BOOST_AUTO_TEST_CASE(json_survives_quotes_and_broken_utf8) {
  const Diagnostic finding = diagnostic(gap, {"\xFF.xml", 3}, "\"", "\\", "\xC3");
  const auto read = nlohmann::json::parse(to_json(finding));
  BOOST_TEST(read["file"].get<std::string>() == "\xEF\xBF\xBD.xml");
  BOOST_TEST(read["message"].get<std::string>() == "\" \\ is followed by \xEF\xBF\xBD");
}

BOOST_AUTO_TEST_CASE(the_exit_status_is_that_of_the_worst_finding) {
  BOOST_TEST(Diagnostics().exit_status() == 0);
  BOOST_TEST(of({odd}).exit_status() == 0);
  BOOST_TEST(of({odd, gap}).exit_status() == 1);
  BOOST_TEST(of({full, gap}).exit_status() == 3);
  BOOST_TEST(!of({odd}).has_errors());
  BOOST_TEST(of({full}).has_errors());
}

BOOST_AUTO_TEST_CASE(findings_of_others_are_added_behind_ones_own) {
  Diagnostics findings = of({odd});
  findings.add(of({gap, full}));
  BOOST_TEST_REQUIRE(findings.all().size() == 3);
  BOOST_TEST(findings.all()[2].id == "TST-003");
  BOOST_TEST(findings.count(Severity::error) == 1);
}

BOOST_AUTO_TEST_CASE(sorting_is_by_file_line_and_id_and_keeps_equal_ones_in_order) {
  Diagnostics findings;
  findings.add(diagnostic(gap, {"b", 1}, "third", 0, 0));
  findings.add(diagnostic(odd, {"a", 9}));
  findings.add(diagnostic(gap, {"a", 9}, "first", 0, 0));
  findings.add(diagnostic(gap, {"a", 9}, "second", 0, 0));
  findings.sort();
  const auto& all = findings.all();
  BOOST_TEST(all[0].message.substr(0, 5) == "first");
  BOOST_TEST(all[1].message.substr(0, 6) == "second");
  BOOST_TEST(all[2].id == "TST-002");
  BOOST_TEST(all[3].place.file == "b");
}

BOOST_AUTO_TEST_CASE(a_failure_carries_its_diagnostic) {
  const Result<int> result = failure(gap, {"f", 2}, "x", 1, 2);
  BOOST_TEST_REQUIRE(!result.has_value());
  BOOST_TEST(result.error().place.line == 2);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace servanda::engine
