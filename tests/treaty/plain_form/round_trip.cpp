// A text printed in the plain text form and read back is the same text: every element, eId and word
// of its body, whatever language, numbering and shape it has.

#include <rapidcheck.h>
#include <boost/test/unit_test.hpp>

#include <random>
#include <string>

#include "engine/xml/dom.hpp"
#include "tests/support/shared_data.hpp"
#include "tests/treaty/import/invented_treaty.hpp"
#include "treaty/import/import_source.hpp"
#include "treaty/plain_form/form_writer.hpp"

namespace servanda::test {
namespace {

// The act without what is said about the file: elements with their eIds, and words.
void append_shape(std::string& out, pugi::xml_node node) {
  for (const pugi::xml_node child : node.children()) {
    if (engine::local_name(child) == "meta") continue;
    if (child.type() == pugi::node_element) {
      out.append("\n<").append(engine::local_name(child)).append(" ");
      out.append(child.attribute("eId").value()).append(">");
      append_shape(out, child);
    } else {
      out += child.value();
    }
  }
}

std::string shape(const treaty::TreatyText& text) {
  std::string out;
  append_shape(out, text.act());
  return out;
}

engine::Result<treaty::ImportedText> import(std::string bytes, const std::string& file,
                                            engine::Diagnostics& findings) {
  treaty::ImportOptions options;
  options.link_references = false;
  auto texts = treaty::import_source(std::move(bytes), file, options, findings);
  if (!texts) return tl::make_unexpected(texts.error());
  return std::move(texts->front().text);
}

std::string first_difference(const std::string& a, const std::string& b) {
  std::size_t at = 0;
  while (at < a.size() && at < b.size() && a[at] == b[at]) ++at;
  const std::size_t from = at < 150 ? 0 : at - 150;
  return "\n--- text\n" + a.substr(from, 300) + "\n--- back\n" + b.substr(from, 300);
}

// Empty where the text comes back as it was; else where it does not.
std::string lost_on_the_way(const treaty::TreatyText& text) {
  const auto form = treaty::print_form(text);
  if (!form) return "no form";
  engine::Diagnostics findings;
  const auto back = import(*form, "a.txt", findings);
  if (!back) return back.error().message;
  if (!findings.empty()) return "findings";
  if (back->version != text.version()) return "version";
  const std::string before = shape(text);
  const std::string after = shape(back->text);
  if (before != after) return first_difference(before, after);
  return treaty::print_form(back->text) == form ? "" : "printed otherwise the second time";
}

void check_file(const std::string& name) {
  engine::Diagnostics findings;
  const auto imported = import(slurp(shared_data(name)), name, findings);
  BOOST_REQUIRE(imported.has_value());
  BOOST_TEST(lost_on_the_way(imported->text) == "");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(plain_form_round_trip)

BOOST_AUTO_TEST_CASE(invented_treaties_in_any_manner) {
  const auto all = manners();
  BOOST_TEST(rc::check("comes back as it was", [&all](std::uint32_t seed) {
    std::mt19937 random(seed);
    const Manner& manner = all[random() % all.size()];
    RC_LOG() << manner.name << "\n";
    const InventedTreaty treaty = invent(random);
    const std::string source = print_as_un_file(treaty, manner, random);
    engine::Diagnostics findings;
    const auto imported = import(source, "invented.xml", findings);
    RC_ASSERT(imported.has_value());
    RC_ASSERT(lost_on_the_way(imported->text) == "");
  }));
}

// It is marked up otherwise than an import would: the first trip settles that, the second changes
// nothing.
BOOST_AUTO_TEST_CASE(a_text_written_by_hand_settles) {
  const std::string path =
      "tests/fixtures/collections/lakes/treaties/lakes/text/eng@2001-05-04.xml";
  const auto text = treaty::TreatyText::read((source_folder() / path).string());
  BOOST_REQUIRE(text.has_value());
  const auto form = treaty::print_form(*text);
  BOOST_REQUIRE(form.has_value());
  engine::Diagnostics findings;
  const auto back = import(*form, "a.txt", findings);
  BOOST_REQUIRE(back.has_value());
  BOOST_TEST(back->text.provisions().size() == text->provisions().size());
  BOOST_TEST(lost_on_the_way(back->text) == "");
}

BOOST_AUTO_TEST_CASE(hanoi_in_six_languages,
                     *boost::unit_test::precondition(has_shared_data("hanoi"))) {
  for (const char letter : std::string("ACEFRS")) {
    BOOST_TEST_CONTEXT(letter) {
      check_file(std::string("hanoi/A_RES_79_243-2424621") + letter + ".xml");
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace servanda::test
