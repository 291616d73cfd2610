// Any bytes as a text file: as lines of a page, and as the plain text form, which loses no letter.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "engine/text/unicode.hpp"
#include "treaty/import/naming.hpp"
#include "treaty/import/plain_text_reader.hpp"
#include "treaty/plain_form/form_reader.hpp"
#include "treaty/plain_form/inline_marks.hpp"

namespace {

namespace engine = servanda::engine;
namespace treaty = servanda::treaty;

void read_form(std::string_view text) {
  static const treaty::LanguageRules* rules =
      treaty::language_rules(*engine::LanguageTag::parse("en"));
  treaty::TreatyDraft draft = treaty::read_form(text, *rules);
  treaty::name_provisions(draft);
  static_cast<void>(treaty::read_form_head(text));
  // What is printed with its marks reads back as what was printed.
  const treaty::Runs runs = treaty::read_inline(text);
  const std::string marked = treaty::print_inline(runs);
  if (treaty::print_inline(treaty::read_inline(marked)) != marked) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  engine::Diagnostics findings;
  static_cast<void>(treaty::read_plain_text(text, "a.txt", findings));
  if (engine::is_valid_utf8(text)) read_form(text);
  return 0;
}
