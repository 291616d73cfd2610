#include "engine/xml/schema.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <thread>
#include <vector>

#include "engine/file.hpp"
#include "tests/support/shared_data.hpp"
#include "tests/support/temporary_folder.hpp"

namespace servanda::engine {
namespace {

using test::TemporaryFolder;

constexpr const char* profile = R"(
<grammar xmlns="http://relaxng.org/ns/structure/1.0"
         datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
  <start>
    <element name="list" ns="urn:t">
      <oneOrMore><element name="item" ns="urn:t"><attribute name="n"><data type="int"/></attribute>
        <text/></element></oneOrMore>
    </element>
  </start>
</grammar>)";

constexpr const char* main_schema = R"(
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:p="urn:part" targetNamespace="urn:t"
           elementFormDefault="qualified">
  <xs:import namespace="urn:part" schemaLocation="http://127.0.0.1:9/elsewhere/part.xsd"/>
  <xs:element name="list"><xs:complexType><xs:sequence>
    <xs:element ref="p:item" maxOccurs="unbounded"/>
  </xs:sequence></xs:complexType></xs:element>
</xs:schema>)";

constexpr const char* part_schema = R"(
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:part">
  <xs:element name="item" type="xs:int"/>
</xs:schema>)";

std::vector<Diagnostic> validate(const XmlSchema& schema, std::string_view xml) {
  Diagnostics findings;
  schema.validate(xml, "test.xml", findings);
  return findings.all();
}

XmlSchema with_import(const TemporaryFolder& folder) {
  if (!replace_file(folder / "main.xsd", main_schema) ||
      !replace_file(folder / "part.xsd", part_schema)) {
    throw std::runtime_error("cannot write the schemas");
  }
  return XmlSchema::read_xsd((folder / "main.xsd").string()).value();
}

BOOST_AUTO_TEST_SUITE(schema_suite)

BOOST_AUTO_TEST_CASE(relax_ng_accepts_what_is_valid) {
  const XmlSchema schema = XmlSchema::parse_relax_ng(profile, "profile").value();
  BOOST_TEST(validate(schema, "<list xmlns='urn:t'><item n='1'>x</item></list>").empty());
}

