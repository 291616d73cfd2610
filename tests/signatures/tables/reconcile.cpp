#include "signatures/tables/reconcile.hpp"

#include "signatures/csv.hpp"
#include "tests/signatures/build.hpp"

BOOST_AUTO_TEST_SUITE(status_tables)

using namespace servanda::signatures;
using namespace servanda::test;

namespace {

StatusTable read(std::string_view csv) {
  const auto rows = parse_csv(csv, "7-1.csv");
  BOOST_REQUIRE(rows.has_value());
  BOOST_REQUIRE(is_status_heading(rows->front()));
  auto table = read_status_csv(*rows, "7-1.csv");
  BOOST_REQUIRE(table.has_value());
  return *std::move(table);
}

Reconciled taken(std::string_view csv, const Events& recorded = {}) {
  const StatusTable table = read(csv);
  return reconcile(table, table_acts(table, servanda::test::table(), "a table"), recorded.list,
                   servanda::test::table());
}

std::string said(const std::vector<Act>& acts) {
  std::string out;
  for (const Act& act : acts) {
    if (!out.empty()) out += ", ";
    out += std::string(act.participant.str()) + " " + std::string(action_name(act.action)) + " " +
           act.date.iso();
  }
  return out;
}

constexpr std::string_view heading =
    "Participant,Signature,\"Ratification, Accession(a), Succession(d)\"\n";

std::string table_of(std::string_view rows) {
  return std::string(heading) + std::string(rows);
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_row_is_taken) {
  const auto found =
      taken(table_of("France,4 May 2001,1 Mar 2002\nKenya,,10 Apr 2002 a\nFinland,1 Jun 2001,\n"));
  BOOST_TEST(said(found.acts) ==
             "FRA signature 2001-05-04, FRA ratification 2002-03-01, KEN accession 2002-04-10, "
             "FIN signature 2001-06-01");
  BOOST_TEST(found.rows == 3u);
  BOOST_TEST(found.taken == 3u);
  BOOST_TEST(found.findings.empty());
  BOOST_TEST(found.acts.front().source == "a table");
}

BOOST_AUTO_TEST_CASE(what_is_there_is_known) {
  Events events;
  events.add("signature", "FRA", "2001-05-04").add("ratification", "FRA", "2002-03-01");
  const auto found =
      taken(table_of("France,4 May 2001,1 Mar 2002\nKenya,,10 Apr 2002 a\n"), events);
  BOOST_TEST(said(found.acts) == "KEN accession 2002-04-10");
  BOOST_TEST(found.known == 1u);
  BOOST_TEST(found.taken == 1u);
  BOOST_TEST(found.findings.empty());
}

BOOST_AUTO_TEST_CASE(a_contradiction_is_told_and_left_alone) {
  Events events;
  events.add("signature", "FRA", "2001-05-04").add("ratification", "FRA", "2002-03-02");
  const auto found = taken(table_of("France,4 May 2001,1 Mar 2002\n"), events);
  BOOST_TEST(found.acts.empty());
  BOOST_TEST(found.reported == 1u);
  BOOST_TEST(ids(found.findings) == "SIG-086");
}

BOOST_AUTO_TEST_CASE(who_returned_after_leaving_is_no_contradiction) {
  Events events;
  events.add("ratification", "FRA", "2002-03-02").add("denunciation", "FRA", "2005-01-01");
  const auto found = taken(table_of("France,,1 Mar 2010 a\n"), events);
  BOOST_TEST(said(found.acts) == "FRA accession 2010-03-01");
}

BOOST_AUTO_TEST_CASE(what_was_struck_out_does_not_come_back) {
  Events events;
  events.add("accession", "KEN", "2002-04-10");
  Act cancellation = act("correction", "KEN", "2002-05-01");
  cancellation.refers = events.last();
  cancellation.cancels = true;
  cancellation.note = "never deposited";
  events.add(cancellation);
  const auto found = taken(table_of("Kenya,,10 Apr 2002 a\n"), events);
  BOOST_TEST(found.acts.empty());
  BOOST_TEST(ids(found.findings) == "SIG-086");
}

BOOST_AUTO_TEST_CASE(what_the_table_lacks_is_told) {
  Events events;
  events.add("accession", "KEN", "2002-04-10").add("accession", "DZA", "2020-04-10");
  const auto found = taken(table_of("France,,1 Mar 2003 a\n"), events);
  BOOST_TEST(ids(found.findings) == "SIG-087");  // Algeria's is later than the table
  BOOST_TEST(found.taken == 1u);
}

BOOST_AUTO_TEST_CASE(no_row_is_dropped) {
  const auto found =
      taken(table_of("Atlantis,,1 Mar 2003 a\n"
                     "France,,34 (I)\n"
                     "Kenya,,10 Apr 2002 x\n"
                     "Finland,,\n"
                     "China 1,,[10 Apr 2002 a]\n"));
  BOOST_TEST(found.rows == 5u);
  BOOST_TEST(found.reported == 5u);
  BOOST_TEST(ids(found.findings) == "SIG-001 SIG-082 SIG-084 SIG-080 SIG-085");
  BOOST_TEST(said(found.acts) == "CHN accession 2002-04-10");
  for (std::size_t i = 0; i < 5; ++i) BOOST_TEST(found.findings.all()[i].place.line == i + 2);
}

BOOST_AUTO_TEST_CASE(columns_that_name_no_act) {
  const auto found = taken("Participant,Signature,Registration\nFrance,1 Jan 2001,47\nKenya,,48\n");
  BOOST_TEST(said(found.acts) == "FRA signature 2001-01-01");
  BOOST_TEST(ids(found.findings) == "SIG-081 SIG-081");
  BOOST_TEST(ids(taken("Participant\nFrance\nKenya\n").findings) == "SIG-080 SIG-080");
}

BOOST_AUTO_TEST_CASE(a_row_with_more_cells_than_the_heading) {
  const auto rows = parse_csv("Participant,Signature\nFrance,1 Jan 2001,2 Jan 2001\n", "t.csv");
  BOOST_TEST(read_status_csv(*rows, "t.csv").error().id == "SIG-062");
}

BOOST_AUTO_TEST_CASE(the_collections_xml) {
  constexpr std::string_view xml = R"(<?xml version="1.0"?>
<MTDSG><Treaty>
 <ExternalData><Titlesect>Convention on &lt;b&gt;Lakes&lt;/b&gt;</Titlesect>
  <Conclusion>Annecy, 4 May 2001</Conclusion>
  <Status><Signatories>2</Signatories><Parties>2</Parties></Status></ExternalData>
 <Participants><Table><TGroup>
  <Thead><Row><Entry>Participant</Entry><Entry>Signature</Entry>
   <Entry>Acceptance(A), Ratification, Accession(a)</Entry></Row></Thead>
  <Tbody><Rows>
   <Row><Entry>C&#244;te d'Ivoire &lt;superscript&gt;7&lt;/superscript&gt;</Entry>
    <Entry>22 Apr	 2002 </Entry><Entry>3 Sep	 2003 A</Entry></Row>
   <Row><Entry>Finland</Entry><Entry>4 May	 2001 </Entry><Entry/></Row>
   <Row><Entry>Kenya</Entry><Entry/><Entry>[20 Jan	 2004 a]</Entry></Row>
  </Rows></Tbody></TGroup></Table></Participants>
 <Declarations><Text>Words.</Text></Declarations><Objections/>
</Treaty></MTDSG>)";
  servanda::engine::Diagnostics findings;
  const auto table = read_status_xml(std::string(xml), "7-1.xml", findings);
  BOOST_REQUIRE(table.has_value());
  BOOST_TEST(table->title == "Convention on Lakes");
  BOOST_TEST(table->conclusion == "Annecy, 4 May 2001");
  BOOST_TEST(ids(findings) == "SIG-079");
  const auto found = reconcile(*table, table_acts(*table, servanda::test::table(), "x"), {},
                               servanda::test::table());
  BOOST_TEST(said(found.acts) ==
             "CIV signature 2002-04-22, CIV acceptance 2003-09-03, FIN signature 2001-05-04, "
             "KEN accession 2004-01-20");
  BOOST_TEST(ids(found.findings) == "SIG-085");
  BOOST_TEST(found.rows == 3u);
}

