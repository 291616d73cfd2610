// Any words, in each of the six languages: the references found stand in order, do not overlap,
// begin and end between characters, and the definitions likewise; a second look finds the same.

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "engine/text/unicode.hpp"
#include "treaty/reference/find.hpp"
#include "treaty/terms/definition_rule.hpp"

namespace {

using namespace servanda;

constexpr std::array languages{"ar", "zh", "en", "fr", "ru", "es"};

void require(bool holds) {
  if (!holds) std::abort();
}

const treaty::Outline& outline() {
  static const std::vector<std::string> eids{"preamble__rec_1",
                                             "part_I",
                                             "chp_I",
                                             "art_1",
                                             "art_1__al_1",
                                             "art_1__al_2",
                                             "chp_II",
                                             "art_2",
                                             "art_2__para_1",
                                             "art_2__para_1__list_1__point_a",
                                             "art_2__para_1__list_1__point_b",
                                             "art_2__para_1__list_1__point_b__list_1__point_i",
                                             "art_2__para_1__list_1__point_b__list_1__point_ii",
                                             "art_2__para_2",
                                             "art_3",
                                             "annex_1",
                                             "annex_1__art_1"};
  static const treaty::Outline made = treaty::Outline::of(eids, "Convention on Lamps");
  return made;
}

bool is_between_characters(std::string_view text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80;
}

void require_span(std::string_view text, std::size_t begin, std::size_t end) {
  require(begin < end && end <= text.size());
  require(is_between_characters(text, begin) && is_between_characters(text, end));
}

void look_for_references(std::string_view text, const engine::LanguageTag& language) {
  for (const std::string_view here : {"", "art_2__para_2", "annex_1__art_1"}) {
    std::size_t last = 0;
    for (const auto& reference : treaty::find_references(text, language, {outline(), here})) {
      require_span(text, reference.begin, reference.end);
      require(reference.begin >= last && !reference.cited.empty());
      last = reference.begin;
      for (const treaty::Cited& cited : reference.cited) {
        require_span(text, cited.begin, cited.end);
        require(cited.begin >= last && cited.end <= reference.end);
        require(!cited.resolved || !cited.targets.empty());
        last = cited.end;
      }
      last = reference.end;
    }
  }
}

void look_for_definitions(std::string_view text, const engine::LanguageTag& language) {
  std::size_t last = 0;
  for (const auto& term : treaty::find_definitions(text, *treaty::Phrasing::of(language))) {
    require_span(text, term.begin, term.end);
    require(term.begin >= last);
    last = term.end;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const auto language = engine::LanguageTag::parse(languages[data[0] % languages.size()]).value();
  const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
  if (!engine::is_valid_utf8(text)) return 0;  // the gate lets nothing else in
  look_for_references(text, language);
  look_for_definitions(text, language);
  return 0;
}
