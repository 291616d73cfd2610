// Any bytes as Pandoc's document tree: refused or read, and what is read is well-formed text.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "engine/text/unicode.hpp"
#include "treaty/import/pandoc_tree.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  namespace engine = servanda::engine;
  const std::string_view json(reinterpret_cast<const char*>(data), size);
  engine::Diagnostics findings;
  const auto blocks = servanda::treaty::read_pandoc_tree(json, "tree.json", findings);
  if (!blocks) return 0;
  for (const auto& block : *blocks) {
    for (const auto& run : block.runs) {
      if (!engine::is_valid_utf8(run.text)) std::abort();
    }
  }
  return 0;
}