BOOST_AUTO_TEST_CASE(xml_in_an_old_encoding_and_xml_without_a_table) {
  servanda::engine::Diagnostics findings;
  const auto table = read_status_xml(
      "<T><Participants><Thead><Row><Entry>Participant</Entry><Entry>Ratification</Entry></Row>"
      "</Thead><Tbody><Row><Entry>C\xF4te d'Ivoire</Entry><Entry>1 Jan 2001</Entry></Row></Tbody>"
      "</Participants></T>",
      "x.xml", findings);
  BOOST_REQUIRE(table.has_value());
  BOOST_TEST(table->rows.front().participant == "Côte d'Ivoire");
  BOOST_TEST(read_status_xml("<T/>", "x.xml", findings).error().id == "SIG-078");
}

BOOST_AUTO_TEST_CASE(the_tables_own_count_is_held_against_its_rows) {
  servanda::engine::Diagnostics findings;
  const auto table = read_status_xml(
      "<T><ExternalData><Status><Parties>7</Parties></Status></ExternalData><Participants><Thead>"
      "<Row><Entry>Participant</Entry><Entry>Ratification</Entry></Row></Thead><Tbody><Row>"
      "<Entry>France</Entry><Entry>1 Jan 2001</Entry></Row></Tbody></Participants></T>",
      "x.xml", findings);
  BOOST_REQUIRE(table.has_value());
  const auto found = reconcile(*table, table_acts(*table, servanda::test::table(), "x"), {},
                               servanda::test::table());
  BOOST_TEST(ids(found.findings) == "SIG-088");
  BOOST_TEST(found.taken == 1u);
}

BOOST_AUTO_TEST_SUITE_END()
