// Any lines as the blocks of a source. The first byte chooses the language; each line is a block,
// its first byte the look, and "|" parts a marked number from the words. No word may be lost, every
// eId is valid and its own, and the text that is written opens.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/text/unicode.hpp"
#include "treaty/eid.hpp"
#include "treaty/import/import_blocks.hpp"

namespace {

namespace engine = servanda::engine;
namespace treaty = servanda::treaty;

void require(bool holds) {
  if (!holds) std::abort();
}

// The gate lets no control character pass; no reader makes a block with one.
bool may_stand(char c) {
  return c == '\t' || static_cast<unsigned char>(c) >= 0x20;
}

std::string without_controls(std::string_view text) {
  std::string kept;
  for (const char c : text) {
    if (may_stand(c)) kept += c;
  }
  return kept;
}

treaty::Block make_block(std::string_view line, std::size_t number) {
  treaty::Block block;
  block.line = number;
  if (line.starts_with('#')) block.look = treaty::Look::heading;
  if (line.starts_with('@')) block.begins_document = true;
  if (!line.empty()) line.remove_prefix(1);
  const std::size_t bar = line.find('|');
  if (bar != line.npos) block.number = engine::trim(without_controls(line.substr(0, bar)));
  std::string words = without_controls(bar == line.npos ? line : line.substr(bar + 1));
  block.runs.push_back({treaty::Run::Kind::text, treaty::Style::plain, std::move(words), {}, {}});
  return block;
}

std::vector<treaty::Block> make_blocks(std::string_view text) {
  std::vector<treaty::Block> blocks;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    blocks.push_back(make_block(text.substr(0, end), blocks.size() + 1));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return blocks;
}

void check(const treaty::ImportedText& imported) {
  std::set<std::string_view> seen;
  for (const treaty::Provision& one : imported.text.provisions()) {
    if (one.eid.empty()) continue;
    require(treaty::EId::parse(one.eid).has_value());
    require(seen.insert(one.eid).second);
  }
  auto document = engine::XmlDocument::parse(imported.akn, "again.xml");
  require(document.has_value());
  require(treaty::TreatyText::open(*std::move(document)).has_value());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr const char* languages[] = {"en", "fr", "es", "ru", "zh", "ar", "vi"};
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (text.empty() || !engine::is_valid_utf8(text.substr(1))) return 0;
  engine::Diagnostics findings;
  treaty::ImportOptions options;
  options.version = engine::CivilDate::of(2031, 5, 6);
  options.language = engine::LanguageTag::parse(languages[data[0] % std::size(languages)]).value();
  const auto imported =
      treaty::import_blocks(make_blocks(text.substr(1)), {}, "lines", options, findings);
  if (imported) {
    check(*imported);
  } else {
    require(imported.error().id == "AKN-020" || imported.error().id == "AKN-021");
  }
  return 0;
}
