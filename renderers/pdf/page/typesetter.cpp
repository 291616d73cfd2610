#include "renderers/pdf/page/typesetter.hpp"

#include <set>

#include "engine/catalogue.hpp"

namespace servanda::renderers::pdf {
namespace {

namespace ren = engine::ren_diagnostics;

constexpr std::size_t most_reported = 20;

std::vector<std::string> with_own(std::vector<std::string> families, const Typography& typography) {
  for (const std::string_view family : typography.families) families.emplace_back(family);
  return families;
}

}  // namespace

Typesetter::Typesetter(const engine::LanguageTag& language,
                       const std::vector<std::string>& families, engine::Diagnostics& findings)
    : typography_(typography_of(language)),
      fonts_(FontLibrary::of_machine(), with_own(families, typography_), findings),
      setter_(fonts_, language, typography_.spacing, typography_.hyphenation) {
  if (setter_.hyphenator().is_missing()) {
    findings.add(
        engine::diagnostic(ren::hyphenation_missing, {}, language.bcp47(),
                           " (package " + std::string(typography_.hyphenation.package) + ")"));
  }
}

Typesetters::Typesetters(std::vector<std::string> families, engine::Diagnostics& findings)
    : families_(std::move(families)), findings_(findings) {}

Typesetter& Typesetters::of(const engine::LanguageTag& language) {
  auto& place = by_language_[language.bcp47()];
  if (place) return *place;
  // What is missing in one language's fonts is missing in the next one's too: said once.
  engine::Diagnostics mine;
  place = std::make_unique<Typesetter>(language, families_, mine);
  for (const engine::Diagnostic& finding : mine.all()) {
    bool is_new = true;
    for (const engine::Diagnostic& known : findings_.all()) {
      is_new = is_new && !(known.id == finding.id && known.message == finding.message);
    }
    if (is_new) findings_.add(finding);
  }
  return *place;
}

Typesetter& Typesetters::of(const std::string& bcp47, Typesetter& otherwise) {
  if (bcp47.empty() || bcp47 == otherwise.language().bcp47()) return otherwise;
  const auto language = engine::LanguageTag::parse(bcp47);
  return language ? of(*language) : otherwise;
}

void Typesetters::report_missing() {
  std::set<char32_t> missing;
  for (const auto& [language, typesetter] : by_language_) {
    missing.insert(typesetter->fonts().missing().begin(), typesetter->fonts().missing().end());
  }
  std::size_t reported = 0;
  for (const char32_t c : missing) {
    if (++reported > most_reported) break;
    findings_.add(engine::diagnostic(ren::glyph_missing, {}, static_cast<std::uint32_t>(c)));
  }
}

}  // namespace servanda::renderers::pdf