BOOST_AUTO_TEST_CASE(relax_ng_tells_each_violation_with_its_line) {
  const XmlSchema schema = XmlSchema::parse_relax_ng(profile, "profile").value();
  const auto findings = validate(schema, "<list xmlns='urn:t'>\n<item n='1'/>\n<odd/>\n</list>");
  BOOST_TEST_REQUIRE(!findings.empty());
  BOOST_TEST(findings[0].id == "XML-010");
  BOOST_TEST(findings[0].place.file == "test.xml");
  BOOST_TEST(findings[0].place.line == 3);
  BOOST_TEST(findings[0].message.find("odd") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(lines_beyond_what_two_bytes_can_count) {
  const XmlSchema schema = XmlSchema::parse_relax_ng(profile, "profile").value();
  const auto findings = validate(
      schema, "<list xmlns='urn:t'><item n='1'/>" + std::string(70'000, '\n') + "<odd/></list>");
  BOOST_TEST_REQUIRE(!findings.empty());
  BOOST_TEST(findings[0].place.line == 70'001);
}

BOOST_AUTO_TEST_CASE(xsd_finds_its_imports_beside_itself_and_never_on_the_network) {
  const TemporaryFolder folder;
  const XmlSchema schema = with_import(folder);
  BOOST_TEST(
      validate(schema, "<list xmlns='urn:t'><p:item xmlns:p='urn:part'>1</p:item></list>").empty());
}

BOOST_AUTO_TEST_CASE(xsd_tells_each_violation_with_its_line_and_plain_names) {
  const TemporaryFolder folder;
  const XmlSchema schema = with_import(folder);
  const auto findings = validate(schema,
                                 "<list xmlns='urn:t' xmlns:p='urn:part'>\n<p:item>1</p:item>\n"
                                 "<p:item>x</p:item>\n<odd/></list>");
  BOOST_TEST_REQUIRE(findings.size() == 2);
  for (const Diagnostic& finding : findings) {
    BOOST_TEST(finding.id == "XML-009");
    BOOST_TEST(finding.message.find("urn:") == std::string::npos, finding.message);
    BOOST_TEST(finding.message.find('\n') == std::string::npos);
  }
  BOOST_TEST(findings[0].place.line == 3);
  BOOST_TEST(findings[1].place.line == 4);
}

BOOST_AUTO_TEST_CASE(an_import_that_is_not_there_makes_the_schema_unusable) {
  const TemporaryFolder folder;
  BOOST_TEST_REQUIRE(replace_file(folder / "main.xsd", main_schema).has_value());
  const auto refused = XmlSchema::read_xsd((folder / "main.xsd").string());
  BOOST_TEST_REQUIRE(!refused.has_value());
  BOOST_TEST(refused.error().id == "XML-008");
}

BOOST_AUTO_TEST_CASE(what_is_no_schema) {
  const TemporaryFolder folder;
  BOOST_TEST_REQUIRE(replace_file(folder / "f", "<a/>").has_value());
  BOOST_TEST_REQUIRE(replace_file(folder / "g", "not xml").has_value());
  BOOST_TEST(XmlSchema::read_xsd((folder / "f").string()).error().id == "XML-008");
  BOOST_TEST(XmlSchema::read_xsd((folder / "g").string()).error().id == "XML-008");
  BOOST_TEST(XmlSchema::read_xsd((folder / "absent").string()).error().id == "ENV-001");
  BOOST_TEST(XmlSchema::read_xsd(folder.path().string()).error().id == "ENV-002");
  for (const char* bytes : {"", "<a/>", "not xml"}) {
    BOOST_TEST(XmlSchema::parse_relax_ng(bytes, "p").error().id == "XML-008");
  }
}

BOOST_AUTO_TEST_CASE(a_relax_ng_schema_reaches_no_file) {
  const TemporaryFolder folder;
  BOOST_TEST_REQUIRE(replace_file(folder / "x.rng", profile).has_value());
  const std::string outer = "<externalRef xmlns='http://relaxng.org/ns/structure/1.0' href='" +
                            (folder / "x.rng").string() + "'/>";
  BOOST_TEST(!XmlSchema::parse_relax_ng(outer, "p").has_value());
}

BOOST_AUTO_TEST_CASE(what_is_not_well_formed_is_told_and_not_expanded) {
  const TemporaryFolder folder;
  const XmlSchema xsd = with_import(folder);
  const XmlSchema relax_ng = XmlSchema::parse_relax_ng(profile, "profile").value();
  for (const XmlSchema* schema : {&xsd, &relax_ng}) {
    for (const char* xml : {"", "<list xmlns='urn:t'>", "<a>&no;</a>"}) {
      BOOST_TEST(!validate(*schema, xml).empty(), xml);
    }
    const auto findings = validate(
        *schema,
        "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><list xmlns='urn:t'>&e;</list>");
    BOOST_TEST(!findings.empty());
    for (const Diagnostic& finding : findings) {
      BOOST_TEST(finding.message.find("root:") == std::string::npos);
    }
  }
}

BOOST_AUTO_TEST_CASE(one_schema_serves_several_threads) {
  const TemporaryFolder folder;
  const XmlSchema xsd = with_import(folder);
  const XmlSchema relax_ng = XmlSchema::parse_relax_ng(profile, "profile").value();
  std::vector<std::thread> threads;
  std::vector<int> wrong(4, 0);
  for (std::size_t i = 0; i < wrong.size(); ++i) {
    threads.emplace_back([&, i] {
      for (int round = 0; round < 100; ++round) {
        const auto one =
            validate(xsd, "<list xmlns='urn:t'><p:item xmlns:p='urn:part'>x</p:item></list>");
        const auto other = validate(relax_ng, "<list xmlns='urn:t'><item n='x'/></list>");
        if (one.size() != 1 || other.empty()) ++wrong[i];
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const int count : wrong) BOOST_TEST(count == 0);
}

BOOST_AUTO_TEST_CASE(the_united_nations_files_are_valid_akoma_ntoso,
                     *boost::unit_test::precondition(test::has_shared_data("schema"))) {
  const XmlSchema schema =
      XmlSchema::read_xsd(test::shared_data("schema/akomantoso30.xsd").string()).value();
  for (const char* letter : {"A", "C", "E", "F", "R", "S"}) {
    const auto file =
        test::shared_data("hanoi/A_RES_79_243-2424621" + std::string(letter) + ".xml");
    BOOST_TEST(validate(schema, test::slurp(file)).empty());
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace servanda::engine
