// Tables as spreadsheets write them.

#include "signatures/csv.hpp"

#include "signatures/record.hpp"
#include "tests/signatures/build.hpp"

BOOST_AUTO_TEST_SUITE(csv)

using namespace servanda::signatures;
using namespace servanda::test;

namespace {

// Fields between bars, a row a line, each behind the line on which it begins.
std::string read(std::string_view text) {
  const auto rows = parse_csv(text, "t.csv");
  if (!rows) return rows.error().id + " " + std::to_string(rows.error().place.line);
  std::string out;
  for (const CsvRow& row : *rows) {
    out += std::to_string(row.line);
    for (const std::string& field : row.fields) out += "|" + field;
    out += "\n";
  }
  return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(rfc_4180) {
  BOOST_TEST(read("a,b\r\n1,2\r\n") == "1|a|b\n2|1|2\n");
  BOOST_TEST(read("a,b\n1,\"x, \"\"y\"\"\nz\"\n3,4") == "1|a|b\n2|1|x, \"y\"\nz\n4|3|4\n");
  BOOST_TEST(read("\xEF\xBB\xBF"
                  "a,b\n") == "1|a|b\n");
  BOOST_TEST(read("a,\n,b\n") == "1|a|\n2||b\n");
}

BOOST_AUTO_TEST_CASE(empty_rows_are_none) {
  BOOST_TEST(read("a,b\n\n\r\n,\n , \n1,2\n") == "1|a|b\n6|1|2\n");
  BOOST_TEST(read("") == "");
  BOOST_TEST(read("\n\n") == "");
}

// The first row tells what stands between fields: a comma, else a semicolon, else a tab.
BOOST_AUTO_TEST_CASE(semicolons_and_tabs) {
  BOOST_TEST(read("a;b\n1;x, y\n2;\"p; q\"\n") == "1|a|b\n2|1|x, y\n3|2|p; q\n");
  BOOST_TEST(read("a\tb\n1\tx; y\n") == "1|a|b\n2|1|x; y\n");
  BOOST_TEST(read("a,b;c\n1,2;3\n") == "1|a|b;c\n2|1|2;3\n");
  BOOST_TEST(read("a;\"b, c\"\n1;2\n") == "1|a|b, c\n2|1|2\n");
  BOOST_TEST(read("\n\na;b\n") == "3|a|b\n");
}

BOOST_AUTO_TEST_CASE(what_is_no_table) {
  BOOST_TEST(read("a,b\n1,\"2\n") == "SIG-007 2");
  BOOST_TEST(read("a,b\n1,x\"y\"\n") == "SIG-007 2");
  BOOST_TEST(read("a,b\n1,\"2\"x\n") == "SIG-007 2");
  BOOST_TEST(read("a,b\nC\xF4te,2\n") == "SIG-011 2");
  BOOST_TEST(read(std::string_view("a,b\nx\0y,2\n", 10)) == "SIG-011 2");
}

BOOST_AUTO_TEST_CASE(acts_from_a_spreadsheet) {
  servanda::engine::Diagnostics findings;
  const auto acts = read_acts_csv(
      "\xEF\xBB\xBF"
      "Action;Participant;Date;Note\r\n"
      " Signature ;République de Corée;2025-10-25;\"said \"\"yes\"\"\"\r\n;;;\r\n",
      "acts.csv", table(), findings);
  BOOST_TEST(ids(findings) == "");
  BOOST_REQUIRE(acts.has_value());
  BOOST_REQUIRE(acts->size() == 1u);
  BOOST_TEST(acts->front().participant.str() == "KOR");
  BOOST_TEST(acts->front().note == "said \"yes\"");
}

// Which of the two would be meant?
BOOST_AUTO_TEST_CASE(a_column_that_stands_twice) {
  servanda::engine::Diagnostics findings;
  const auto acts =
      read_acts_csv("action,participant,date,date\nsignature,DZA,2025-10-25,2025-10-26\n",
                    "acts.csv", table(), findings);
  BOOST_TEST(ids(findings) == "SIG-060");
  BOOST_REQUIRE(acts.has_value());
  BOOST_TEST(acts->front().date.iso() == "2025-10-25");
}

BOOST_AUTO_TEST_SUITE_END()
