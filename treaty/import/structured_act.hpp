#pragma once
// An act that is structured already is kept as it is; only its metadata are brought into the form
// that AKN4UN asks for. What this engine wrote comes out with the same bytes.

#include <string>

#include "engine/xml/dom.hpp"
#include "treaty/import/import.hpp"

namespace servanda::treaty {

// True for an act whose body holds articles.
[[nodiscard]] bool is_structured_act(const engine::XmlDocument& file);

[[nodiscard]] engine::Result<ImportedText> import_structured(engine::XmlDocument file,
                                                             const ImportOptions& options,
                                                             engine::Diagnostics& findings);

}  // namespace servanda::treaty
