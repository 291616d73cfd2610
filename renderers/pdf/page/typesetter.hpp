#pragma once
// All that sets text in one language: fonts in its order, paragraphs by its rules.

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "engine/diagnostic.hpp"
#include "renderers/pdf/breaking/paragraph.hpp"
#include "renderers/pdf/page/typography.hpp"

namespace servanda::renderers::pdf {

class Typesetter {
 public:
  // `families` go before the language's own.
  Typesetter(const engine::LanguageTag& language, const std::vector<std::string>& families,
             engine::Diagnostics& findings);

  [[nodiscard]] const engine::LanguageTag& language() const { return setter_.language(); }
  [[nodiscard]] const Typography& typography() const { return typography_; }
  [[nodiscard]] bool is_rtl() const { return setter_.is_rtl(); }
  [[nodiscard]] ParagraphSetter& paragraphs() { return setter_; }
  [[nodiscard]] const FontBook& fonts() const { return fonts_; }
  [[nodiscard]] Length leading(Length size) const { return at_size(typography_.leading, size); }

 private:
  const Typography& typography_;
  FontBook fonts_;
  ParagraphSetter setter_;
};

// One typesetter a language, made when the language is first met.
class Typesetters {
 public:
  Typesetters(std::vector<std::string> families, engine::Diagnostics& findings);

  [[nodiscard]] Typesetter& of(const engine::LanguageTag& language);
  // By a block's language; `otherwise` where it is empty or no language.
  [[nodiscard]] Typesetter& of(const std::string& bcp47, Typesetter& otherwise);
  // Characters that no font had, each once over all languages.
  void report_missing();

 private:
  std::vector<std::string> families_;
  engine::Diagnostics& findings_;
  std::map<std::string, std::unique_ptr<Typesetter>> by_language_;
};

}  // namespace servanda::renderers::pdf
