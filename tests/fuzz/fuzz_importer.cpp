// Any bytes as a source file. What is imported is Akoma Ntoso that opens again, with every eId
// valid and its own; importing it once more changes nothing that counts. That no word is lost is
// checked by the importer itself: it must never have to say so.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <set>
#include <string>

#include "treaty/eid.hpp"
#include "treaty/import/import.hpp"

namespace {

namespace engine = servanda::engine;
namespace treaty = servanda::treaty;

void require(bool holds) {
  if (!holds) std::abort();
}

void check_eids(const treaty::TreatyText& text) {
  std::set<std::string_view> seen;
  for (const treaty::Provision& one : text.provisions()) {
    if (one.eid.empty()) continue;
    require(treaty::EId::parse(one.eid).has_value());
    require(seen.insert(one.eid).second);
  }
}

void check_again(const std::string& akn, const treaty::Counts& counts) {
  engine::Diagnostics findings;
  const auto again = treaty::import_xml(akn, "again.xml", {}, findings);
  require(again.has_value());
  require(again->counts.articles == counts.articles);
  require(again->counts.paragraphs == counts.paragraphs);
  require(again->counts.points == counts.points);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  engine::Diagnostics findings;
  treaty::ImportOptions options;
  options.version = engine::CivilDate::of(2031, 5, 6);
  const auto imported = treaty::import_xml({reinterpret_cast<const char*>(data), size}, "input.xml",
                                           options, findings);
  if (!imported) {
    require(imported.error().id != "SRC-016");
    return 0;
  }
  const bool is_recognised = imported->counts.articles > 1;
  if (is_recognised) check_eids(imported->text);
  check_again(imported->akn, imported->counts);
  return 0;
}
