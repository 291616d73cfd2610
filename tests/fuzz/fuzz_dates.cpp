// Any text as a date in seven languages: places lie inside the text, in order, and what is found is
// printed and read back.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "engine/date_text.hpp"

namespace {

namespace engine = servanda::engine;

void require(bool holds) {
  if (!holds) std::abort();
}

const std::vector<engine::LanguageTag>& languages() {
  static const std::vector<engine::LanguageTag> all = [] {
    std::vector<engine::LanguageTag> tags;
    for (const char* code : {"ar", "zh", "en", "fr", "ru", "es", "vi"}) {
      tags.push_back(engine::LanguageTag::parse(code).value());
    }
    return tags;
  }();
  return all;
}

void search(std::string_view text, const engine::LanguageTag& language) {
  std::size_t end = 0;
  for (const engine::DateInText& found : engine::find_dates(text, language)) {
    require(found.begin >= end && found.begin < found.end && found.end <= text.size());
    require(engine::parse_date(engine::print_date(found.date, language), language) == found.date);
    end = found.end;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  for (const engine::LanguageTag& language : languages()) {
    search(text, language);
    static_cast<void>(engine::parse_date(text, language));
  }
  const auto iso = engine::CivilDate::parse(text);
  require(!iso || iso->iso() == text);
  return 0;
}
