// Any bytes through the XML gate. What passes must also be read by the tree, and what the tree
// prints must pass again and print the same.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "engine/xml/dom.hpp"

namespace {

namespace engine = servanda::engine;

void require(bool holds) {
  if (!holds) std::abort();
}

void print_and_read_again(const engine::XmlDocument& document) {
  const std::string once = engine::print_xml(document.tree());
  const auto again = engine::XmlDocument::parse(once, "again.xml");
  require(again.has_value());
  require(engine::print_xml(again->tree()) == once);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const bool passed = engine::pass_gate(bytes, "input.xml").has_value();
  const auto document = engine::XmlDocument::parse(bytes, "input.xml");
  require(passed == document.has_value());
  if (document) print_and_read_again(*document);
  return 0;
}
