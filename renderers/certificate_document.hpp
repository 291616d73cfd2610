#pragma once
// The depositary's certificate behind a copy of an authentic text (VCLT 77(1)(b): the depositary
// prepares certified copies of the original text). What it certifies is named with the SHA-256 sum
// of each file inside; place, date, name, signature and seal are left for a hand.

#include <span>
#include <string>

#include "renderers/document.hpp"
#include "treaty/instrument.hpp"

namespace servanda::renderers {

// A text that is certified.
struct CertifiedText {
  engine::LanguageTag language;
  std::string file_name;
  std::string sha256;  // hexadecimal
};

// In the language of the first text; there is at least one.
[[nodiscard]] Document certificate_document(const treaty::Instrument& instrument,
                                            std::span<const CertifiedText> texts);

// What the title page says instead of "unofficial copy".
[[nodiscard]] Block certified_notice(const engine::LanguageTag& language);

}  // namespace servanda::renderers
