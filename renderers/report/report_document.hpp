#pragma once
// The follow-up report on a treaty as a presentation document: figures by year, region and article,
// the directory of authorities, and implementation in national law. Its wording is data; where a
// language has none, it speaks English.

#include "engine/language_tag.hpp"
#include "renderers/document.hpp"
#include "renderers/status_document.hpp"
#include "signatures/report.hpp"

namespace servanda::renderers {

[[nodiscard]] Document report_document(const StatusFacts& facts, const signatures::Report& report,
                                       const engine::LanguageTag& language);

}  // namespace servanda::renderers
