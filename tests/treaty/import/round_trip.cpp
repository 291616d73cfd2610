// A random treaty, printed as the UN's files print treaties, comes back with the same provisions
// and the same words, in every language and every manner of numbering.

#include <rapidcheck.h>
#include <boost/test/unit_test.hpp>

#include <fstream>
#include <random>
#include <string>

#include "engine/text/unicode.hpp"
#include "engine/xml/dom.hpp"
#include "tests/treaty/import/invented_treaty.hpp"
#include "treaty/import/import.hpp"

namespace servanda::test {
namespace {

using treaty::ProvisionKind;

bool is_counted(ProvisionKind kind) {
  switch (kind) {
    case ProvisionKind::part:
    case ProvisionKind::title:
    case ProvisionKind::chapter:
    case ProvisionKind::section:
    case ProvisionKind::article:
    case ProvisionKind::paragraph:
    case ProvisionKind::list:
    case ProvisionKind::point:
    case ProvisionKind::indent:
      return true;
    default:
      return false;
  }
}

std::string eids_of_body(const treaty::TreatyText& text) {
  std::string eids;
  for (const treaty::Provision& one : text.provisions()) {
    if (is_counted(one.kind) && !one.eid.starts_with("annex")) eids.append(one.eid).append("\n");
  }
  return eids;
}

void append_without_spaces(std::string& out, pugi::xml_node node) {
  for (const pugi::xml_node child : node.children()) {
    if (engine::local_name(child) == "meta") continue;
    for (const char c : std::string(child.value())) {
      if (c != ' ' && c != '\t' && c != '\n') out += c;
    }
    append_without_spaces(out, child);
  }
}

std::string words(pugi::xml_node node) {
  std::string out;
  append_without_spaces(out, node);
  return out;
}

// The words of the attached document and those of the result, without white space.
bool keeps_words(const std::string& source, const treaty::TreatyText& text) {
  const auto read = engine::XmlDocument::parse(source, "source.xml");
  const pugi::xml_node annex = read->tree().select_node("//*[local-name()='doc']").node();
  return words(annex) == words(text.act());
}

Manner varied(Manner manner, std::mt19937& random) {
  manner.look = static_cast<Manner::Look>(random() % 3);
  manner.title = static_cast<Manner::Title>(random() % 4);
  manner.numbers_are_marked = random() % 4 == 0;
  manner.numbers_are_mixed = random() % 3 == 0;
  manner.points_run_together = random() % 5 == 0;
  return manner;
}

std::string describe(const Manner& manner) {
  return manner.name + " look " + std::to_string(static_cast<int>(manner.look)) + " title " +
         std::to_string(static_cast<int>(manner.title)) + " marked " +
         std::to_string(manner.numbers_are_marked) + " mixed " +
         std::to_string(manner.numbers_are_mixed) + " together " +
         std::to_string(manner.points_run_together);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(import_round_trip)

void expect_the_same(const Manner& base, std::uint32_t seed) {
  std::mt19937 random(seed);
  const InventedTreaty treaty = invent(random);
  const Manner manner = varied(base, random);
  const std::string source = print_as_un_file(treaty, manner, random);
  engine::Diagnostics findings;
  treaty::ImportOptions options;
  options.link_references = false;
  const auto imported = treaty::import_xml(source, "invented.xml", options, findings);
  RC_LOG() << describe(manner) << '\n' << source;
  RC_ASSERT(imported.has_value());
  RC_ASSERT(eids_of_body(imported->text) == expected_eids(treaty));
  RC_ASSERT(keeps_words(source, imported->text));
}

BOOST_AUTO_TEST_CASE(what_is_printed_is_recognised_in_every_manner) {
  BOOST_TEST(rc::check("same provisions, same words", [](std::uint32_t seed) {
    const std::size_t manner = *rc::gen::inRange<std::size_t>(0, manners().size());
    expect_the_same(manners()[manner], seed);
  }));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace servanda::test
