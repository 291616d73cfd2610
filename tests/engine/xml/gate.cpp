#include "engine/xml/gate.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <thread>
#include <vector>

#include "engine/xml/dom.hpp"
#include "tests/support/shared_data.hpp"

namespace servanda::engine {
namespace {

// "XML-001:3" for a diagnostic on line 3, "passed" where there is none.
std::string verdict(std::string_view bytes, const XmlLimits& limits = {}) {
  const auto passed = pass_gate(bytes, "test.xml", limits);
  if (passed) return "passed";
  BOOST_TEST(passed.error().place.file == "test.xml");
  return passed.error().id + ":" + std::to_string(passed.error().place.line);
}

std::string repeat(std::string_view piece, std::size_t times) {
  std::string out;
  out.reserve(piece.size() * times);
  for (std::size_t i = 0; i < times; ++i) out += piece;
  return out;
}

std::string nested(std::size_t depth) {
  return repeat("<a>", depth) + repeat("</a>", depth);
}

std::string with_attributes(std::size_t count) {
  std::string out = "<a";
  for (std::size_t i = 0; i < count; ++i) out += " a" + std::to_string(i) + "=''";
  return out + "/>";
}

BOOST_AUTO_TEST_SUITE(gate_suite)

BOOST_AUTO_TEST_CASE(good_xml_passes) {
  for (const char* xml :
       {"<a/>", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a>é中</a>", "\xEF\xBB\xBF<a/>",
        "<?xml version='1.0' encoding='utf-8'?><a/>",
        "<?xml version='1.0' encoding='US-ASCII'?><a/>", "<?xml-stylesheet encoding='latin1'?><a/>",
        "<!--c--><?p i?><a xmlns='u' xmlns:p='v' p:b='1' b='1'><p:c/></a>\n",
        "<a>&lt;&#x4E2D;&#10;<![CDATA[<&]]></a>", "<a b='&amp;&quot;'>\t\r\n</a>"}) {
    BOOST_TEST(verdict(xml) == "passed", xml);
  }
}

BOOST_AUTO_TEST_CASE(what_is_not_well_formed) {
  for (const char* xml : {"",
                          " ",
                          "text",
                          "<",
                          "<a",
                          "<a>",
                          "<a></b>",
                          "<a/><b/>",
                          "<a/>text",
                          "<a b=1/>",
                          "<a b='1' b='2'/>",
                          "<a b='<'/>",
                          "<a>&</a>",
                          "<a>&nbsp;</a>",
                          "<a>&#0;</a>",
                          "<a>&#x1F;</a>",
                          "<a>&#xD800;</a>",
                          "<a>]]></a>",
                          "<a><!-- -- --></a>",
                          "<a><![CDATA[</a>",
                          "<?xml version='1.0'?",
                          "<1/>",
                          "<a xml:id='1' ></a ><",
                          " <?xml version='1.0'?><a/>",
                          "{}",
                          "%PDF-1.7"}) {
    BOOST_TEST(verdict(xml).substr(0, 7) == "XML-001", xml << " gave " << verdict(xml));
  }
}

BOOST_AUTO_TEST_CASE(namespaces_are_held_to) {
  BOOST_TEST(verdict("<p:a/>") == "XML-001:1");
  BOOST_TEST(verdict("<a>\n<b p:c='1'/></a>") == "XML-001:2");
  BOOST_TEST(verdict("<a xmlns:p='u' xmlns:q='u' p:b='1' q:b='2'/>") == "XML-001:1");
  BOOST_TEST(verdict("<a xmlns:p=''/>") == "XML-001:1");
}

BOOST_AUTO_TEST_CASE(the_line_is_told) {
  BOOST_TEST(verdict("<a>\n<b>\n</c>\n</a>") == "XML-001:3");
  BOOST_TEST(verdict("<a>\n\n\x01</a>") == "XML-011:3");
  BOOST_TEST(verdict("<a>\n\xFF</a>") == "XML-007:2");
  BOOST_TEST(verdict("<a>" + repeat("\n", 100'000) + "</b>") == "XML-001:100001");
}

BOOST_AUTO_TEST_CASE(a_file_cut_off_anywhere_is_refused) {
  const std::string whole =
      "<?xml version='1.0'?>\n<a b='1'><!--c--><d>t&amp;</d><![CDATA[x]]></a>";
  for (std::size_t length = 0; length < whole.size(); ++length) {
    BOOST_TEST(verdict(whole.substr(0, length)) != "passed", "cut at " << length);
  }
  BOOST_TEST(verdict(whole) == "passed");
}

BOOST_AUTO_TEST_CASE(a_document_type_is_refused_before_anything_in_it_is_read) {
  const std::string bomb =
      "<!DOCTYPE a [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>"
      "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'>]><a>&c;</a>";
  BOOST_TEST(verdict(bomb) == "XML-005:1");
  BOOST_TEST(verdict("<!DOCTYPE a>\n<a/>") == "XML-005:1");
  BOOST_TEST(verdict("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>") == "XML-005:1");
  BOOST_TEST(verdict("<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>") ==
             "XML-005:1");
  BOOST_TEST(verdict("<!DOCTYPE a [<!ENTITY % p SYSTEM 'http://127.0.0.1:9/x'> %p;]><a/>") ==
             "XML-005:1");
}

BOOST_AUTO_TEST_CASE(depth_is_bounded) {
  BOOST_TEST(verdict(nested(256)) == "passed");
  BOOST_TEST(verdict(nested(257)) == "XML-002:1");
  BOOST_TEST(verdict(nested(10'000)) == "XML-002:1");
  XmlLimits limits;
  limits.depth = 3;
  BOOST_TEST(verdict(nested(3), limits) == "passed");
  BOOST_TEST(verdict("<a><b/><b/><b><c/></b></a>", limits) == "passed");
  BOOST_TEST(verdict(nested(4), limits) == "XML-002:1");
}

BOOST_AUTO_TEST_CASE(attributes_are_bounded) {
  BOOST_TEST(verdict(with_attributes(128)) == "passed");
  BOOST_TEST(verdict(with_attributes(129)) == "XML-003:1");
  BOOST_TEST(verdict(with_attributes(100'000)) == "XML-003:1");
  BOOST_TEST(verdict("<b>\n" + with_attributes(129) + "</b>") == "XML-003:2");
}

// What looks like attributes and stands elsewhere is none.
BOOST_AUTO_TEST_CASE(only_attributes_are_counted) {
  const std::string quotes = repeat("'' \"\" = ", 200);
  for (const std::string& xml :
       {"<a><!-- <b " + quotes + " --></a>", "<a><![CDATA[<b " + quotes + "]]></a>",
        "<a><?p <b " + quotes + "?></a>", "<a>" + quotes + "</a>",
        "<a b='" + repeat("\">", 200) + "'/>"}) {
    BOOST_TEST(verdict(xml) == "passed", xml.substr(0, 20));
  }
  BOOST_TEST(verdict("<a " + repeat("x", 1) + "='>' " + with_attributes(128).substr(3)) ==
             "XML-003:1");
}

BOOST_AUTO_TEST_CASE(namespaces_are_bounded) {
  const auto declaring = [](const std::string& prefix, int count) {
    std::string out = "<a";
    for (int i = 0; i < count; ++i) {
      out += " xmlns:" + prefix + std::to_string(i) + "='u" + prefix + std::to_string(i) + "'";
    }
    return out + ">";
  };
  const std::string inner = declaring("q", 128) + declaring("r", 128);
  BOOST_TEST(verdict(inner + "</a></a>") == "passed");
  BOOST_TEST(verdict(inner + "<a xmlns='u'/></a></a>") == "XML-012:1");
  // One beside the other is no matter.
  BOOST_TEST(verdict("<b>" + repeat(declaring("q", 128) + "</a>", 10) + "</b>") == "passed");
}

BOOST_AUTO_TEST_CASE(elements_are_bounded) {
  XmlLimits limits;
  limits.elements = 1000;
  BOOST_TEST(verdict("<a>" + repeat("<b/>", 999) + "</a>", limits) == "passed");
  BOOST_TEST(verdict("<a>" + repeat("<b/>", 1000) + "</a>", limits) == "XML-004:1");
}

BOOST_AUTO_TEST_CASE(names_are_bounded) {
  const std::string name(1024, 'n');
  BOOST_TEST(verdict("<" + name + "/>") == "passed");
  BOOST_TEST(verdict("<" + name + "n/>") == "XML-006:1");
  BOOST_TEST(verdict("<a " + name + "n=''/>") == "XML-006:1");
  BOOST_TEST(verdict("<" + std::string(1 << 20, 'n') + "/>").substr(0, 4) == "XML-");
}

BOOST_AUTO_TEST_CASE(size_is_bounded) {
  XmlLimits limits;
  limits.bytes = 10;
  BOOST_TEST(verdict("<a>abc</a>", limits) == "passed");
  BOOST_TEST(verdict("<a>abcd</a>", limits) == "ENV-005:0");
}

BOOST_AUTO_TEST_CASE(control_characters_are_told_as_such) {
  BOOST_TEST(verdict("<a>\x08</a>") == "XML-011:1");
  BOOST_TEST(verdict(std::string("<a>\0</a>", 8)) == "XML-011:1");
  BOOST_TEST(verdict("<a b='\x1B'/>") == "XML-011:1");
  BOOST_TEST(verdict("<a>\xEF\xBF\xBF</a>").substr(0, 7) == "XML-001");  // U+FFFF
}

// pugixml would read these byte by byte.
BOOST_AUTO_TEST_CASE(other_encodings_are_refused_by_name) {
  using std::string_view_literals::operator""sv;
  BOOST_TEST(verdict("\xFF\xFE<\0a\0/\0>\0"sv) == "XML-007:1");
  BOOST_TEST(verdict("\xFE\xFF\0<\0a\0/\0>"sv) == "XML-007:1");
  BOOST_TEST(verdict("<\0a\0/\0>\0"sv) == "XML-007:1");
  BOOST_TEST(verdict("\0<\0a\0/\0>"sv) == "XML-007:1");
  const auto declared =
      pass_gate("<?xml version='1.0' encoding='windows-1251'?><a>\xCF</a>", "test.xml");
  BOOST_TEST_REQUIRE(!declared.has_value());
  BOOST_TEST(declared.error().id == "XML-007");
  BOOST_TEST(declared.error().message.find("windows-1251") != std::string::npos);
  BOOST_TEST(verdict("<?xml version='1.0' encoding='UTF-7'?><a/>") == "XML-007:1");
  BOOST_TEST(verdict("<?xml version='1.0' encoding='UTF-16'?><a/>") == "XML-007:1");
}

BOOST_AUTO_TEST_CASE(invalid_utf8_is_refused_wherever_it_stands) {
  for (const char* bad :
       {"\xFF", "\xC0\x80", "\xE0\x81\x81", "\xED\xA0\x80", "\xF5\x80\x80\x80", "\xC3"}) {
    for (const std::string& xml :
         {"<a>" + std::string(bad) + "</a>", "<a b='" + std::string(bad) + "'/>",
          "<!--" + std::string(bad) + "--><a/>"}) {
      BOOST_TEST(verdict(xml) == "XML-007:1");
    }
  }
}

// What cannot be told from its first bytes must at least cost no more than its size.
BOOST_AUTO_TEST_CASE(large_inputs_made_to_hurt) {
  BOOST_TEST(verdict("<a>" + std::string(8'000'000, 'x') + "</a>") == "passed");
  BOOST_TEST(verdict("<a>" + repeat("&#120;", 500'000) + "</a>") == "passed");
  BOOST_TEST(verdict("<a b='" + std::string(2'000'000, 'x') + "'/>") == "passed");
  BOOST_TEST(verdict("<!--" + repeat("-x", 1'000'000) + "--><a/>") == "passed");
  BOOST_TEST(verdict("<a>" + repeat("<", 1'000'000)).substr(0, 7) == "XML-001");
  BOOST_TEST(verdict("<a>" + repeat("&", 1'000'000)).substr(0, 7) == "XML-001");
  BOOST_TEST(verdict("<a>" + repeat("<p:b/>", 100'000) + "</a>").substr(0, 7) == "XML-001");
  BOOST_TEST(verdict("<a " + repeat("b='' ", 100'000) + "/>") == "XML-003:1");
}

// libxml2's own bound on one text keeps a file from becoming one huge node.
BOOST_AUTO_TEST_CASE(one_text_is_bounded) {
  BOOST_TEST(verdict("<a b='" + std::string(11'000'000, 'x') + "'/>").substr(0, 7) == "XML-001");
}

BOOST_AUTO_TEST_CASE(several_threads_may_pass_at_once) {
  std::vector<std::thread> threads;
  std::vector<int> wrong(4, 0);
  for (std::size_t i = 0; i < wrong.size(); ++i) {
    threads.emplace_back([&wrong, i] {
      for (int round = 0; round < 200; ++round) {
        const bool good = pass_gate("<a><b c='1'>é</b></a>", "good").has_value();
        const auto bad = pass_gate("<a>\n<b></a>", "bad");
        if (!good || bad.has_value() || bad.error().place.line != 2) ++wrong[i];
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const int count : wrong) BOOST_TEST(count == 0);
}

BOOST_AUTO_TEST_CASE(the_united_nations_files_pass,
                     *boost::unit_test::precondition(test::has_shared_data("hanoi"))) {
  for (const char* letter : {"A", "C", "E", "F", "R", "S"}) {
    const auto file =
        test::shared_data("hanoi/A_RES_79_243-2424621" + std::string(letter) + ".xml");
    BOOST_TEST(pass_gate(test::slurp(file), file.string()).has_value());
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace servanda::engine
