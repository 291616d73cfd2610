// Any presentation document becomes a PDF. The input is a row of commands that build the document:
// one byte says what comes, those behind it say with which words.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "renderers/document.hpp"
#include "renderers/pdf/pdf.hpp"

namespace {

using namespace servanda::renderers;
using servanda::engine::LanguageTag;

constexpr std::size_t deepest = 60;
constexpr unsigned most_rows = 40;
constexpr unsigned roles = static_cast<unsigned>(Role::lead) + 1;
constexpr unsigned kinds = static_cast<unsigned>(Inline::Kind::line_break) + 1;

class Builder {
 public:
  explicit Builder(std::string_view input) : rest_(input) {}

  Document build(const char* language) {
    Document document{"Fuzz", *LanguageTag::parse(language), {}, {}, {}, {}};
    document.title = words();
    while (!rest_.empty()) document.blocks.push_back(block(0));
    return document;
  }

 private:
  unsigned take() {
    if (rest_.empty()) return 0;
    const auto value = static_cast<unsigned char>(rest_.front());
    rest_.remove_prefix(1);
    return value;
  }

  std::string words() {
    const std::string taken(rest_.substr(0, take() % 64));
    rest_.remove_prefix(taken.size() < rest_.size() ? taken.size() : rest_.size());
    return taken;
  }

  std::string id() { return "id_" + std::to_string(take() % 16); }

  std::string language() {
    constexpr const char* all[] = {"en", "ar", "zh", "fr", "ru", "es", "vi", "?"};
    return all[take() % 8];
  }

  std::vector<Inline> runs() {
    std::vector<Inline> made;
    for (unsigned count = take() % 4; count > 0; --count) {
      Inline run;
      run.kind = static_cast<Inline::Kind>(take() % kinds);
      run.text = words();
      const unsigned more = take();
      if ((more & 1) != 0) run.target = (more & 2) != 0 ? "#" + id() : words();
      if ((more & 4) != 0) run.language = language();
      made.push_back(std::move(run));
    }
    return made;
  }

  Block block(std::size_t depth) {
    Block made;
    made.role = static_cast<Role>(take() % roles);
    const unsigned what = take();
    if ((what & 1) != 0) made.id = id();
    if ((what & 2) != 0) made.number = runs();
    if ((what & 4) != 0) made.heading = runs();
    if ((what & 8) != 0) made.content = runs();
    if ((what & 16) != 0) made.language = language();
    if ((what & 32) != 0) add_rows(made);
    if ((what & 64) != 0 && depth < deepest) {
      for (unsigned count = take() % 6; count > 0 && !rest_.empty(); --count) {
        made.children.push_back(block(depth + 1));
      }
    }
    return made;
  }

  void add_rows(Block& block) {
    const unsigned columns = take() % 9;
    for (unsigned count = take() % most_rows; count > 0; --count) {
      Row row;
      for (unsigned c = 0; c < columns; ++c) row.cells.push_back({runs(), {}, take() % 4 == 0});
      block.rows.push_back(std::move(row));
    }
  }

  std::string_view rest_;
};

void require(bool good) {
  if (!good) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  constexpr const char* languages[] = {"en", "ar", "zh", "fr"};
  const auto first = static_cast<unsigned char>(input.front());
  const Document document = Builder(input.substr(1)).build(languages[first % 4]);
  PdfOptions options;
  if ((first & 4) != 0) options.paper = PaperSize::letter;
  if ((first & 8) != 0) options.reading_order = ReadingOrder::provision;
  servanda::engine::Diagnostics findings;
  if ((first & 16) == 0) {
    require(to_pdf(document, options, findings).has_value());
    return 0;
  }
  std::vector<Document> both = {document, document};
  both.back().language = *LanguageTag::parse(languages[(first >> 5) % 4]);
  require(to_parallel_pdf(both, options, findings).has_value());
  return 0;
}
