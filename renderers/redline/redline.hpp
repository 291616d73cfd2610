#pragma once
// What changed between two texts as a presentation document: every article with a change in full,
// the words that went and came as `deleted` and `inserted` runs, and a mark where a provision was
// added, taken out, renumbered or moved. Any exporter can write it; HTML has <ins> and <del>.

#include <span>
#include <string>

#include "renderers/document.hpp"
#include "treaty/difference/difference.hpp"

namespace servanda::renderers {

// What the two texts are called: "2024-12-24", "draft.xml".
struct RedlineNames {
  std::string title;  // of the treaty
  std::string before;
  std::string after;
};

// `language` is that of the texts, `reader` that of the words around them.
[[nodiscard]] Document redline_document(std::span<const treaty::Operation> operations,
                                        const RedlineNames& names,
                                        const engine::LanguageTag& language,
                                        const engine::LanguageTag& reader);

}  // namespace servanda::renderers
